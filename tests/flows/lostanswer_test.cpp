// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/cutoverrun.h"
#include "cutover/reconcile.h"
#include "sim/simcloud.h"
#include "tests/support/simulateddesk.h"
#include "tests/support/waitfor.h"
#include "ui/models/jobtreemodel.h"
#include "ui/views/jobtreeview.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>

#include <QRegularExpression>

#include <algorithm>

namespace {

using namespace std::chrono_literals;
using support::waitFor;
using support::widget;

const QString kChecking = QStringLiteral("Checking whether AWS started it…");

class LostAnswerFlow : public support::SimulatedDesk
{
protected:
    void startWith(const char *card)
    {
        showDesk();
        chosen = readyServers(2);
        // The job is still running when it is found, however slow this machine is.
        play("stuck-conversion=1440");
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
    [[nodiscard]] base::ProfileId profileOfAccount(const QString &account) const
    {
        for (const sim::SimCredentials &keys : server.accounts()) {
            if (keys.accountId == account)
                return support::SimulatedBackend::profileOf(keys);
        }
        return {};
    }
    /// As if a colleague had set the server back meanwhile.
    void spoilRecordOf(const mgn::SourceServerId &id)
    {
        const cutover::Scope &scope = watch().scope();
        sim::ServerRecord &record = *server.cloud()
                                         .estate(scope.account.toString(), scope.region.toString())
                                         .server(id.toString());
        record.lifeCycleState = QStringLiteral("READY_FOR_TEST");
        record.jsonParts.clear();
    }
    [[nodiscard]] bool waitUntil(cutover::AttemptState state)
    {
        QObject context;
        QObject::connect(&watch().monitor(), &cutover::JobMonitor::updated, &context,
                         [this] { clock.skip(70s); });
        const auto &attempts = watch().jobs().attempts();
        return waitFor([&] { return !attempts.empty() && attempts.front().state == state; }, 60s);
    }
    /// A person's actions come in turns of their own.
    static void turn() { QCoreApplication::processEvents(); }
    [[nodiscard]] QModelIndex attemptRow()
    {
        const QAbstractItemModel &model = window->boardView().model();
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, 0);
            if (index.data(ui::JobTreeModel::KindRole).toInt()
                == static_cast<int>(ui::JobTreeNode::Kind::Attempt))
                return index;
        }
        return {};
    }
    /// Every poll finds the clock moved on, so that the looks follow one another. Until the outcome
    /// is known the servers stay locked, and "not started" is not said while a request may still be
    /// on its way.
    [[nodiscard]] bool waitUntilResolved()
    {
        QObject context;
        const base::Instant sent = clock.wall();
        QObject::connect(&watch().monitor(), &cutover::JobMonitor::updated, &context, [this, sent] {
            const bool isOnItsWay = clock.wall() < sent + cutover::kSignatureWindow - 1min;
            EXPECT_FALSE(isUnresolved() && table().whyNotSelectable(chosen.first()).isEmpty());
            EXPECT_FALSE(isOnItsWay && isSaidNotStarted());
            clock.skip(70s);
        });
        return waitFor([this] { return !isUnresolved(); }, 60s);
    }
    [[nodiscard]] bool isSaidNotStarted()
    {
        const auto &attempts = watch().jobs().attempts();
        return std::any_of(attempts.begin(), attempts.end(), [](const cutover::Attempt &attempt) {
            return attempt.state == cutover::AttemptState::NotStarted;
        });
    }

    Ids chosen;
};

std::string nameOf(const testing::TestParamInfo<const char *> &card)
{
    static const QRegularExpression others(QStringLiteral("[^A-Za-z0-9]"));
    return QString::fromLatin1(card.param).remove(others).toStdString();
}

/// Cards after which AWS has made a job.
class CreatedJob : public LostAnswerFlow, public testing::WithParamInterface<const char *>
{};

