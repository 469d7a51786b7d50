// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/jobstore.h"
#include "tests/src/cutover/builders.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace cutover;

TEST(JobStoreAttempts, ReplacesAnAttemptInPlace)
{
    JobStore store(builders::scope());
    QSignalSpy attemptAdded(&store, &JobStore::attemptAdded);
    QSignalSpy attemptChanged(&store, &JobStore::attemptChanged);
    QSignalSpy attemptRemoved(&store, &JobStore::attemptRemoved);
    Attempt attempt;
    attempt.id = AttemptId(std::string_view("a"));

    store.setAttempt(attempt);
    attempt.state = AttemptState::Checking;
    store.setAttempt(attempt);
    EXPECT_EQ(store.attempt(attempt.id)->state, AttemptState::Checking);
    store.removeAttempt(attempt.id);
    store.removeAttempt(attempt.id);

    EXPECT_EQ(attemptAdded.count(), 1);
    EXPECT_EQ(attemptChanged.count(), 1);
    EXPECT_EQ(attemptRemoved.count(), 1);
    EXPECT_TRUE(store.attempts().empty());
}
