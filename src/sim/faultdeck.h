// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/faultcard.h"

#include <QHash>
#include <QList>

namespace sim {

/// The cards that act on one request.
class FaultSet
{
public:
    void add(const FaultCard &card) { m_values.insert(card.name, card.value); }
    [[nodiscard]] bool has(const char *name) const
    {
        return m_values.contains(QLatin1String(name));
    }
    /// The card's value; `fallback` when the card is not there.
    [[nodiscard]] QString value(const char *name, const QString &fallback = {}) const
    {
        return m_values.value(QLatin1String(name), fallback);
    }
    [[nodiscard]] int number(const char *name, int fallback) const
    {
        return has(name) ? value(name).toInt() : fallback;
    }

private:
    QHash<QString, QString> m_values;
};

/// The cards in play, with their counters.
class FaultDeck
{
public:
    void play(const FaultCard &card) { m_cards.append({card, 0}); }
    void clear() { m_cards.clear(); }
    /// The cards that act on this call of `operation` in `accountId`, which is counted.
    [[nodiscard]] FaultSet draw(const QString &operation, const QString &accountId = {});

private:
    struct Played {
        FaultCard card;
        int calls = 0;
    };
    QList<Played> m_cards;
};

} // namespace sim
