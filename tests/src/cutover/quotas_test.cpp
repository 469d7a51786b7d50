// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/quotas.h"
#include "cutover/serverlocks.h"
#include "tests/src/cutover/builders.h"

#include <gtest/gtest.h>

using namespace cutover;
using mgn::JobStatus;
using mgn::LaunchStatus;

TEST(QuotaUse, CountsUnfinishedJobsAndTheirServers)
{
    const auto running = builders::job(1, JobStatus::Started,
                                       {builders::participant(1, LaunchStatus::Launched),
                                        builders::participant(2, LaunchStatus::Pending)});
    const auto waiting =
        builders::job(2, JobStatus::Pending, {builders::participant(3, LaunchStatus::Pending)});
    const auto strange =
        builders::job(3, JobStatus::Unknown, {builders::participant(4, LaunchStatus::Pending)});
    const auto done =
        builders::job(4, JobStatus::Completed, {builders::participant(5, LaunchStatus::Launched)});

    EXPECT_EQ(quotaUse({&running, &waiting, &strange, &done}), (QuotaUse{.jobs = 3, .servers = 4}));
}

TEST(QuotaUse, IsHalfUsedByServersOrByJobs)
{
    const Quotas quotas;

    EXPECT_FALSE((QuotaUse{.jobs = 9, .servers = 99}.isHalfUsed(quotas)));
    EXPECT_TRUE((QuotaUse{.jobs = 10, .servers = 0}.isHalfUsed(quotas)));
    EXPECT_TRUE((QuotaUse{.jobs = 1, .servers = 100}.isHalfUsed(quotas)));
}

TEST(ServerLocks, ComeFromUnfinishedJobsAndUnresolvedStarts)
{
    const auto running =
        builders::job(1, JobStatus::Started, {builders::participant(1, LaunchStatus::Launched)});
    const auto done =
        builders::job(2, JobStatus::Completed, {builders::participant(2, LaunchStatus::Launched)});
    Attempt checking;
    checking.id = newAttemptId();
    checking.state = AttemptState::Checking;
    checking.servers = {{.id = builders::serverId(3)}};
    Attempt settled = checking;
    settled.state = AttemptState::NotStarted;
    settled.servers = {{.id = builders::serverId(4)}};

    const ServerLocks locks = serverLocks({&running, &done}, {checking, settled});

    EXPECT_EQ(locks.size(), 2);
    EXPECT_EQ(locks.value(builders::serverId(1)).job, builders::jobId(1));
    EXPECT_EQ(locks.value(builders::serverId(3)).attempt, checking.id);
}
