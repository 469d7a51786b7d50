// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/deskplace.h"

#include "ui/text/bandtext.h"

namespace ui {

ErrorPlace placeOf(const Desk &desk, const QString &doing)
{
    const cutover::ScopeWatch *watch = desk.current();
    return {.doing = doing,
            .account = watch ? watch->scope().account.grouped() : QString(),
            .region = desk.region().toString(),
            .profile = desk.profileName()};
}

QString productionLine(const Desk &desk, const cutover::Scope &scope)
{
    const PlaceMarks marks = desk.marksOf(scope);
    BandFacts facts;
    facts.profileName = desk.nameOf(scope.profile);
    facts.ownAccount = desk.callerOf(scope.profile);
    facts.actingAccount = scope.account;
    facts.names = desk.accountNamesFor(scope.profile);
    facts.region = scope.region.toString();
    facts.isSimulated = desk.backend().isSimulated(scope.profile);
    facts.isProduction = marks.isProduction;
    return productionLine(facts);
}

} // namespace ui
