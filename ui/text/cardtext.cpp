// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/cardtext.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

namespace {

struct CardWords {
    Q_DECLARE_TR_FUNCTIONS(ui::CardText)
};

} // namespace

QString cardTitle(const CardText &card)
{
    if (card.subject.isEmpty())
        return card.mark.word;
    //: %1: name of a server, job or action, %2: its state
    return CardWords::tr("%1: %2").arg(card.subject, card.mark.word);
}

QString cardForTicket(const CardText &card)
{
    QStringList lines{cardTitle(card)};
    if (!card.where.isEmpty())
        lines << card.where;
    if (!card.cause.isEmpty())
        lines << CardWords::tr("Cause: %1").arg(card.cause);
    if (!card.fixedBy.isEmpty())
        lines << CardWords::tr("Usually fixed by: %1").arg(card.fixedBy);
    if (!card.next.isEmpty())
        lines << CardWords::tr("Next: %1").arg(card.next);
    if (!card.raw.isEmpty())
        lines << CardWords::tr("AWS said: %1").arg(card.raw);
    return lines.join(u'\n');
}

} // namespace ui
