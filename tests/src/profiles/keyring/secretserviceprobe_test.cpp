// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/secretserviceprobe.h"

#include "tests/src/profiles/keychain/resultof.h"
#include "tests/src/profiles/keyring/fakesecretservice.h"
#include "tests/support/waitfor.h"

#include <gtest/gtest.h>

using namespace profiles::keychain;
using base::SecretStoreState;
using namespace std::chrono_literals;

namespace {

/// Questions to a service that can be told what to answer.
class SecretServiceProbeTest : public ::testing::Test
{
protected:
    SecretStoreState state() { return resultOf(probe.state(nullptr)).value(); }
    EntryPresence look() { return resultOf(probe.look(QStringLiteral("k"), nullptr)).value(); }
    void startUnlock() { startUnlock(probe); }
    void startUnlock(SecretServiceProbe &with)
    {
        call = with.unlock(&m_context);
        base::whenDone(call, &m_context, [this](const auto &result) { unlocked = result; });
        call->start();
    }
    [[nodiscard]] bool waitForQuestion(const QString &method)
    {
        return support::waitFor([&] { return service.asked.contains(method); });
    }
    [[nodiscard]] bool waitForUnlock()
    {
        return support::waitFor([&] { return unlocked.has_value(); });
    }

    FakeSecretService service{PrivateBus::instance()};
    SecretServiceProbe probe{SecretService(PrivateBus::instance().connection(), 20s)};
    SecretServiceProbe hasty{SecretService(PrivateBus::instance().connection(), 20ms)};
    SecretServiceProbe brief{SecretService(PrivateBus::instance().connection(), 500ms)};
    base::TypedCall<SecretStoreState> *call = nullptr;
    std::optional<base::Result<SecretStoreState>> unlocked;

private:
    QObject m_context;
};

} // namespace

TEST_F(SecretServiceProbeTest, SaysWhatTheServiceSays)
{
    EXPECT_EQ(state(), SecretStoreState::Locked);
    service.locked = false;
    EXPECT_EQ(state(), SecretStoreState::Unlocked);
    for (const char *method : {"Unlock", "Prompt"})
        EXPECT_FALSE(service.asked.contains(QString::fromLatin1(method))) << method;
}

TEST_F(SecretServiceProbeTest, WithoutADefaultKeyringItIsMissing)
{
    service.keyring = QStringLiteral("/");
    EXPECT_EQ(state(), SecretStoreState::Missing);
    EXPECT_EQ(resultOf(probe.unlock(nullptr)).value(), SecretStoreState::Missing);
}

TEST_F(SecretServiceProbeTest, AnAnswerOfAnotherShapeIsMissing)
{
    service.locked = QStringLiteral("no");
    EXPECT_EQ(state(), SecretStoreState::Missing);
    EXPECT_EQ(look(), EntryPresence::Missing); // an answer without arguments
}

// A service may list nothing of a keyring that is locked.
TEST_F(SecretServiceProbeTest, NothingFoundIsAbsentOnlyWhileTheKeyringIsUnlocked)
{
    service.items.emplace();
    EXPECT_EQ(look(), EntryPresence::Locked);
    service.locked = false;
    EXPECT_EQ(look(), EntryPresence::Absent);
    service.keyring = QStringLiteral("/");
    EXPECT_EQ(look(), EntryPresence::Missing);
    service.silentFor = {QStringLiteral("ReadAlias")};
    EXPECT_EQ(resultOf(hasty.look(QStringLiteral("k"), nullptr)).value(), EntryPresence::Slow);
}

TEST_F(SecretServiceProbeTest, WhatIsFoundNeedsNoMoreQuestions)
{
    const QList<QDBusObjectPath> item{QDBusObjectPath(QStringLiteral("/item"))};
    service.items = FoundItems{.unlocked = {}, .locked = item};
    EXPECT_EQ(look(), EntryPresence::Locked);
    service.items = FoundItems{.unlocked = item, .locked = item};
    EXPECT_EQ(look(), EntryPresence::Found);
    EXPECT_EQ(service.asked.count(QStringLiteral("ReadAlias")), 0);
}

TEST_F(SecretServiceProbeTest, NoAnswerIsSlowWhicheverQuestionItWas)
{
    for (const char *method : {"ReadAlias", "Get"}) {
        service.silentFor = {QString::fromLatin1(method)};
        EXPECT_EQ(resultOf(hasty.state(nullptr)).value(), SecretStoreState::Slow) << method;
    }
    service.silentFor = {QStringLiteral("SearchItems")};
    EXPECT_EQ(resultOf(hasty.look(QStringLiteral("k"), nullptr)).value(), EntryPresence::Slow);
    service.silentFor = {QStringLiteral("Unlock")};
    EXPECT_EQ(resultOf(hasty.unlock(nullptr)).value(), SecretStoreState::Slow);
}

