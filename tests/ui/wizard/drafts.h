// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/src/cutover/builders.h"
#include "tests/support/fakeclock.h"
#include "ui/wizard/cutoverdraft.h"

#include <vector>

namespace tests {

/// Knows the time and nothing else.
class NoClients final : public cutover::ClientSource
{
public:
    base::Result<mgn::MgnClient *> client(const cutover::Scope &) override
    {
        return tl::unexpected(base::Error{});
    }
    [[nodiscard]] const base::Clock &clock(const cutover::Scope &) const override { return time; }

    support::FakeClock time;
};

inline mgn::SourceServer named(int number, const char *name)
{
    mgn::SourceServer made = builders::server(number);
    made.sourceProperties.identificationHints.hostname = builders::text(name);
    return made;
}

/// Two that can go, one that warns, one that cannot go; the last was hidden by the filter.
inline std::vector<ui::DraftServer> someServers()
{
    mgn::SourceServer archived = named(2, "web-2");
    archived.isArchived = true;
    mgn::SourceServer lagging = named(3, "db-1");
    lagging.dataReplicationInfo.lagDuration = base::Duration::fromMsecs(30 * 60 * 1'000);
    std::vector<ui::DraftServer> servers;
    for (const mgn::SourceServer &server :
         {named(1, "web-10"), archived, lagging, named(4, "App-3")})
        servers.push_back({.server = server, .isHidden = false, .readiness = {}});
    servers.back().isHidden = true;
    return servers;
}

} // namespace tests
