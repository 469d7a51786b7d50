// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/cutover/lostattempt.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

using namespace cutover;
using namespace std::chrono_literals;
using builders::Lost;

TEST(Reconcile, NeverSaysNotStartedBeforeTheSignatureExpired)
{
    Lost lost;

    for (const auto after : {5s, 15s, 45s, 90s, 150s, 210s, 270s, 330s, 359s})
        EXPECT_EQ(lost.lookAt(after).state, AttemptState::Checking) << after.count();
    EXPECT_EQ(lost.lookAt(360s).state, AttemptState::NotStarted);
    EXPECT_EQ(lost.attempt.servers[0].state, AttemptServerState::NotStarted);
}

TEST(Reconcile, NeedsAgreeingLooksAfterTheWindow)
{
    Lost lost;

    EXPECT_EQ(lost.lookAt(10min).state, AttemptState::Checking);
    EXPECT_EQ(lost.lookAt(11min).state, AttemptState::Checking);
    EXPECT_EQ(lost.lookAt(12min).state, AttemptState::Checking);
    EXPECT_EQ(lost.lookAt(13min).state, AttemptState::NotStarted);
}

TEST(Reconcile, NeedsAgreeingLooksToSayThatOthersWereLeftOut)
{
    Lost lost;
    lost.startJob(9, {1}, false);

    EXPECT_EQ(lost.lookAt(7min).state, AttemptState::Checking);
    const Attempt found = lost.lookUntilAgreed();

    EXPECT_EQ(found.state, AttemptState::StartedByOther);
    EXPECT_EQ(found.servers[0].state, AttemptServerState::InOtherJob);
    EXPECT_EQ(found.servers[1].state, AttemptServerState::NotStarted);
}

TEST(Reconcile, CountsAnewWhenAJobAppears)
{
    Lost lost;
    for (const auto after : {90s, 150s, 210s})
        (void)lost.lookAt(after);
    ASSERT_EQ(lost.attempt.looks, 3);

    lost.startJob(9, {1}, false);

    EXPECT_EQ(lost.lookAt(7min).looks, 1);
}

TEST(Reconcile, LooksSoonThenSlowerAndRightAfterTheWindow)
{
    Lost lost;
    const auto next = [&](std::chrono::milliseconds elapsed) {
        return elapsed + untilNextLook(lost.attempt, builders::kNow + elapsed);
    };

    EXPECT_EQ(next(0s), 5s);
    EXPECT_EQ(next(5s), 15s);
    EXPECT_EQ(next(20s), 45s);
    EXPECT_EQ(next(45s), 90s);
    EXPECT_EQ(next(90s), 150s);
    EXPECT_EQ(next(330s), 360s);
    EXPECT_EQ(next(400s), 460s);
}

TEST(Reconcile, KeepsStateAndLooksWhenTheLookFailed)
{
    Lost lost;
    (void)lost.lookAt(5s);

    const Attempt after = lost.failAt(15s);

    EXPECT_EQ(after.state, AttemptState::Checking);
    EXPECT_EQ(after.looks, 1);
    EXPECT_EQ(after.checkError->kind, base::ErrorKind::Timeout);
}

namespace {

struct FailedLooks {
    const char *name;
    std::vector<std::chrono::seconds> failedAt;
    AttemptState state;
};

class FailingLooks : public testing::TestWithParam<FailedLooks>
{};

} // namespace

/// Nothing is known, so the servers stay locked; but a person must be able to clear it up.
TEST_P(FailingLooks, NeedAPersonOnceTheyGoOnAfterTheWindow)
{
    Lost lost;

    for (const auto after : GetParam().failedAt)
        (void)lost.failAt(after);

    EXPECT_EQ(lost.attempt.state, GetParam().state);
    EXPECT_TRUE(lost.attempt.isUnresolved());
    EXPECT_TRUE(lost.attempt.isLookedFor());
    for (const AttemptServer &server : lost.attempt.servers)
        EXPECT_EQ(server.state, AttemptServerState::Unknown);
}

INSTANTIATE_TEST_SUITE_P(
    Table, FailingLooks,
    testing::Values(
        FailedLooks{"OneAfterTheWindow", {420s}, AttemptState::Checking},
        FailedLooks{"ThreeAfterTheWindow", {420s, 480s, 540s}, AttemptState::Checking},
        FailedLooks{"FourAfterTheWindow", {420s, 480s, 540s, 600s}, AttemptState::OperatorNeeded},
        FailedLooks{
            "ManyBeforeTheWindowEnds", {5s, 15s, 45s, 90s, 150s, 359s}, AttemptState::Checking},
        FailedLooks{"TheLastAsTheWindowEnds", {45s, 90s, 300s, 360s}, AttemptState::OperatorNeeded},
        FailedLooks{"FromTheFirst",
                    {5s, 15s, 45s, 90s, 150s, 210s, 270s, 330s, 360s},
                    AttemptState::OperatorNeeded}),
    [](const auto &row) { return std::string(row.param.name); });

TEST(Reconcile, CountsFailedLooksAnewAfterOneThatCouldBeRead)
{
    Lost lost;
    for (const auto after : {150s, 210s, 270s})
        (void)lost.failAt(after);

    (void)lost.lookAt(330s);

    EXPECT_EQ(lost.failAt(400s).state, AttemptState::Checking);
}

TEST(Reconcile, GoesOnByItselfWhenLooksCanBeReadAgain)
{
    Lost lost;
    for (const auto after : {400s, 460s, 520s, 580s})
        (void)lost.failAt(after);
    ASSERT_EQ(lost.attempt.state, AttemptState::OperatorNeeded);

    EXPECT_EQ(lost.lookAt(11min).state, AttemptState::Checking);
    lost.startJob(10, {1, 2}, true);

    EXPECT_EQ(lost.lookAt(12min).state, AttemptState::StartedByUs);
}
