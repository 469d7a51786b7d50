// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/jobqueue.h"

#include "base/secrettrouble.h"
#include "tests/src/profiles/keychain/fakekeychain.h"
#include "tests/support/waitfor.h"

#include <QCoreApplication>
#include <QPointer>
#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace profiles::keychain;
using base::SecretTrouble;
using namespace std::chrono_literals;

namespace {

constexpr KeychainLimits kPatient{.tellAfter = 10min, .giveUpAfter = 20min, .askFor = 10min};
constexpr KeychainLimits kTells{.tellAfter = 1ms, .giveUpAfter = 20min, .askFor = 10min};
constexpr KeychainLimits kGivesUp{.tellAfter = 1ms, .giveUpAfter = 5ms, .askFor = 10min};

class JobQueueTest : public ::testing::Test
{
protected:
    using Result = base::Result<KeychainAnswer>;

    /// Asks to read `key`; its result comes into `results`.
    base::TypedCall<KeychainAnswer> *ask(JobQueue &queue, const QString &key)
    {
        auto *call = queue.ask({KeychainJob::Kind::Read, key, {}}, &m_context);
        base::whenDone(call, &m_context, [this, key](const Result &r) { results[key] = r; });
        call->start();
        return call;
    }
    [[nodiscard]] bool waitResult(const QString &key)
    {
        return support::waitFor([&] { return results.contains(key); });
    }
    static KeychainAnswer found(std::string_view value)
    {
        return {.value = base::SecretBytes(value), .message = {}};
    }
    [[nodiscard]] std::optional<SecretTrouble> trouble(const QString &key)
    {
        return results[key] ? std::nullopt : base::secretTroubleOf(results[key].error());
    }

    const QString a = QStringLiteral("a");
    const QString b = QStringLiteral("b");
    const QString c = QStringLiteral("c");
    FakeKeychain keychain;
    std::map<QString, Result> results;

private:
    QObject m_context;
};

} // namespace

TEST_F(JobQueueTest, StartsOneJobAtATimeInOrder)
{
    JobQueue queue(keychain, kPatient);
    ask(queue, a);
    ask(queue, b);
    ASSERT_EQ(keychain.started.size(), 1);
    EXPECT_EQ(keychain.lastKey(), a);

    keychain.answer(0, found("1"));
    ASSERT_EQ(keychain.started.size(), 2);
    EXPECT_EQ(keychain.lastKey(), b);
    keychain.answer(1, found("2"));

    ASSERT_TRUE(waitResult(b));
    EXPECT_EQ(results[a]->value.reveal(), "1");
    EXPECT_EQ(results[b]->value.reveal(), "2");
}

TEST_F(JobQueueTest, TakesAnAnswerThatComesAtOnce)
{
    JobQueue queue(keychain, kPatient);
    keychain.answersAtOnce = found("1");
    ask(queue, a);
    ask(queue, b);
    ASSERT_TRUE(waitResult(b));
    EXPECT_EQ(results[b]->value.reveal(), "1");
}

TEST_F(JobQueueTest, TellsThatItWaitsUntilTheAnswerComes)
{
    JobQueue queue(keychain, kTells);
    QSignalSpy told(&queue, &JobQueue::waitingChanged);
    ask(queue, a);
    EXPECT_FALSE(queue.isWaiting());

    ASSERT_TRUE(support::waitFor([&] { return told.size() == 1; }));
    EXPECT_TRUE(queue.isWaiting());
    keychain.answer(0, found("1"));

    ASSERT_TRUE(waitResult(a));
    EXPECT_FALSE(queue.isWaiting());
    ASSERT_TRUE(support::waitFor([&] { return told.size() == 2; }));
    EXPECT_TRUE(told[0][0].toBool());
    EXPECT_FALSE(told[1][0].toBool());
}

