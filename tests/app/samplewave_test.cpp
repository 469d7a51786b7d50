// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/samplewave.h"

#include "tests/src/cutover/builders.h"

#include <gtest/gtest.h>

namespace {

mgn::Application application(const char *id, const char *wave)
{
    mgn::Application made;
    made.applicationId = mgn::ApplicationId(std::string_view(id));
    made.waveId = mgn::WaveId(std::string_view(wave));
    return made;
}

mgn::Wave wave(const char *id, const char *name)
{
    mgn::Wave made;
    made.waveId = mgn::WaveId(std::string_view(id));
    made.name = builders::text(name);
    return made;
}

/// Servers 1-2 in wave "First", 3-6 in wave "Second", 7 in none.
class SampleWaveOf : public testing::Test
{
protected:
    SampleWaveOf()
    {
        store.setWaves({wave("wave-1", "First"), wave("wave-2", "Second")});
        store.setApplications({application("app-1", "wave-1"), application("app-2", "wave-2")});
        std::vector<mgn::SourceServer> all;
        for (int number = 1; number <= 7; ++number) {
            all.push_back(builders::server(number));
            if (number < 7)
                all.back().applicationId =
                    mgn::ApplicationId(std::string_view(number <= 2 ? "app-1" : "app-2"));
        }
        store.merge(std::move(all));
    }
    [[nodiscard]] SampleWave sample(int most = 8) const
    {
        return sampleWave(store, locks, builders::kNow, most);
    }
    void lock(int number)
    {
        locks.insert(builders::serverId(number), {.job = builders::jobId(1), .attempt = {}});
    }

    cutover::ServerStore store{builders::scope()};
    cutover::ServerLocks locks;
};

TEST_F(SampleWaveOf, IsTheOneWithTheMostReadyServers)
{
    EXPECT_EQ(sample().name, QStringLiteral("Second"));
    EXPECT_EQ(sample().servers,
              (std::vector<mgn::SourceServerId>{builders::serverId(3), builders::serverId(4),
                                                builders::serverId(5), builders::serverId(6)}));
}

TEST_F(SampleWaveOf, LeavesOutServersThatAreInAJob)
{
    for (const int number : {3, 4, 6})
        lock(number);

    EXPECT_EQ(sample().name, QStringLiteral("First"));
    EXPECT_EQ(sample().servers.size(), 2U);
}

TEST_F(SampleWaveOf, LeavesOutServersThatAreNotReady)
{
    for (const int number : {3, 4, 5}) {
        mgn::SourceServer archived = builders::server(number);
        archived.applicationId = mgn::ApplicationId(std::string_view("app-2"));
        archived.isArchived = true;
        store.patch(std::move(archived));
    }

    EXPECT_EQ(sample().name, QStringLiteral("First"));
}

TEST_F(SampleWaveOf, TakesNoMoreThanAsked)
{
    EXPECT_EQ(sample(3).servers.size(), 3U);
}

TEST_F(SampleWaveOf, IsEmptyWhenNoWaveHasAReadyServer)
{
    for (int number = 1; number <= 6; ++number)
        lock(number);

    EXPECT_TRUE(sample().name.isEmpty());
    EXPECT_TRUE(sample().servers.empty());
}

} // namespace
