// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/readinesstext.h"

#include "ui/text/serverstatetext.h"

#include <QSet>

#include <gtest/gtest.h>

#include <vector>

namespace {

using namespace std::chrono_literals;
using cutover::Readiness;
using cutover::ReadinessVerdict;
using cutover::Reason;
using cutover::ReasonKind;

const base::Instant kReviewedAt = base::Instant(std::chrono::hours(480000));

std::vector<ReasonKind> allReasons()
{
    std::vector<ReasonKind> kinds;
    for (int kind = 0; kind <= static_cast<int>(ReasonKind::RefusedBefore); ++kind)
        kinds.push_back(static_cast<ReasonKind>(kind));
    return kinds;
}

Reason reasonOf(ReasonKind kind)
{
    Reason reason;
    reason.kind = kind;
    return reason;
}

Reason fullReason(ReasonKind kind)
{
    Reason reason = reasonOf(kind);
    reason.duration = 11min;
    reason.time = kReviewedAt - 11min;
    reason.job = mgn::JobId(QStringLiteral("mgnjob-7"));
    reason.instance = mgn::Ec2InstanceId(QStringLiteral("i-7"));
    reason.account = *base::AccountId::parse(QStringLiteral("222222222222"));
    reason.message = QStringLiteral("no launch template");
    return reason;
}

class ReadinessReason : public testing::TestWithParam<ReasonKind>
{};

TEST_P(ReadinessReason, HasWords)
{
    for (const Reason &reason : {fullReason(GetParam()), reasonOf(GetParam())}) {
        const QString text = ui::reasonText(reason, kReviewedAt);

        EXPECT_FALSE(text.isEmpty());
        EXPECT_FALSE(text.contains(u'%')) << qPrintable(text);
    }
}

INSTANTIATE_TEST_SUITE_P(All, ReadinessReason, testing::ValuesIn(allReasons()),
                         [](const auto &kind) {
                             return std::to_string(static_cast<int>(kind.param));
                         });

TEST(ReadinessText, TellsTheKindsApart)
{
    QSet<QString> texts;
    for (const ReasonKind kind : allReasons())
        texts.insert(ui::reasonText(fullReason(kind), kReviewedAt));

    // Stopped replication and one that is not healthy are told apart by its word.
    EXPECT_EQ(texts.size(), static_cast<qsizetype>(allReasons().size()) - 1);
}

TEST(ReadinessText, QuotesTheFacts)
{
    const struct {
        ReasonKind kind;
        const char *fact;
    } rows[] = {
        {ReasonKind::LagTooLong, "11 min"},
        {ReasonKind::NotSeen, "11 min"},
        {ReasonKind::SnapshotOld, "11 min"},
        {ReasonKind::InJob, "mgnjob-7"},
        {ReasonKind::WrongAccount, "2222 2222 2222"},
        {ReasonKind::InstanceTerminated, "i-7"},
        {ReasonKind::RefusedBefore, "no launch template"},
    };

    for (const auto &row : rows) {
        const QString text = ui::reasonText(fullReason(row.kind), kReviewedAt);
        EXPECT_TRUE(text.contains(QLatin1String(row.fact))) << qPrintable(text);
    }
}

TEST(ReadinessText, NamesTheAccountThatWasExpected)
{
    cutover::Reason reason = fullReason(ReasonKind::WrongAccount);
    reason.expectedAccount = *base::AccountId::parse(QStringLiteral("111111111111"));

    EXPECT_EQ(ui::reasonText(reason, kReviewedAt),
              QStringLiteral("belongs to account 2222 2222 2222, not to 1111 1111 1111"));
}

TEST(ReadinessText, NamesEveryReason)
{
    Readiness readiness;
    readiness = cutover::withReason(readiness, fullReason(ReasonKind::NotTested));
    readiness = cutover::withReason(readiness, fullReason(ReasonKind::InJob));

    const QString text = ui::readinessText(readiness, {}, kReviewedAt);

    EXPECT_TRUE(text.contains(QLatin1String("never tested"))) << qPrintable(text);
    EXPECT_TRUE(text.contains(QLatin1String("mgnjob-7"))) << qPrintable(text);
}

Reason noGo(ReasonKind kind)
{
    Reason reason = fullReason(kind);
    reason.severity = ReadinessVerdict::NoGo;
    return reason;
}

Readiness judgedBy(const std::vector<Reason> &reasons)
{
    Readiness readiness;
    for (const Reason &reason : reasons)
        readiness = cutover::withReason(readiness, reason);
    return readiness;
}

TEST(ReadinessText, PutsWhatIsDestroyedBeforeWorseReasons)
{
    const Readiness readiness =
        judgedBy({fullReason(ReasonKind::NotTested), fullReason(ReasonKind::InstanceTerminated),
                  noGo(ReasonKind::Archived)});

    EXPECT_EQ(ui::readinessText(readiness, {}, kReviewedAt),
              QStringLiteral("terminates instance i-7 first · archived · never tested"));
}

TEST(ReadinessText, SaysOnlyOfWhatChangedThatItChanged)
{
    const Readiness seen =
        judgedBy({fullReason(ReasonKind::NotTested), fullReason(ReasonKind::InstanceTerminated),
                  fullReason(ReasonKind::LagUnknown)});
    const Readiness now =
        judgedBy({fullReason(ReasonKind::NotTested), fullReason(ReasonKind::InstanceTerminated),
                  noGo(ReasonKind::ReplicationStalled)});

    EXPECT_EQ(ui::changedReadinessText(now, seen, {}, kReviewedAt),
              QStringLiteral("terminates instance i-7 first · changed since page 1: "
                             "replication is stalled · no longer since page 1: lag is not "
                             "reported · never tested"));
}

TEST(ReadinessText, SaysOfANewDestructionThatItIsNew)
{
    const Readiness now = judgedBy({fullReason(ReasonKind::InstanceTerminated)});

    EXPECT_EQ(ui::changedReadinessText(now, {}, {}, kReviewedAt),
              QStringLiteral("terminates instance i-7 first (changed since page 1)"));
}

TEST(ReadinessText, SaysWhatNoLongerStandsAgainstAServer)
{
    const Readiness seen = judgedBy({fullReason(ReasonKind::LagUnknown)});
    mgn::SourceServer server;
    server.dataReplicationInfo.lagDuration = base::Duration::fromMsecs(0);

    EXPECT_EQ(ui::changedReadinessText({}, seen, server, kReviewedAt),
              QStringLiteral("no longer since page 1: lag is not reported · healthy, lag 0 s, "
                             "tested"));
}

TEST(ReadinessText, CallsAReasonThatGrewWorseChanged)
{
    const Readiness seen = judgedBy({fullReason(ReasonKind::LagTooLong)});
    const Readiness now = judgedBy({noGo(ReasonKind::LagTooLong)});

    EXPECT_EQ(ui::changedReadinessText(now, seen, {}, kReviewedAt),
              QStringLiteral("changed since page 1: lag 11 min"));
}

TEST(ReadinessText, SaysWhatSpeaksForAServer)
{
    mgn::SourceServer server;
    server.dataReplicationInfo.lagDuration = base::Duration::fromMsecs(0);
    EXPECT_EQ(ui::readinessText({}, server, kReviewedAt),
              QStringLiteral("healthy, lag 0 s, tested"));

    server.lifeCycle.lastTest.initiatedDateTime = base::Timestamp::parse("2019-11-14T21:00:00Z");

    EXPECT_EQ(ui::readinessText({}, server, kReviewedAt),
              QStringLiteral("healthy, lag 0 s, tested 14 Nov 2019"));
}

TEST(ReadinessText, NamesTheReplicationAsTheServersRowDoes)
{
    mgn::SourceServer server;
    server.dataReplicationInfo.lagDuration = base::Duration::fromMsecs(0);
    for (const auto state :
         {mgn::DataReplicationState::Backlog, mgn::DataReplicationState::Rescan,
          mgn::DataReplicationState::Paused, mgn::DataReplicationState::InitialSync,
          mgn::DataReplicationState::Disconnected}) {
        server.dataReplicationInfo.dataReplicationState.value = state;
        Reason reason = reasonOf(ReasonKind::ReplicationNotHealthy);
        reason.replication.value = state;

        EXPECT_EQ(
            ui::reasonText(reason, kReviewedAt),
            QStringLiteral("replication is not healthy: %1").arg(ui::replicationMark(server).word));
    }
}

TEST(ReadinessText, NamesEveryVerdict)
{
    EXPECT_EQ(ui::readinessMark(ReadinessVerdict::Go).word, QStringLiteral("Go"));
    EXPECT_EQ(ui::readinessMark(ReadinessVerdict::Warning).word, QStringLiteral("Warning"));
    EXPECT_EQ(ui::readinessMark(ReadinessVerdict::NoGo).word, QStringLiteral("No-go"));
}

TEST(ReadinessText, ShowsHostileWordsAsText)
{
    Reason reason = fullReason(ReasonKind::RefusedBefore);
    reason.message = QStringLiteral("go\u202Eback");

    EXPECT_FALSE(ui::reasonText(reason, kReviewedAt).contains(QChar(0x202E)));
}

} // namespace
