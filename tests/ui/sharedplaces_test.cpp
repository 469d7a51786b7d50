// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sharedplaces.h"

#include "tests/ui/views/boardscene.h"

#include <gtest/gtest.h>

namespace {

using cutover::JobStore;
using mgn::JobStatus;
using mgn::LaunchStatus;
using tests::jobId;
using tests::launchJob;
using tests::participant;

/// Two profiles that look at one account and region, and one that looks elsewhere.
class SharedPlacesTest : public testing::Test
{
protected:
    static void merge(JobStore &store, std::vector<mgn::Job> jobs)
    {
        store.merge(std::move(jobs), tests::today("02:14:09").instant());
    }
    static mgn::Job running(int number)
    {
        return launchJob(number, JobStatus::Started, {participant(1, LaunchStatus::InProgress)});
    }
    static mgn::Job ended(int number)
    {
        return launchJob(number, JobStatus::Completed, {participant(1, LaunchStatus::Failed)});
    }
    [[nodiscard]] std::vector<ui::BoardCandidate> all() const
    {
        return {{.jobs = &m_first, .isWatching = true, .hasRead = true, .isShown = true},
                {.jobs = &m_second, .isCurrent = true, .isWatching = true, .hasRead = true},
                {.jobs = &m_elsewhere, .hasRead = true, .isShown = true}};
    }

    JobStore m_first{tests::scopeOf("corp-prod", "111111111111", "eu-west-1")};
    JobStore m_second{tests::scopeOf("corp-admin", "111111111111", "eu-west-1")};
    JobStore m_elsewhere{tests::scopeOf("corp-prod", "111111111111", "eu-central-1")};
};

TEST_F(SharedPlacesTest, OneProfileStandsForTheOthersOfTheSameAccountAndRegion)
{
    EXPECT_EQ(ui::standIns(all()), (std::vector<int>{1, -1, -1}));
}

TEST_F(SharedPlacesTest, WhatIsShownIsReplacedOnlyByWhoKnowsItsJobs)
{
    merge(m_first, {running(1)});
    EXPECT_EQ(ui::standIns(all()), (std::vector<int>{-1, -1, -1}));

    merge(m_second, {running(1)});
    EXPECT_EQ(ui::standIns(all()), (std::vector<int>{1, -1, -1}));

    merge(m_first, {running(2)});
    auto hidden = all();
    hidden[0].isShown = false;
    EXPECT_EQ(ui::standIns(hidden), (std::vector<int>{1, -1, -1})) << "no row comes and goes";
}

TEST_F(SharedPlacesTest, WhoHasReadNothingOrFailedStandsForNobody)
{
    auto unread = all();
    unread[1].hasRead = false;
    EXPECT_EQ(ui::standIns(unread), (std::vector<int>{-1, -1, -1}));

    auto failed = all();
    failed[1].hasError = true;
    EXPECT_EQ(ui::standIns(failed), (std::vector<int>{-1, -1, -1}));
}

TEST_F(SharedPlacesTest, WhatHasSomethingToTellOfItsOwnStandsForItself)
{
    auto failed = all();
    failed[0].hasError = true;
    EXPECT_EQ(ui::standIns(failed), (std::vector<int>{-1, -1, -1}));

    m_first.setAttempt(tests::lostStart("lost"));
    EXPECT_EQ(ui::standIns(all()), (std::vector<int>{-1, -1, -1}));
}

TEST_F(SharedPlacesTest, NobodyIsReplacedByOneThatIsReplacedItself)
{
    auto candidates = all();
    candidates[1].isCurrent = false;
    candidates[1].isWatching = false;
    const auto found = ui::standIns(candidates);

    for (const int standIn : found) {
        EXPECT_TRUE(standIn < 0 || found[static_cast<std::size_t>(standIn)] < 0);
    }
    EXPECT_EQ(found, (std::vector<int>{-1, 0, -1})) << "what is kept fresh stands for the other";
}

TEST_F(SharedPlacesTest, AJobRunsOnceHoweverManyProfilesSeeIt)
{
    merge(m_first, {running(1), running(2)});
    merge(m_second, {running(1)});
    merge(m_elsewhere, {running(1)});
    const std::vector<const JobStore *> stores{&m_first, &m_second, &m_elsewhere};

    EXPECT_EQ(ui::runningOnce(stores), 3) << "two here, one in another region";
    m_first.setAttempt(tests::lostStart("lost"));
    EXPECT_EQ(ui::runningOnce(stores), 4);
    EXPECT_EQ(ui::runningJobsOnce(stores), 3);
}

TEST_F(SharedPlacesTest, AJobHasEndedOnceOneProfileHasHeardOfIt)
{
    merge(m_first, {running(1), running(2)});
    merge(m_second, {ended(1)});

    EXPECT_EQ(ui::runningJobsOnce({&m_first, &m_second}), 1) << "as the sums of the board say";
    EXPECT_EQ(ui::runningJobsOnce({&m_second, &m_first}), 1);
}

} // namespace
