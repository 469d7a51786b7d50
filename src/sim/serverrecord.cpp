// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/serverrecord.h"

namespace sim {

void rememberBefore(ServerRecord &server, base::Instant now)
{
    auto copy = std::make_shared<ServerRecord>(server);
    copy->jsonParts.clear();
    if (copy->changedAt < now - std::chrono::hours(1))
        copy->before.reset();
    server.before = std::move(copy);
    server.changedAt = now;
}

} // namespace sim
