// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/startfacts.h"

#include "ui/text/callertext.h"
#include "ui/text/profiletext.h"

#include <utility>

namespace ui {

ReviewFacts reviewFacts(const Desk &desk)
{
    const EndpointFacts endpoint = desk.backend().endpoint(desk.profile(), desk.region());
    const bool isForPeople = endpoint.isOverride && !desk.isSimulated();
    const profiles::Profile *profile = desk.chosenProfile();
    ReviewFacts facts;
    facts.profileName = desk.profileName();
    facts.cliProfile = profile ? cliProfile(*profile) : QString();
    if (const auto &identity = desk.identity()) {
        facts.ownAccount = identity->account;
        facts.caller = callerText(identity->arn);
    }
    facts.endpointUrl = endpoint.isOverride ? endpoint.url : QString();
    facts.endpointHost = isForPeople ? endpoint.host : QString();
    facts.isSimulated = desk.isSimulated();
    facts.cliEnvironment = endpoint.cliEnvironment;
    return withMarksOf(desk.place(), std::move(facts), desk);
}

ReviewFacts withMarksOf(const cutover::Scope &scope, ReviewFacts facts, const Desk &desk)
{
    // Of a profile that has left the files what was known stays.
    const bool isKnown = desk.find(scope.profile) != nullptr;
    const PlaceMarks marks = desk.marksOf(scope);
    facts.readOnlyReason = desk.readOnlyReason(scope.profile);
    facts.isProduction = marks.isProduction || (!isKnown && facts.isProduction);
    if (!isKnown)
        return facts;
    facts.productionProfile = marks.productionProfile;
    facts.colour = marks.colour;
    facts.names = desk.accountNamesFor(scope.profile);
    return facts;
}

int unresolvedServers(const cutover::JobStore &jobs)
{
    int count = 0;
    for (const cutover::Attempt &attempt : jobs.attempts()) {
        const bool isLost = attempt.state == cutover::AttemptState::Checking
                            || attempt.state == cutover::AttemptState::OperatorNeeded;
        count += isLost ? static_cast<int>(attempt.servers.size()) : 0;
    }
    return count;
}

} // namespace ui
