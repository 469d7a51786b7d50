// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/attempttext.h"

#include <gtest/gtest.h>

namespace {

using cutover::Attempt;
using cutover::AttemptServer;
using cutover::AttemptServerState;
using cutover::AttemptState;
using ui::Tone;

const base::Instant kLookedAt = base::Timestamp::parse("2026-11-23T02:10:00Z").instant();

cutover::Scope scope()
{
    return {.profile = base::ProfileId(std::string_view("aws:prod")),
            .account = *base::AccountId::parse(QStringLiteral("111111111111")),
            .region = *aws::Region::parse(QStringLiteral("eu-central-1"))};
}

AttemptServer server(std::string_view name, AttemptServerState state)
{
    AttemptServer made;
    made.name = base::Text(name);
    made.state = state;
    made.baseline.state.value = mgn::LifeCycleState::ReadyForCutover;
    made.seen = made.baseline;
    return made;
}

Attempt lookedAt(AttemptState state)
{
    Attempt attempt;
    attempt.state = state;
    attempt.lastLookAt = kLookedAt;
    attempt.servers = {server("web-01", AttemptServerState::Unknown),
                       server("web-02", AttemptServerState::Unknown)};
    return attempt;
}

TEST(AttemptText, AnUnresolvedStartSaysThatItIsLookedFor)
{
    const Attempt attempt = lookedAt(AttemptState::Checking);

    EXPECT_EQ(ui::attemptName(attempt), QStringLiteral("Checking whether AWS started it…"));
    EXPECT_EQ(ui::attemptMark(attempt).word, QStringLiteral("Answer was lost"));
    EXPECT_EQ(ui::attemptMark(attempt).tone, Tone::Running);
}

TEST(AttemptText, AStartThatIsBeingPreparedDoesNotSpeakOfALostAnswer)
{
    Attempt attempt;
    attempt.state = AttemptState::Preparing;

    EXPECT_EQ(ui::attemptName(attempt), QStringLiteral("Start being prepared…"));
    EXPECT_TRUE(ui::attemptDetails(attempt, kLookedAt).isEmpty());
    EXPECT_EQ(ui::attemptNext(attempt, scope()), QStringLiteral("Nothing was sent yet."));
}

TEST(AttemptText, SaysWhatDiffersAndWhereToLook)
{
    Attempt attempt = lookedAt(AttemptState::OperatorNeeded);
    attempt.servers[1].seen->state.value = mgn::LifeCycleState::ReadyForTest;

    const QString details = ui::attemptDetails(attempt, kLookedAt);
    const QString next = ui::attemptNext(attempt, scope());

    EXPECT_TRUE(details.startsWith(QLatin1String("web-02: was"))) << qPrintable(details);
    EXPECT_FALSE(details.contains(QLatin1String("looks")));
    EXPECT_TRUE(next.contains(QLatin1String("1111 1111 1111"))) << qPrintable(next);
    EXPECT_TRUE(next.contains(QLatin1String("eu-central-1")));
    EXPECT_TRUE(next.contains(QLatin1String("unlock these servers")));
}

TEST(AttemptText, NamesTheJobThatTheRecordOfAServerNames)
{
    Attempt attempt = lookedAt(AttemptState::OperatorNeeded);
    attempt.servers[0].seen->lastCutoverJob =
        mgn::JobId(std::string_view("mgnjob-00000000000000099"));
    attempt.servers[1].seen.reset();

    const QStringList findings = ui::attemptFindings(attempt);

    ASSERT_EQ(findings.size(), 2);
    EXPECT_TRUE(findings[0].contains(QLatin1String("mgnjob-00000000000000099")));
    EXPECT_TRUE(findings[1].contains(QLatin1String("web-02: AWS did not name it")));
}

TEST(AttemptText, SaysThatLooksFailBeforeWhatAnOlderOneFound)
{
    Attempt attempt = lookedAt(AttemptState::OperatorNeeded);
    attempt.checkError = base::Error{};
    attempt.checkError->message = QStringLiteral("no connection.");
    attempt.failedLooks = 4;

    const QStringList findings = ui::attemptFindings(attempt);

    ASSERT_EQ(findings.size(), 3);
    EXPECT_EQ(findings[0], QStringLiteral("The last 4 looks failed: no connection. What follows "
                                          "was read at 02:10:00 UTC:"));
    EXPECT_EQ(findings[1], QStringLiteral("web-01: nothing changed"));

    attempt.lastLookAt.reset();
    ASSERT_EQ(ui::attemptFindings(attempt).size(), 1);
    EXPECT_TRUE(ui::attemptFindings(attempt)[0].contains(QLatin1String("nothing is known")));
}

TEST(AttemptText, SaysOfEachServerWhatBecameOfIt)
{
    Attempt attempt = lookedAt(AttemptState::StartedByUs);
    attempt.job = mgn::JobId(std::string_view("mgnjob-00000000000000010"));
    attempt.servers = {server("web-01", AttemptServerState::InOurJob),
                       server("web-02", AttemptServerState::NotStarted),
                       server("web-03", AttemptServerState::InOtherJob)};
    attempt.servers[0].job = attempt.job;
    attempt.servers[2].job = mgn::JobId(std::string_view("mgnjob-00000000000000009"));

    EXPECT_EQ(
        ui::attemptFindings(attempt),
        (QStringList{
            QStringLiteral("web-01: started by us in job mgnjob-00000000000000010"),
            QStringLiteral("web-02: not started"),
            QStringLiteral("web-03: started by somebody else in job mgnjob-00000000000000009")}));
    EXPECT_EQ(ui::attemptDetails(attempt, kLookedAt),
              QStringLiteral("2 of 3 servers in job mgnjob-00000000000000010"));
}

TEST(AttemptText, PutsWhatNothingExplainsFirstInALongList)
{
    Attempt attempt = lookedAt(AttemptState::OperatorNeeded);
    attempt.servers.assign(40, server("web", AttemptServerState::Unknown));
    attempt.servers.push_back(server("odd", AttemptServerState::Unknown));
    attempt.servers.back().seen.reset();

    const QStringList findings = ui::attemptFindings(attempt);

    ASSERT_EQ(findings.size(), 13);
    EXPECT_TRUE(findings.first().startsWith(QLatin1String("odd")));
    EXPECT_EQ(findings.last(), QStringLiteral("and 29 more"));
}

TEST(AttemptText, MakesServerTextVisibleAndBoundsIt)
{
    Attempt attempt = lookedAt(AttemptState::Checking);
    attempt.checkError = base::Error();
    attempt.checkError->message = QString(5000, QChar(0x202e));

    const QString details = ui::attemptDetails(attempt, kLookedAt);

    EXPECT_FALSE(details.contains(QChar(0x202e)));
    EXPECT_LT(details.size(), 3000);
}

} // namespace
