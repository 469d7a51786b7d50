// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizard/readinesscounts.h"

#include "tests/ui/wizard/drafts.h"

#include <gtest/gtest.h>

namespace {

class ReadinessCounts : public testing::Test
{
protected:
    tests::NoClients clients;
    cutover::LockBook locks;
    ui::CutoverDraft draft{clients, locks, builders::scope(), tests::someServers()};
};

TEST_F(ReadinessCounts, IsCountedInWords)
{
    EXPECT_EQ(ui::readinessCounts(draft),
              QStringLiteral("4 servers: 2 go, 1 with a warning, 1 no-go"));
    draft.leaveOutNoGo();
    EXPECT_EQ(ui::readinessCounts(draft), QStringLiteral("3 servers: 2 go, 1 with a warning"));
    draft.leaveOut({builders::serverId(3), builders::serverId(4)});
    EXPECT_EQ(ui::readinessCounts(draft), QStringLiteral("1 server: 1 go"));
    draft.leaveOut({builders::serverId(1)});
    EXPECT_EQ(ui::readinessCounts(draft), QStringLiteral("0 servers"));
}

TEST_F(ReadinessCounts, ManyWarningsAreCountedInWords)
{
    mgn::SourceServer lagging = tests::named(1, "db-1");
    lagging.dataReplicationInfo.lagDuration = base::Duration::fromMsecs(30 * 60 * 1'000);
    mgn::SourceServer other = lagging;
    other.sourceServerId = builders::serverId(2);
    other.sourceProperties.identificationHints.hostname = builders::text("db-2");

    const ui::CutoverDraft both(clients, locks, builders::scope(),
                                {{.server = lagging, .isHidden = false, .readiness = {}},
                                 {.server = other, .isHidden = false, .readiness = {}}});

    EXPECT_EQ(ui::readinessCounts(both), QStringLiteral("2 servers: 2 with warnings"));
}

} // namespace
