// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/simulateddesk.h"
#include "tests/support/waitfor.h"

namespace {

using namespace std::chrono_literals;
using support::waitFor;

const QString kChecking = QStringLiteral("Checking whether AWS started it…");

class LostAnswerFlow : public support::SimulatedDesk
{
protected:
    void startWith(const char *card)
    {
        showDesk();
        chosen = readyServers(2);
        play(card);
        confirmStart(chosen);
        waitUntilSent();
    }
    [[nodiscard]] bool isUnresolved()
    {
        for (const cutover::Attempt &attempt : watch().jobs().attempts()) {
            if (attempt.isUnresolved())
                return true;
        }
        return false;
    }
    /// Every poll finds the clock moved on, so that the looks follow one another.
    [[nodiscard]] bool waitUntilResolved()
    {
        QObject context;
        QObject::connect(&watch().monitor(), &cutover::JobMonitor::updated, &context,
                         [this] { clock.skip(70s); });
        return waitFor([this] { return !isUnresolved(); }, 60s);
    }

    Ids chosen;
};

/// Cards after which AWS has made a job.
class CreatedJob : public LostAnswerFlow, public testing::WithParamInterface<const char *>
{
};

TEST_P(CreatedJob, IsFoundAndAttachedAfterOneRequest)
{
    startWith(GetParam());

    EXPECT_TRUE(messages().contains(QLatin1String("AWS may have started it"))) << qPrintable(messages());
    ASSERT_TRUE(waitUntilResolved());
    ASSERT_TRUE(waitFor([this] { return watch().jobs().size() > 0 && window->boardView().runningCount() > 0; }));
    const mgn::Job &job = watch().jobs().job(0);
    for (const mgn::SourceServerId &id : chosen)
        EXPECT_TRUE(job.server(id)) << qPrintable(id.toString());
    EXPECT_FALSE(board().contains(kChecking)) << qPrintable(board());
    EXPECT_EQ(starts(), 1);
    EXPECT_TRUE(messages().contains(QLatin1String("AWS did start it"))) << qPrintable(messages());
    EXPECT_FALSE(messages().contains(QLatin1String("AWS may have started it"))) << qPrintable(messages());
}

INSTANTIATE_TEST_SUITE_P(Cards, CreatedJob, testing::Values("lost-answer", "reset", "500-created"),
                         [](const auto &card) {
                             return QString::fromLatin1(card.param).remove(u'-').toStdString();
                         });

class NoJob : public LostAnswerFlow, public testing::WithParamInterface<const char *>
{
};

TEST_P(NoJob, UnlocksTheServersWhenAllLooksAgree)
{
    startWith(GetParam());
    ASSERT_TRUE(isUnresolved());

    ASSERT_TRUE(waitUntilResolved());

    EXPECT_TRUE(waitFor([this] { return table().whyNotSelectable(chosen.first()).isEmpty(); }));
    EXPECT_FALSE(board().contains(kChecking)) << qPrintable(board());
    EXPECT_EQ(starts(), 1);
    EXPECT_EQ(watch().jobs().runningJobs().size(), 0U);
    EXPECT_TRUE(messages().contains(QLatin1String("AWS did not start it"))) << qPrintable(messages());
    EXPECT_FALSE(messages().contains(QLatin1String("AWS may have started it"))) << qPrintable(messages());
}

INSTANTIATE_TEST_SUITE_P(Cards, NoJob, testing::Values("lost-before", "500-not-created"),
                         [](const auto &card) {
                             return QString::fromLatin1(card.param).remove(u'-').toStdString();
                         });

TEST_F(LostAnswerFlow, LocksTheServersWhileItIsNotKnown)
{
    startWith("lost-before");

    EXPECT_TRUE(board().contains(kChecking)) << qPrintable(board());
    for (const mgn::SourceServerId &id : chosen)
        EXPECT_FALSE(table().whyNotSelectable(id).isEmpty()) << qPrintable(id.toString());
    window->serverView().setSelected(chosen, true);
    EXPECT_TRUE(window->serverView().selectedIds().isEmpty());
}

TEST_F(LostAnswerFlow, OffersNoRetry)
{
    startWith("lost-before");

    const QString texts = textsOf(*window);
    EXPECT_FALSE(texts.contains(QLatin1String("retry"), Qt::CaseInsensitive)) << qPrintable(texts);
    EXPECT_FALSE(texts.contains(QLatin1String("send again"), Qt::CaseInsensitive)) << qPrintable(texts);
    EXPECT_FALSE(texts.contains(QLatin1String("start again"), Qt::CaseInsensitive)) << qPrintable(texts);
}

} // namespace