TEST_P(CreatedJob, IsFoundAndAttachedAfterOneRequest)
{
    startWith(GetParam());

    // A poll that was under way may have found the job already.
    EXPECT_TRUE(messages().contains(isUnresolved() ? QLatin1String("AWS may have started it")
                                                   : QLatin1String("AWS did start it")))
        << qPrintable(messages());
    ASSERT_TRUE(waitUntilResolved());
    ASSERT_TRUE(waitFor(
        [this] { return watch().jobs().size() > 0 && window->boardView().runningCount() > 0; }));
    const mgn::Job &job = watch().jobs().job(0);
    for (const mgn::SourceServerId &id : chosen)
        EXPECT_TRUE(job.server(id)) << qPrintable(id.toString());
    EXPECT_FALSE(board().contains(kChecking)) << qPrintable(board());
    EXPECT_EQ(window->boardView().currentJob(), job.jobId);
    const QModelIndex row = window->boardView().tree().currentIndex();
    EXPECT_FALSE(row.siblingAtColumn(ui::JobTreeModel::Column::Details)
                     .data()
                     .toString()
                     .contains(QLatin1String("elsewhere")));
    EXPECT_EQ(starts(), 1);
    EXPECT_TRUE(messages().contains(QLatin1String("AWS did start it"))) << qPrintable(messages());
    EXPECT_FALSE(messages().contains(QLatin1String("AWS may have started it")))
        << qPrintable(messages());
}

INSTANTIATE_TEST_SUITE_P(Cards, CreatedJob,
                         testing::Values("lost-answer", "reset", "cut-body", "500-created",
                                         "slow-down-created", "proxy-page-created=400",
                                         "proxy-page-created=403", "proxy-page-created=200",
                                         "empty-answer", "wrong-answer=null", "wrong-answer=list",
                                         "wrong-answer=html", "wrong-answer=other-servers",
                                         "wrong-answer=bad-id"),
                         nameOf);

class NoJob : public LostAnswerFlow, public testing::WithParamInterface<const char *>
{};

TEST_P(NoJob, UnlocksTheServersWhenAllLooksAgree)
{
    startWith(GetParam());
    ASSERT_TRUE(isUnresolved());

    ASSERT_TRUE(waitUntilResolved());

    EXPECT_TRUE(waitFor([this] { return table().whyNotSelectable(chosen.first()).isEmpty(); }));
    EXPECT_FALSE(board().contains(kChecking)) << qPrintable(board());
    EXPECT_EQ(starts(), 1);
    EXPECT_EQ(watch().jobs().runningJobs().size(), 0U);
    EXPECT_TRUE(messages().contains(QLatin1String("AWS did not start it")))
        << qPrintable(messages());
    EXPECT_FALSE(messages().contains(QLatin1String("AWS may have started it")))
        << qPrintable(messages());
}

INSTANTIATE_TEST_SUITE_P(Cards, NoJob,
                         testing::Values("lost-before", "500-not-created", "503-html@StartCutover",
                                         "proxy-page=400", "proxy-page=403"),
                         nameOf);

TEST_F(LostAnswerFlow, FindsAJobThatAwsStartedMinutesLater)
{
    startWith("delayed-start=240");
    ASSERT_TRUE(isUnresolved());

    ASSERT_TRUE(waitUntilResolved());

    ASSERT_TRUE(waitFor([this] { return watch().jobs().runningJobs().size() == 1; }));
    for (const mgn::SourceServerId &id : chosen)
        EXPECT_TRUE(watch().jobs().runningJobs().front()->server(id)) << qPrintable(id.toString());
    EXPECT_FALSE(board().contains(kChecking)) << qPrintable(board());
    EXPECT_EQ(starts(), 1);
}

TEST_F(LostAnswerFlow, WaitsForListsThatLagBehind)
{
    play("eventual-consistency=200");
    play("stale-servers=200");
    startWith("lost-answer");
    ASSERT_TRUE(isUnresolved());

    ASSERT_TRUE(waitUntilResolved());

    EXPECT_TRUE(waitFor([this] { return watch().jobs().runningJobs().size() == 1; }));
    EXPECT_EQ(starts(), 1);
}

