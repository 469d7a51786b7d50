// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/timestamp.h"

#include <QHash>
#include <QString>

#include <cstdint>

namespace sim {

/// The access and refresh tokens of people who signed in.
class SignInTokens
{
public:
    struct Pair {
        QString access;
        QString refresh; ///< empty: this sign-in cannot be refreshed
    };

    explicit SignInTokens(std::uint64_t seed) : m_seed(seed) {}

    [[nodiscard]] Pair issue(const QString &clientId, base::Instant expiresAt, bool isRefreshable);
    [[nodiscard]] bool isAlive(const QString &access, base::Instant now) const;
    /// A refresh token works once and for its client only: the answer brings the next one.
    [[nodiscard]] bool spendRefresh(const QString &refresh, const QString &clientId);
    /// Ends one sign-in, its refresh token too.
    void signOut(const QString &access);
    /// Ends all of them.
    void revokeAll() { m_sessions.clear(); }

private:
    struct Session {
        QString clientId;
        base::Instant expiresAt;
        QString refresh;
    };

    std::uint64_t m_seed;
    int m_issued = 0;
    QHash<QString, Session> m_sessions; ///< by access token
};

} // namespace sim
