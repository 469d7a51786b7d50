// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/simcredentials.h"

#include <QHash>

#include <cstdint>

namespace sim {

/// Every key that the services accept: those of the accounts, and the temporary ones that were
/// handed out.
class KeyRing
{
public:
    explicit KeyRing(std::uint64_t seed) : m_seed(seed) {}

    void add(const SimCredentials &key) { m_keys.insert(key.accessKeyId, key); }
    /// nullptr for an unknown key.
    [[nodiscard]] const SimCredentials *find(const QString &accessKeyId) const;
    /// A new key id, secret and session token for the principal in `grant`, which says until when.
    [[nodiscard]] SimCredentials handOut(SimCredentials grant);
    /// Temporary keys are worth nothing any more from `at` on.
    void expireTemporary(base::Instant at);

private:
    std::uint64_t m_seed;
    int m_handedOut = 0;
    QHash<QString, SimCredentials> m_keys;
};

} // namespace sim
