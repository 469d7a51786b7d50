// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/reviewagain.h"

#include "ui/text/startnames.h"

#include <algorithm>

namespace ui {

namespace {

WizardStep stepOf(const cutover::CutoverRefusal &refusal)
{
    if (!refusal.servers.empty())
        return WizardStep::Servers;
    return refusal.tags.empty() && refusal.account.empty() ? WizardStep::Servers : WizardStep::Tags;
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
    std::erase_if(again.servers,
                  [&](const DraftServer &s) { return refused.contains(s.server.sourceServerId); });
    again.earlier.note = leftOutText(plan, refusal.servers);
    return again;
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
        servers.push_back(std::move(server));
    }
    return servers;
}

} // namespace ui
