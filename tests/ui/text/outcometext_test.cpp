// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/hostiletexts.h"
#include "ui/text/attempttext.h"
#include "ui/text/cardtext.h"
#include "ui/text/outcometext.h"

#include <gtest/gtest.h>

namespace {

using cutover::Outcome;
using cutover::OutcomeCounts;
using cutover::Stage;
using cutover::Summary;
using cutover::Verdict;
using ui::Tone;

Outcome outcome(Verdict verdict, Stage stage = Stage::Finished, bool isFinished = true)
{
    Outcome value;
    value.verdict = verdict;
    value.stage = stage;
    value.isFinished = isFinished;
    return value;
}

QString serverWord(Verdict verdict, Stage stage = Stage::Finished, bool isFinished = true)
{
    return ui::serverMark(outcome(verdict, stage, isFinished)).word;
}

Summary summary(const OutcomeCounts &counts, Verdict worst, bool isFinished)
{
    Summary value;
    value.counts = counts;
    value.outcome = outcome(worst, Stage::Finished, isFinished);
    return value;
}

constexpr Verdict kAllVerdicts[] = {Verdict::None,
                                    Verdict::Passed,
                                    Verdict::Launched,
                                    Verdict::TerminatedAsAsked,
                                    Verdict::Expected,
                                    Verdict::Pending,
                                    Verdict::Running,
                                    Verdict::Unknown,
                                    Verdict::ActionsUnseen,
                                    Verdict::Terminated,
                                    Verdict::LaunchedOldData,
                                    Verdict::Skipped,
                                    Verdict::ActionFailed,
                                    Verdict::NotLaunched,
                                    Verdict::LaunchFailed};

TEST(OutcomeText, NamesTheStatesOfAServer)
{
    EXPECT_EQ(serverWord(Verdict::Passed), QStringLiteral("Launched, actions passed"));
    EXPECT_EQ(serverWord(Verdict::Running, Stage::ActionsRunning, false),
              QStringLiteral("Launched, actions running"));
    EXPECT_EQ(serverWord(Verdict::Running, Stage::Converting, false), QStringLiteral("Converting"));
    EXPECT_EQ(serverWord(Verdict::LaunchedOldData), QStringLiteral("Launched with old data"));
    EXPECT_EQ(serverWord(Verdict::LaunchFailed), QStringLiteral("Launch failed"));
}

TEST(OutcomeText, HasAWordForEveryVerdictAndNeverSaysComplete)
{
    for (const Verdict verdict : kAllVerdicts) {
        const ui::StateMark server = ui::serverMark(outcome(verdict));
        const ui::StateMark action = ui::actionMark(outcome(verdict));
        EXPECT_FALSE(server.word.isEmpty()) << static_cast<int>(verdict);
        EXPECT_FALSE(action.word.isEmpty()) << static_cast<int>(verdict);
        EXPECT_FALSE(server.word.contains(QStringLiteral("complete"), Qt::CaseInsensitive));
        EXPECT_FALSE(action.word.contains(QStringLiteral("complete"), Qt::CaseInsensitive));
    }
}

TEST(OutcomeText, SaysTheVerdictOfAJobInCounts)
{
    OutcomeCounts counts;
    counts.servers = 40;
    counts.launched = 37;
    counts.failed = 2;
    counts.oldData = 1;

    const ui::StateMark mark = ui::jobMark(summary(counts, Verdict::LaunchFailed, true));

    EXPECT_EQ(mark.word, QStringLiteral("Completed: 37 launched, 2 failed, 1 with old data"));
    EXPECT_EQ(mark.tone, Tone::Bad);
}

TEST(OutcomeText, SaysWhatARunningJobHasReached)
{
    OutcomeCounts counts;
    counts.servers = 5;
    counts.launched = 2;
    counts.running = 3;

    const ui::StateMark job = ui::jobMark(summary(counts, Verdict::Running, false));
    const ui::StateMark scope = ui::scopeMark(summary(counts, Verdict::Running, false));

    EXPECT_EQ(job.word, QStringLiteral("Running: 2 launched, 3 running"));
    EXPECT_EQ(scope.word, QStringLiteral("2 of 5 done"));
    EXPECT_EQ(scope.tone, Tone::Running);
}

TEST(OutcomeText, ACompletedJobWithoutServersIsNoSuccess)
{
    const ui::StateMark mark = ui::jobMark(summary({}, Verdict::Unknown, true));

    EXPECT_EQ(mark.tone, Tone::Warning);
    EXPECT_EQ(mark.word, QStringLiteral("Completed without servers"));
}

TEST(OutcomeText, CountsAreInTheTonesOfTheirVerdicts)
{
    OutcomeCounts counts;
    for (const Verdict verdict : kAllVerdicts)
        counts.add(verdict);

    int sum = 0;
    for (const ui::CountPart &part : ui::countParts(counts))
        sum += part.count;

    EXPECT_EQ(sum, counts.servers);
}

TEST(OutcomeText, ACardNamesServerCauseAndNextStep)
{
    Outcome failed = outcome(Verdict::LaunchFailed);
    failed.cause = base::Text(std::string_view("InvalidSubnetID.NotFound: subnet-0b7"));

    const ui::CardText card = ui::serverCard(QStringLiteral("web-07"), failed);

    EXPECT_EQ(ui::cardTitle(card), QStringLiteral("web-07: Launch failed"));
    EXPECT_FALSE(card.cause.isEmpty());
    EXPECT_FALSE(card.next.isEmpty());
    EXPECT_TRUE(ui::cardForTicket(card).contains(QStringLiteral("subnet-0b7")));
}

void expectHarmless(const QString &text, qsizetype most)
{
    EXPECT_LE(text.size(), most);
    for (const QChar c : text) {
        const bool isControl = c.category() == QChar::Other_Control && c != u'\n';
        EXPECT_FALSE(isControl || c.category() == QChar::Other_Format) << int(c.unicode());
    }
}

base::Text textOf(const QString &text)
{
    return base::Text(std::string_view(text.toStdString()));
}

TEST(OutcomeText, ServerTextIsHarmlessInEverySentence)
{
    for (const QString &hostile : support::hostileTexts()) {
        cutover::Attempt failed;
        failed.state = cutover::AttemptState::Checking;
        failed.checkError.emplace();
        failed.checkError->message = hostile;
        mgn::Job job;
        job.initiatedBy.value = mgn::InitiatedBy::Unknown;
        job.initiatedBy.raw = textOf(hostile);
        Outcome bad = outcome(Verdict::LaunchFailed);
        bad.cause = textOf(hostile);

        expectHarmless(ui::attemptDetails(failed, {}), 400);
        expectHarmless(ui::purposeText(job), 1100);
        expectHarmless(ui::cardForTicket(ui::serverCard(hostile, bad)), 8000);
        expectHarmless(ui::cardForTicket(ui::actionCard(hostile, bad)), 8000);
    }
}

} // namespace
