// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/signintokens.h"

#include "sim/dice.h"

#include <algorithm>

namespace sim {

SignInTokens::Pair SignInTokens::issue(const QString &clientId, base::Instant expiresAt,
                                       bool isRefreshable)
{
    Dice dice(mixedSeed(m_seed, QStringLiteral("token%1").arg(++m_issued)));
    Pair pair{.access = QStringLiteral("aoaAAAAAG") + dice.lettersAndDigits(240), .refresh = {}};
    if (isRefreshable)
        pair.refresh = QStringLiteral("aorAAAAAG") + dice.lettersAndDigits(240);
    m_sessions.insert(pair.access, {clientId, expiresAt, pair.refresh});
    return pair;
}

bool SignInTokens::isAlive(const QString &access, base::Instant now) const
{
    const auto found = m_sessions.constFind(access);
    return found != m_sessions.cend() && now < found->expiresAt;
}

bool SignInTokens::spendRefresh(const QString &refresh, const QString &clientId)
{
    const auto found = std::find_if(m_sessions.begin(), m_sessions.end(), [&](const Session &one) {
        return !refresh.isEmpty() && one.refresh == refresh && one.clientId == clientId;
    });
    if (found == m_sessions.end())
        return false;
    found->refresh.clear();
    return true;
}

void SignInTokens::signOut(const QString &access)
{
    m_sessions.remove(access);
}

} // namespace sim
