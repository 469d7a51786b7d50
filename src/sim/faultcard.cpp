// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/faultcard.h"

#include "sim/configurationfailure.h"
#include "sim/faultcatalogue.h"
#include "sim/simoperations.h"

#include <QRegularExpression>

#include <algorithm>

namespace sim {

namespace {

tl::unexpected<base::Error> badCard(const QString &text, const QString &why)
{
    return configurationFailure(QStringLiteral("BadFaultCard"),
                                QStringLiteral("fault card \"%1\": %2").arg(text, why));
}

const FaultDescription *descriptionOf(const QString &name)
{
    const auto &all = faultCatalogue();
    const auto found = std::find_if(all.cbegin(), all.cend(), [&](const FaultDescription &d) {
        return name == QLatin1String(d.name);
    });
    return found == all.cend() ? nullptr : &*found;
}

FaultCard completed(FaultCard card, const FaultDescription &known)
{
    if (card.operation.isEmpty())
        card.operation = QLatin1String(known.operation);
    if (card.value.isEmpty())
        card.value = QLatin1String(known.defaultValue);
    if (card.call == 0)
        card.call = known.call;
    return card;
}

std::optional<QString> operationObjection(const QString &operation)
{
    if (operation == QLatin1String("*") || isOperation(operation))
        return std::nullopt;
    return QStringLiteral("there is no operation %1 here").arg(operation);
}

} // namespace

base::Result<FaultCard> FaultCard::parse(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(
        "^([a-z0-9-]+)(?:@([A-Za-z]+|\\*)(?:/([0-9]{12}))?)?(?:#([1-9][0-9]{0,5}))?(?:=(.+))?$"));
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return badCard(text, QStringLiteral("expected CARD[@Operation[/ACCOUNT]][#n][=value], n "
                                            "from 1, ACCOUNT of twelve digits"));
    const FaultDescription *known = descriptionOf(match.captured(1));
    if (!known)
        return badCard(text, QStringLiteral("no such card; cutover-sim --help lists them"));
    const FaultCard card = completed({.name = match.captured(1),
                                      .operation = match.captured(2),
                                      .accountId = match.captured(3),
                                      .call = match.captured(4).toInt(),
                                      .value = match.captured(5)},
                                     *known);
    if (const auto why = operationObjection(card.operation))
        return badCard(text, *why);
    if (const auto why = known->value.objection(card.value))
        return badCard(text, *why);
    return card;
}

} // namespace sim
