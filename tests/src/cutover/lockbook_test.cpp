// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/cutoverplan.h"
#include "cutover/lockbook.h"
#include "tests/src/cutover/builders.h"

#include <gtest/gtest.h>

#include <memory>

using namespace cutover;
using mgn::JobStatus;
using mgn::LaunchStatus;

namespace {

Scope underProfile(std::string_view profile)
{
    Scope scope = builders::scope();
    scope.profile = base::ProfileId(profile);
    return scope;
}

Attempt attemptFor(int server, AttemptState state)
{
    Attempt attempt;
    attempt.id = newAttemptId();
    attempt.state = state;
    attempt.servers = {{.id = builders::serverId(server)}};
    return attempt;
}

/// Two profiles that reach the same account and region.
struct TwoProfiles {
    TwoProfiles()
    {
        book.add(admin);
        book.add(operator_);
    }
    JobStore admin{underProfile("aws:admin")};
    JobStore operator_{underProfile("aws:operator")};
    LockBook book;
};

} // namespace

TEST(LockBook, LocksUnderEveryProfileOfTheSameAccountAndRegion)
{
    TwoProfiles both;
    const Attempt lost = attemptFor(1, AttemptState::Checking);
    both.admin.setAttempt(lost);
    both.admin.merge(
        {builders::job(7, JobStatus::Started, {builders::participant(2, LaunchStatus::Pending)})},
        builders::kNow);

    const ServerLocks locks = both.book.locks(both.operator_.scope());

    EXPECT_EQ(locks.value(builders::serverId(1)).attempt, lost.id);
    EXPECT_EQ(locks.value(builders::serverId(2)).job, builders::jobId(7));
    EXPECT_EQ(locks, both.book.locks(both.admin.scope()));
}

TEST(LockBook, KeepsOtherAccountsAndRegionsApart)
{
    TwoProfiles both;
    both.admin.setAttempt(attemptFor(1, AttemptState::Sending));
    Scope otherAccount = builders::scope();
    otherAccount.account = *base::AccountId::parse(QStringLiteral("222222222222"));
    Scope otherRegion = builders::scope();
    otherRegion.region = *aws::Region::parse(QStringLiteral("eu-west-1"));

    EXPECT_TRUE(both.book.locks(otherAccount).isEmpty());
    EXPECT_TRUE(both.book.locks(otherRegion).isEmpty());
}

TEST(LockBook, DoesNotLockAStartOutOfItsOwnServers)
{
    TwoProfiles both;
    const Attempt own = attemptFor(1, AttemptState::Preparing);
    both.admin.setAttempt(own);

    EXPECT_TRUE(both.book.locks(both.admin.scope(), own.id).isEmpty());

    both.operator_.setAttempt(attemptFor(1, AttemptState::Preparing));
    EXPECT_EQ(both.book.locks(both.admin.scope(), own.id).size(), 1);
}

TEST(LockBook, BelievesTheReadingThatSawTheEndOfAJob)
{
    TwoProfiles both;
    const auto servers = std::vector{builders::participant(1, LaunchStatus::Launched)};
    both.admin.merge({builders::job(7, JobStatus::Started, servers)}, builders::kNow);
    ASSERT_EQ(both.book.locks(both.operator_.scope()).size(), 1);

    both.operator_.merge({builders::job(7, JobStatus::Completed, servers)}, builders::kNow);

    EXPECT_TRUE(both.book.locks(both.admin.scope()).isEmpty());
}

TEST(LockBook, ForgetsAStoreThatIsGone)
{
    LockBook book;
    auto store = std::make_unique<JobStore>(builders::scope());
    book.add(*store);
    store->setAttempt(attemptFor(1, AttemptState::Checking));
    ASSERT_EQ(book.locks(builders::scope()).size(), 1);

    store.reset();

    EXPECT_TRUE(book.locks(builders::scope()).isEmpty());
}
