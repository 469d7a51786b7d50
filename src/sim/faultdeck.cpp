// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/faultdeck.h"

namespace sim {

namespace {

bool matches(const FaultCard &card, const QString &operation, const QString &accountId)
{
    const bool isMeant = card.operation == QLatin1String("*") || card.operation == operation;
    return isMeant && (card.accountId.isEmpty() || card.accountId == accountId);
}

} // namespace

FaultSet FaultDeck::draw(const QString &operation, const QString &accountId)
{
    FaultSet drawn;
    for (Played &played : m_cards) {
        if (!matches(played.card, operation, accountId))
            continue;
        ++played.calls;
        if (played.card.call == 0 || played.card.call == played.calls)
            drawn.add(played.card);
    }
    return drawn;
}

} // namespace sim
