// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/rehearsalresult.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace {

using cutover::Verdict;

cutover::Summary summary(Verdict verdict, bool isFinished = true)
{
    cutover::Summary made;
    made.outcome.verdict = verdict;
    made.outcome.isFinished = isFinished;
    return made;
}

RehearsalResult result(Verdict verdict, std::optional<int> starts = 1)
{
    RehearsalResult made;
    made.outcome = summary(verdict);
    made.startRequests = starts;
    return made;
}

TEST(RehearsalResult, OnlyAGoodEndPasses)
{
    EXPECT_EQ(exitCodeOf(result(Verdict::Passed)), RehearsalResult::Passed);
    EXPECT_EQ(exitCodeOf(result(Verdict::Launched)), RehearsalResult::Passed);
    for (const Verdict bad :
         {Verdict::LaunchFailed, Verdict::ActionFailed, Verdict::LaunchedOldData, Verdict::Unknown,
          Verdict::None, Verdict::Skipped})
        EXPECT_EQ(exitCodeOf(result(bad)), RehearsalResult::FinishedWithFailures) << int(bad);
}

TEST(RehearsalResult, WithoutAnEndItDidNotFinish)
{
    RehearsalResult running = result(Verdict::Passed);
    running.outcome = summary(Verdict::Passed, false);

    EXPECT_EQ(exitCodeOf(running), RehearsalResult::DidNotFinish);
    EXPECT_EQ(exitCodeOf({}), RehearsalResult::DidNotFinish);
}

TEST(RehearsalResult, ExactlyOneStartWasCounted)
{
    EXPECT_EQ(exitCodeOf(result(Verdict::Passed, 2)), RehearsalResult::FinishedWithFailures);
    EXPECT_EQ(exitCodeOf(result(Verdict::Passed, 0)), RehearsalResult::FinishedWithFailures);
    EXPECT_EQ(exitCodeOf(result(Verdict::Passed, std::nullopt)),
              RehearsalResult::FinishedWithFailures);
}

TEST(RehearsalResult, AFaultCardMayRefuseTheFirstStart)
{
    RehearsalResult repeated = result(Verdict::Passed, 2);
    repeated.mayRepeatStart = true;

    EXPECT_EQ(exitCodeOf(repeated), RehearsalResult::Passed);
}

TEST(RehearsalResult, TheCountsAddUpToTheServers)
{
    RehearsalResult all = result(Verdict::LaunchFailed);
    for (int verdict = int(Verdict::Passed); verdict <= int(Verdict::LaunchFailed); ++verdict) {
        if (Verdict(verdict) != Verdict::Expected)
            all.outcome->counts.add(Verdict(verdict));
    }

    const QJsonObject counts = QJsonDocument::fromJson(resultJson(all))
                                   .object()
                                   .value(QStringLiteral("counts"))
                                   .toObject();

    int sum = 0;
    for (const QString &key : counts.keys())
        sum += key == QStringLiteral("servers") ? 0 : counts.value(key).toInt();
    EXPECT_GT(sum, 10);
    EXPECT_EQ(sum, counts.value(QStringLiteral("servers")).toInt());
}

} // namespace
