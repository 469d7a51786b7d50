// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/cutoverplan.h"

#include <QUuid>

namespace cutover {

AttemptId newAttemptId()
{
    return AttemptId(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

mgn::StartCutoverRequest requestOf(const CutoverPlan &plan)
{
    mgn::StartCutoverRequest request;
    for (const PlannedServer &server : plan.servers)
        request.sourceServerIds.push_back(server.id);
    request.tags = plan.tags;
    if (plan.hasIntentTag)
        request.tags.emplace_back(QString::fromLatin1(kIntentTag), plan.intent.toString());
    return request;
}

} // namespace cutover
