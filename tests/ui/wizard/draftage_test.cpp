// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/wizard/drafts.h"
#include "ui/reviewagain.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using namespace std::chrono_literals;
using builders::kNow;

bool isCalledUnseen(const ui::DraftServer &server)
{
    return std::ranges::any_of(server.readiness.reasons, [](const cutover::Reason &reason) {
        return reason.kind == cutover::ReasonKind::NotSeen;
    });
}

TEST(DraftAge, EndsWhenTheServersWereRead)
{
    tests::NoClients clients;
    const cutover::LockBook locks;
    const ui::DraftServer read{.server = builders::server(1),
                               .isHidden = false,
                               .readiness = {},
                               .seen = {},
                               .readAt = kNow};
    ui::DraftServer unknown = read;
    unknown.server = builders::server(2);
    unknown.readAt.reset();
    // Half a minute on page 1, with simulated time running 60 times as fast.
    clients.time.setServiceTime(kNow + 30min);

    ui::CutoverDraft draft(clients, locks, builders::scope(), {read, unknown});

    EXPECT_FALSE(isCalledUnseen(draft.servers()[0]));
    EXPECT_TRUE(isCalledUnseen(draft.servers()[1]));
    draft.leaveOut({builders::serverId(2)});
    EXPECT_FALSE(isCalledUnseen(draft.servers()[0])) << "judged again";
}

TEST(DraftAge, IsThatOfTheList)
{
    cutover::ServerStore store(builders::scope());
    store.beginRefresh();
    store.merge({builders::server(1)});
    store.endRefresh(mgn::Listing<mgn::SourceServer>{}, kNow);

    const auto servers = ui::draftServers(store, {builders::serverId(1)}, {});

    ASSERT_EQ(servers.size(), 1U);
    EXPECT_EQ(servers.front().readAt, kNow);
}

} // namespace
