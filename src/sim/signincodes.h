// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/timestamp.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <cstdint>
#include <optional>

namespace sim {

/// What a person has allowed in the browser.
struct SignInGrant {
    QString clientId{};
    QString redirectUri{};
    QByteArray challenge{}; ///< of PKCE, method S256
    base::Instant expiresAt{};
};

/// The codes that a browser brings back to the program: for ten minutes, and once.
class SignInCodes
{
public:
    explicit SignInCodes(std::uint64_t seed) : m_seed(seed) {}

    [[nodiscard]] QString issue(SignInGrant grant, base::Instant now);
    /// The code is used up by it, whatever is found wrong with the request afterwards. nullopt for
    /// an unknown, used or old one.
    [[nodiscard]] std::optional<SignInGrant> take(const QString &code, base::Instant now);

private:
    std::uint64_t m_seed;
    int m_issued = 0;
    QHash<QString, SignInGrant> m_grants;
};

/// Whether the verifier is the one that the challenge was made of (RFC 7636, S256).
[[nodiscard]] bool isVerifierOf(const QByteArray &challenge, const QString &verifier);

} // namespace sim