TEST_F(JobQueueTest, TellsNothingFromInsideACancelOrADeletion)
{
    JobQueue queue(keychain, kTells);
    QSignalSpy told(&queue, &JobQueue::waitingChanged);
    auto *first = ask(queue, a);
    auto *second = ask(queue, b);
    ASSERT_TRUE(support::waitFor([&] { return told.size() == 1; }));
    second->cancel();
    delete first;
    keychain.answer(0, found("late"));
    EXPECT_EQ(told.size(), 1);
    EXPECT_TRUE(support::waitFor([&] { return told.size() == 2; }));
}

TEST_F(JobQueueTest, F52GivesUpAndDropsTheLateAnswer)
{
    JobQueue queue(keychain, kGivesUp);
    ask(queue, a);
    ASSERT_TRUE(waitResult(a));
    EXPECT_EQ(trouble(a), SecretTrouble::Slow);
    EXPECT_TRUE(queue.isWaiting()) << "the job itself is still running";

    keychain.answer(0, found("late"));

    EXPECT_FALSE(queue.isWaiting());
    EXPECT_EQ(trouble(a), SecretTrouble::Slow);
}

TEST_F(JobQueueTest, StartsNothingBehindAStuckJob)
{
    JobQueue queue(keychain, kGivesUp);
    ask(queue, a);
    ask(queue, b);
    ASSERT_TRUE(waitResult(a));
    ASSERT_TRUE(waitResult(b));
    EXPECT_EQ(trouble(b), SecretTrouble::Slow);
    EXPECT_EQ(keychain.started.size(), 1);

    // What was given up before its job began must never begin.
    keychain.answer(0, found("late"));
    EXPECT_EQ(keychain.started.size(), 1);
}

TEST_F(JobQueueTest, BehindAStuckJobACallEndsAtOnce)
{
    JobQueue queue(keychain, kGivesUp);
    ask(queue, a);
    ASSERT_TRUE(waitResult(a));

    ask(queue, b);
    QCoreApplication::sendPostedEvents(); // no timer fires in here
    ASSERT_TRUE(results.contains(b));
    EXPECT_EQ(trouble(b), SecretTrouble::Slow);

    keychain.answer(0, found("late"));
    ask(queue, c);
    keychain.answer(1, found("3"));
    ASSERT_TRUE(waitResult(c));
    EXPECT_EQ(results[c]->value.reveal(), "3");
}

TEST_F(JobQueueTest, F52ALateAnswerIsNotTakenForTheNextJobs)
{
    JobQueue queue(keychain, kPatient);
    ask(queue, a)->cancel();
    ask(queue, b);
    ASSERT_EQ(keychain.started.size(), 1);

    keychain.answer(0, found("of a"));
    ASSERT_EQ(keychain.started.size(), 2);
    EXPECT_EQ(keychain.lastKey(), b);
    keychain.answer(1, found("of b"));

    ASSERT_TRUE(waitResult(b));
    EXPECT_EQ(results[a].error().kind, base::ErrorKind::Cancelled);
    EXPECT_EQ(results[b]->value.reveal(), "of b");
}

TEST_F(JobQueueTest, ADeletedCallLeavesTheQueue)
{
    JobQueue queue(keychain, kPatient);
    auto *first = ask(queue, a);
    auto *second = ask(queue, b);
    ask(queue, c);
    delete second;
    delete first;
    EXPECT_FALSE(queue.isWaiting());

    keychain.answer(0, found("of a"));

    EXPECT_EQ(keychain.started.size(), 2);
    EXPECT_EQ(keychain.lastKey(), c);
}

TEST_F(JobQueueTest, AnAnswerAfterTheQueueEndedIsDropped)
{
    auto queue = std::make_unique<JobQueue>(keychain, kTells);
    const QPointer call = ask(*queue, a);
    queue.reset();
    keychain.answer(0, found("late"));
    EXPECT_TRUE(call);
    EXPECT_TRUE(results.empty());
}