TEST_F(SecretServiceProbeTest, UnlockWaitsForTheUser)
{
    startUnlock();
    ASSERT_TRUE(waitForQuestion(QStringLiteral("Prompt")));
    EXPECT_FALSE(unlocked);

    service.locked = false;
    service.completePrompt(false);

    ASSERT_TRUE(waitForUnlock());
    EXPECT_EQ(unlocked->value(), SecretStoreState::Unlocked);
}

TEST_F(SecretServiceProbeTest, AServiceThatAnswersOnlyAfterItsPromptIsWaitedFor)
{
    service.silentFor = {QStringLiteral("Prompt"), QStringLiteral("SearchItems")};
    startUnlock(brief);
    ASSERT_TRUE(waitForQuestion(QStringLiteral("Prompt")));
    // This question was asked later and has the same limit.
    EXPECT_EQ(resultOf(brief.look(QStringLiteral("k"), nullptr)).value(), EntryPresence::Slow);
    EXPECT_FALSE(unlocked);
    EXPECT_FALSE(service.asked.contains(QStringLiteral("Dismiss")));

    service.locked = false;
    service.completePrompt(false);

    ASSERT_TRUE(waitForUnlock());
    EXPECT_EQ(unlocked->value(), SecretStoreState::Unlocked);
}

TEST_F(SecretServiceProbeTest, ARefusedPromptLeavesItLocked)
{
    startUnlock();
    ASSERT_TRUE(waitForQuestion(QStringLiteral("Prompt")));
    service.completePrompt(true);
    ASSERT_TRUE(waitForUnlock());
    EXPECT_EQ(unlocked->value(), SecretStoreState::Locked);
}

TEST_F(SecretServiceProbeTest, CancellingTakesThePromptAway)
{
    startUnlock();
    ASSERT_TRUE(waitForQuestion(QStringLiteral("Prompt")));
    call->cancel();
    ASSERT_TRUE(waitForUnlock());
    EXPECT_EQ(unlocked->error().kind, base::ErrorKind::Cancelled);
    EXPECT_TRUE(waitForQuestion(QStringLiteral("Dismiss")));
}

TEST_F(SecretServiceProbeTest, DeletingTheCallTakesThePromptAwayToo)
{
    startUnlock();
    ASSERT_TRUE(waitForQuestion(QStringLiteral("Prompt")));
    delete call;
    EXPECT_TRUE(waitForQuestion(QStringLiteral("Dismiss")));
    EXPECT_FALSE(unlocked);
}

TEST_F(SecretServiceProbeTest, APromptThatEndedIsNotDismissed)
{
    startUnlock();
    ASSERT_TRUE(waitForQuestion(QStringLiteral("Prompt")));
    service.completePrompt(true);
    ASSERT_TRUE(waitForUnlock());
    EXPECT_EQ(state(), SecretStoreState::Locked); // the call is gone, and what it sent has come
    EXPECT_FALSE(service.asked.contains(QStringLiteral("Dismiss")));
}

TEST_F(SecretServiceProbeTest, AServiceThatIsReplacedBehindItsPromptIsAskedAnew)
{
    startUnlock();
    ASSERT_TRUE(waitForQuestion(QStringLiteral("Prompt")));
    FakeSecretService successor(PrivateBus::instance(), QStringLiteral("successor"));
    successor.locked = false;
    ASSERT_TRUE(waitForUnlock());
    EXPECT_EQ(unlocked->value(), SecretStoreState::Unlocked);
}

TEST_F(SecretServiceProbeTest, AServiceThatEndsBehindItsPromptIsMissing)
{
    startUnlock();
    ASSERT_TRUE(waitForQuestion(QStringLiteral("Prompt")));
    service.leaveBus();
    ASSERT_TRUE(waitForUnlock());
    EXPECT_EQ(unlocked->value(), SecretStoreState::Missing);
}

TEST_F(SecretServiceProbeTest, WithoutAPromptUnlockOnlyLooks)
{
    service.prompt = QStringLiteral("/");
    service.locked = false;
    EXPECT_EQ(resultOf(probe.unlock(nullptr)).value(), SecretStoreState::Unlocked);
    EXPECT_FALSE(service.asked.contains(QStringLiteral("Prompt")));
}
