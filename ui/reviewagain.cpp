// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/reviewagain.h"

#include "ui/text/startmessages.h"
#include "ui/text/startnames.h"

#include <algorithm>
#include <iterator>

namespace ui {

namespace {

WizardStep stepOf(const cutover::CutoverRefusal &refusal)
{
    if (!refusal.servers.empty())
        return WizardStep::Servers;
    return refusal.tags.empty() && refusal.account.empty() ? WizardStep::Servers : WizardStep::Tags;
}

/// Another review of it would end the same way.
bool isLost(const cutover::BaselineChange &change)
{
    const auto bars = [](const cutover::Reason &reason) {
        return reason.severity == cutover::ReadinessVerdict::NoGo;
    };
    return change.isMissing || change.current.lastCutoverJob != change.reviewed.lastCutoverJob
           || std::ranges::any_of(change.reasons, bars);
}

void leaveOut(PreparedStart &start, const QSet<mgn::SourceServerId> &ids)
{
    std::erase_if(start.servers,
                  [&](const DraftServer &s) { return ids.contains(s.server.sourceServerId); });
}

} // namespace

PreparedStart sameAgain(PreparedStart start, const cutover::CutoverPlan &plan)
{
    start.scope = plan.scope;
    start.earlier = {};
    start.earlier.tags = plan.tags;
    start.earlier.hasIntentTag = plan.hasIntentTag;
    return start;
}

PreparedStart withoutRefused(PreparedStart start, const cutover::CutoverPlan &plan,
                             const cutover::CutoverRefusal &refusal)
{
    PreparedStart again = sameAgain(std::move(start), plan);
    again.earlier.refusal = refusal;
    again.earlier.firstStep = stepOf(refusal);
    QSet<mgn::SourceServerId> refused;
    for (const cutover::ServerComplaint &complaint : refusal.servers)
        refused.insert(complaint.id);
    if (refused.size() >= static_cast<qsizetype>(again.servers.size()))
        return again;
    leaveOut(again, refused);
    again.earlier.note = leftOutText(plan, refusal.servers);
    return again;
}

PreparedStart withoutChanged(PreparedStart start, const cutover::CutoverPlan &plan,
                             const std::vector<cutover::BaselineChange> &changes, base::Instant now)
{
    PreparedStart again = sameAgain(std::move(start), plan);
    std::vector<cutover::BaselineChange> lost;
    std::ranges::copy_if(changes, std::back_inserter(lost), isLost);
    if (lost.empty())
        return again;
    QSet<mgn::SourceServerId> ids;
    for (const cutover::BaselineChange &change : lost)
        ids.insert(change.id);
    const bool isAll = ids.size() >= static_cast<qsizetype>(again.servers.size());
    again.earlier.note = changedNote(lost, isAll, now);
    if (!isAll)
        leaveOut(again, ids);
    return again;
}

PreparedStart asKnownNow(PreparedStart start, const cutover::ServerStore &known)
{
    for (DraftServer &server : start.servers) {
        if (const mgn::SourceServer *found = known.find(server.server.sourceServerId)) {
            server.server = *found;
            server.readAt = known.lastUpdated();
        }
        server.seen.reset();
    }
    return start;
}

PreparedStart withoutTags(PreparedStart start, const cutover::CutoverPlan &plan)
{
    PreparedStart again = sameAgain(std::move(start), plan);
    again.earlier.tags.clear();
    again.earlier.hasIntentTag = false;
    again.earlier.note = withoutMarkText(plan);
    again.earlier.firstStep = WizardStep::Review;
    return again;
}

std::vector<mgn::SourceServerId> idsOf(const PreparedStart &start)
{
    std::vector<mgn::SourceServerId> ids;
    for (const DraftServer &server : start.servers)
        ids.push_back(server.server.sourceServerId);
    return ids;
}

bool haveServerInCommon(const PreparedStart &start, const cutover::CutoverPlan &plan)
{
    const std::vector<mgn::SourceServerId> ids = idsOf(start);
    return start.scope == plan.scope
           && std::ranges::any_of(plan.servers, [&ids](const cutover::PlannedServer &planned) {
                  return std::ranges::find(ids, planned.id) != ids.end();
              });
}

std::vector<DraftServer> draftServers(const cutover::ServerStore &known,
                                      const std::vector<mgn::SourceServerId> &chosen,
                                      const QSet<mgn::SourceServerId> &hidden)
{
    std::vector<DraftServer> servers;
    for (const mgn::SourceServerId &id : chosen) {
        DraftServer server{.server = {}, .isHidden = hidden.contains(id), .readiness = {}};
        if (const mgn::SourceServer *found = known.find(id))
            server.server = *found;
        server.server.sourceServerId = id;
        server.readAt = known.lastUpdated();
        servers.push_back(std::move(server));
    }
    return servers;
}

} // namespace ui
