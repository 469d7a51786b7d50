// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/jobstore.h"
#include "tests/src/cutover/lostattempt.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace cutover;
using builders::kNow;

TEST(JobOrigin, TellsOwnStartsFromThoseOfOthers)
{
    const Attempt attempt = builders::lostAttempt({builders::server(1)});
    const mgn::Job plain = builders::newJob(1, {1});
    const mgn::Job tagged = builders::jobOf(attempt, 2, {1});
    struct Row {
        const mgn::Job &job;
        bool isStartedHere;
        JobOrigin expected;
    };
    for (const Row &row :
         {Row{plain, false, JobOrigin::Elsewhere}, Row{plain, true, JobOrigin::Here},
          Row{tagged, false, JobOrigin::OtherSession}, Row{tagged, true, JobOrigin::Here}})
        EXPECT_EQ(originOf(row.job, row.isStartedHere), row.expected);
}

TEST(JobOrigin, KnowsTheJobOfAStartBeforeItsAnswer)
{
    JobStore store(builders::scope());
    Attempt sending = builders::lostAttempt({builders::server(1)});
    sending.state = AttemptState::Sending;
    store.setAttempt(sending);

    store.merge({builders::jobOf(sending, 2, {1})}, kNow);

    EXPECT_EQ(store.originOf(store.job(0)), JobOrigin::Here);
}

TEST(JobOrigin, ChangesOnceWhenTheStartIsKnownToBeOurs)
{
    JobStore store(builders::scope());
    store.merge({builders::newJob(1, {1})}, kNow);
    ASSERT_EQ(store.originOf(store.job(0)), JobOrigin::Elsewhere);
    QSignalSpy changed(&store, &JobStore::jobChanged);

    store.adopt(builders::newJob(1, {1}), kNow);
    store.noteStartedHere(builders::jobId(1));

    EXPECT_EQ(store.originOf(store.job(0)), JobOrigin::Here);
    EXPECT_EQ(changed.size(), 1);
}
