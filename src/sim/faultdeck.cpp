// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/faultdeck.h"

namespace sim {

FaultSet FaultDeck::draw(const QString &operation)
{
    FaultSet drawn;
    for (Played &played : m_cards) {
        if (played.card.operation != QLatin1String("*") && played.card.operation != operation)
            continue;
        ++played.calls;
        if (played.card.call == 0 || played.card.call == played.calls)
            drawn.add(played.card);
    }
    return drawn;
}

} // namespace sim
