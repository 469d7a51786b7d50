// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/mfacode.h"

#include <QHash>

#include <optional>

namespace sim {

/// The MFA devices of the simulated users, one in each account: a code is taken within one half
/// minute of its own, and once.
class MfaDevices
{
public:
    enum class Verdict : std::uint8_t { Accepted, UnknownDevice, WrongCode };

    explicit MfaDevices(std::uint64_t seed) : m_seed(seed) {}

    /// Takes the code, so that it is not accepted again, nor an older one.
    [[nodiscard]] Verdict accept(const QString &accountId, const QString &serial,
                                 const QString &code, base::Instant wall);
    /// The present code, the next one when that was used; nullopt when both were.
    [[nodiscard]] std::optional<QString> usableCode(const QString &accountId,
                                                    base::Instant wall) const;
    [[nodiscard]] QByteArray secret(const QString &accountId) const
    {
        return mfaSecret(m_seed, accountId);
    }

private:
    std::uint64_t m_seed;
    QHash<QString, std::int64_t> m_lastSteps;
};

} // namespace sim
