// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/timestamp.h"

#include <QHash>
#include <QStringList>

#include <cstdint>

namespace sim {

/// A registration of OIDC: a program that may sign people in.
struct OidcClient {
    QString id{};
    QString secret{};
    QStringList scopes{};
    QStringList redirectUris{};
    QStringList grantTypes{}; ///< empty: the device code, and refreshing
    base::Instant issuedAt{};
    base::Instant expiresAt{};

    [[nodiscard]] bool allows(const QString &grantType) const;
    /// Whether the URI is a registered one; the port of a loopback address does not count (RFC 8252
    /// §7.3).
    [[nodiscard]] bool redirectsTo(const QString &uri) const;
};

/// The registrations.
class OidcClients
{
public:
    explicit OidcClients(std::uint64_t seed) : m_seed(seed) {}

    /// Gives the wish an id, a secret and the usual 90 days.
    OidcClient add(OidcClient wish, base::Instant now);
    /// nullptr for an unknown id.
    [[nodiscard]] const OidcClient *find(const QString &id) const;

private:
    std::uint64_t m_seed;
    QHash<QString, OidcClient> m_clients;
};

/// "http://127.0.0.1[:PORT]/PATH": what a program on the person's own computer listens on.
[[nodiscard]] bool isLoopbackUri(const QString &uri);

} // namespace sim