TEST_F(LostAnswerFlow, LocksTheServersWhileItIsNotKnown)
{
    startWith("lost-before");

    EXPECT_TRUE(board().contains(kChecking)) << qPrintable(board());
    for (const mgn::SourceServerId &id : chosen)
        EXPECT_FALSE(table().whyNotSelectable(id).isEmpty()) << qPrintable(id.toString());
    window->serverView().setSelected(chosen, true);
    EXPECT_TRUE(window->serverView().selectedIds().isEmpty());
}

/// The same account, first acted on through its management account, then with keys of its own.
TEST_F(LostAnswerFlow, LocksTheServersUnderEveryProfileThatReachesThem)
{
    showDesk();
    desk.chooseAccount(*base::AccountId::parse(QStringLiteral("222222222222")));
    waitForScope();
    chosen = readyServers(2);
    play("lost-before");
    confirmStart(chosen);
    waitUntilSent();
    ASSERT_TRUE(isUnresolved());
    const cutover::Scope first = watch().scope();

    desk.chooseProfile(profileOfAccount(first.account.toString()));
    waitForScope();
    ASSERT_EQ(watch().scope().account, first.account);
    ASSERT_NE(watch().scope().profile, first.profile);

    for (const mgn::SourceServerId &id : chosen)
        EXPECT_FALSE(table().whyNotSelectable(id).isEmpty()) << qPrintable(id.toString());
    cutover::CutoverPlan plan{.scope = watch().scope(), .intent = cutover::newAttemptId()};
    for (const mgn::SourceServerId &id : chosen) {
        const mgn::SourceServer &known = *watch().servers().find(id);
        plan.servers.push_back(
            {.id = id, .name = known.name(), .reviewed = cutover::baselineOf(known)});
    }
    cutover::CutoverRun run(backend, watch().monitor(), desk.locks(), plan);
    run.start();
    ASSERT_TRUE(waitFor([&] { return run.isFinished(); }));
    EXPECT_EQ(run.state(), cutover::CutoverRun::State::Refused);
    EXPECT_EQ(starts(), 1);
}

TEST_F(LostAnswerFlow, LetsAPersonUnlockWhatCannotBeClearedUp)
{
    startWith("lost-before");
    spoilRecordOf(chosen.first());
    ASSERT_TRUE(waitUntil(cutover::AttemptState::OperatorNeeded));
    const QPersistentModelIndex row = attemptRow();
    ASSERT_TRUE(row.data(ui::JobTreeModel::ReleasableRole).toBool());

    emit window->boardView().tree().releaseWanted(row);
    turn();
    auto &dialog = widget<QDialog>(*window, "releaseDialog");
    auto &accept = *widget<QDialogButtonBox>(dialog, "entryButtons").button(QDialogButtonBox::Ok);
    EXPECT_FALSE(accept.isEnabled());
    EXPECT_TRUE(textsOf(dialog).contains(QLatin1String("account 1111 1111 1111")))
        << qPrintable(textsOf(dialog));
    type(widget<QLineEdit>(dialog, "entryField"), QStringLiteral("unlock"));
    turn();
    ASSERT_TRUE(accept.isEnabled());
    accept.click();

    EXPECT_EQ(watch().jobs().attempts().front().state, cutover::AttemptState::Released);
    EXPECT_TRUE(table().whyNotSelectable(chosen.last()).isEmpty());
    EXPECT_EQ(starts(), 1);
}

TEST_F(LostAnswerFlow, OffersNoRetry)
{
    startWith("lost-before");

    const QString texts = textsOf(*window);
    EXPECT_FALSE(texts.contains(QLatin1String("retry"), Qt::CaseInsensitive)) << qPrintable(texts);
    EXPECT_FALSE(texts.contains(QLatin1String("send again"), Qt::CaseInsensitive))
        << qPrintable(texts);
    EXPECT_FALSE(texts.contains(QLatin1String("start again"), Qt::CaseInsensitive))
        << qPrintable(texts);
}

} // namespace
