// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/rehearsal.h"

#include "cutover/readiness.h"
#include "cutover/serverlocks.h"
#include "ui/startflow.h"
#include "ui/views/boardview.h"
#include "ui/views/jobtreeview.h"
#include "ui/views/serverview.h"
#include "ui/wizard/cutoverwizard.h"

#include <QApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>

#include <cstdio>

using namespace std::chrono_literals;

namespace {

constexpr int kMostServers = 8;
constexpr auto kLookEvery = 100ms;
constexpr auto kGiveUpAfter = 5min;

QJsonObject countsObject(const cutover::OutcomeCounts &counts)
{
    return {{QStringLiteral("servers"), counts.servers},
            {QStringLiteral("launched"), counts.launched},
            {QStringLiteral("oldData"), counts.oldData},
            {QStringLiteral("actionsFailed"), counts.actionsFailed},
            {QStringLiteral("failed"), counts.failed},
            {QStringLiteral("skipped"), counts.skipped},
            {QStringLiteral("running"), counts.running}};
}

bool write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace

Rehearsal::Rehearsal(ui::MainWindow &window, AppServices &services, const QString &folder)
    : m_window(window), m_services(services), m_folder(folder)
{
    m_look.setInterval(kLookEvery);
    m_deadline.setInterval(kGiveUpAfter);
    m_deadline.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, &Rehearsal::advance);
    connect(&m_deadline, &QTimer::timeout, this, &Rehearsal::giveUp);
    connect(&m_services, &ui::Backend::simulatorStopped, this,
            [this](const QString &reason) { finish(DidNotFinish, reason); });
}

int Rehearsal::exec()
{
    QDir().mkpath(m_folder);
    m_window.show();
    m_services.startSimulator();
    m_look.start();
    m_deadline.start();
    return QApplication::exec();
}

void Rehearsal::advance()
{
    switch (m_step) {
    case Step::WaitForServers: openWizard(); break;
    case Step::WaitForReview: walkWizard(); break;
    case Step::WaitForJob: watchJob(); break;
    case Step::WaitForEnd: end(); break;
    }
}

void Rehearsal::openWizard()
{
    const cutover::ScopeWatch *watch = m_window.desk().current();
    if (!watch || watch->servers().state() != cutover::ServerStore::State::Current
        || !watch->monitor().lastUpdated())
        return;
    ui::ServerView::Ids ready;
    const cutover::ServerLocks locks = cutover::serverLocks(watch->jobs());
    for (int row = 0; row < watch->servers().size() && ready.size() < kMostServers; ++row) {
        const mgn::SourceServer &server = watch->servers().at(row);
        cutover::ReadinessContext context;
        context.now = watch->clock().now();
        context.actingAccount = watch->scope().account;
        if (!locks.contains(server.sourceServerId)
            && cutover::readinessOf(server, context).verdict != cutover::ReadinessVerdict::NoGo)
            ready << server.sourceServerId;
    }
    m_window.serverView().setSelected(ready, true);
    m_chosen = static_cast<int>(ready.size());
    grab(m_window, QStringLiteral("servers.png"));
    m_window.beginStart();
    m_step = Step::WaitForReview;
}

void Rehearsal::walkWizard()
{
    ui::CutoverWizard *wizard = m_window.startFlow().wizard();
    if (!wizard)
        return;
    auto *start = wizard->findChild<QPushButton *>(QStringLiteral("wizardStartButton"));
    wizard->next();
    wizard->findChild<QLineEdit *>(QStringLiteral("confirmField"))
        ->setText(QStringLiteral("confirm"));
    wizard->findChild<QLineEdit *>(QStringLiteral("countField"))
        ->setText(QString::number(m_chosen));
    if (!start->isVisible() || !start->isEnabled())
        return;
    grab(*wizard, QStringLiteral("review.png"));
    start->click();
    m_step = Step::WaitForJob;
}

void Rehearsal::watchJob()
{
    ui::BoardView &board = m_window.boardView();
    if (m_window.startFlow().isSending() || board.runningCount() == 0)
        return;
    board.tree().expandAll();
    grab(m_window, QStringLiteral("running.png"));
    m_step = Step::WaitForEnd;
}

void Rehearsal::end()
{
    if (!m_window.boardView().allFinished())
        return;
    m_window.boardView().tree().expandAll();
    grab(m_window, QStringLiteral("finished.png"));
    const cutover::Summary &summary = m_window.desk().current()->jobs().outcome();
    const bool isGood = cutover::toneOf(summary.outcome.verdict) == cutover::Tone::Good;
    finish(isGood ? Passed : FinishedWithFailures, m_window.boardView().verdictText());
}

void Rehearsal::giveUp()
{
    finish(DidNotFinish, QStringLiteral("The rehearsal did not end in time."));
}

void Rehearsal::grab(QWidget &widget, const QString &name) const
{
    widget.grab().save(QDir(m_folder).filePath(name));
}

void Rehearsal::finish(ExitCode code, const QString &verdict)
{
    m_look.stop();
    m_deadline.stop();
    const QString tree = m_window.boardView().treeText();
    std::printf("%s\n%s\n", qPrintable(tree), qPrintable(verdict));
    const QDir folder(m_folder);
    if (!write(folder.filePath(QStringLiteral("tree.txt")), tree.toUtf8())
        || !write(folder.filePath(QStringLiteral("result.json")), resultJson(code, verdict)))
        std::fprintf(stderr, "cutover-desk: cannot write to %s\n", qPrintable(m_folder));
    std::printf("Pictures and result.json are in %s\n", qPrintable(folder.absolutePath()));
    QApplication::exit(code);
}

QByteArray Rehearsal::resultJson(ExitCode code, const QString &verdict) const
{
    QJsonObject result{{QStringLiteral("exitCode"), code},
                       {QStringLiteral("verdict"), verdict},
                       {QStringLiteral("simulated"), true},
                       {QStringLiteral("chosenServers"), m_chosen}};
    if (const cutover::ScopeWatch *watch = m_window.desk().current()) {
        result.insert(QStringLiteral("account"), watch->scope().account.toString());
        result.insert(QStringLiteral("region"), watch->scope().region.toString());
        result.insert(QStringLiteral("counts"), countsObject(watch->jobs().outcome().counts));
        QJsonArray jobs;
        for (const mgn::Job *job : watch->jobs().jobs())
            jobs.append(job->jobId.toString());
        result.insert(QStringLiteral("jobs"), jobs);
    }
    return QJsonDocument(result).toJson(QJsonDocument::Indented);
}
