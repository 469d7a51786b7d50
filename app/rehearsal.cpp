// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/rehearsal.h"

#include "app/samplewave.h"
#include "cutover/attempt.h"
#include "ui/startflow.h"
#include "ui/text/outcometext.h"
#include "ui/theme/flashbar.h"
#include "ui/views/boardview.h"
#include "ui/views/jobtreeview.h"
#include "ui/views/serverview.h"
#include "ui/wizard/cutoverwizard.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>

#include <algorithm>
#include <cstdio>

using namespace std::chrono_literals;

namespace {

constexpr int kMostServers = 8;
constexpr auto kLookEvery = 100ms;
constexpr auto kGiveUpAfter = 5min;

bool playsFaults(const QStringList &simulatorOptions)
{
    return std::any_of(simulatorOptions.begin(), simulatorOptions.end(), [](const QString &option) {
        return option.startsWith(QLatin1String("--fault"));
    });
}

bool isOurs(const mgn::Job &job)
{
    return std::any_of(job.tags.begin(), job.tags.end(),
                       [](const auto &tag) { return tag.first.view() == cutover::kIntentTag; });
}

bool isBeingCleared(const cutover::JobStore &jobs)
{
    return std::any_of(jobs.attempts().begin(), jobs.attempts().end(),
                       [](const cutover::Attempt &attempt) { return attempt.isUnresolved(); });
}

bool isReadToTheEnd(const cutover::ScopeWatch *watch)
{
    return watch && watch->servers().state() == cutover::ServerStore::State::Current
           && watch->monitor().lastUpdated();
}

} // namespace

Rehearsal::Rehearsal(ui::MainWindow &window, AppServices &services, const CommandLine &commandLine)
    : m_window(window), m_services(services), m_folder(commandLine.rehearseFolder)
{
    m_result.mayRepeatStart = playsFaults(commandLine.simulatorOptions);
    m_look.setInterval(kLookEvery);
    m_deadline.setInterval(kGiveUpAfter);
    m_deadline.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, &Rehearsal::advance);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { finish(QStringLiteral("The rehearsal did not end in time.")); });
    connect(&m_services, &ui::Backend::simulatorStopped, this, &Rehearsal::finish);
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
    if (!m_window.desk().current())
        return;
    // Whatever brought it there: nothing is started with AWS by a program alone.
    if (!m_window.desk().isSimulated())
        return finish(QStringLiteral("The servers are not simulated: nothing was started."));
    switch (m_step) {
    case Step::WaitForServers: openWizard(); break;
    case Step::WaitForReview: walkWizard(); break;
    case Step::WaitForJob: watchJob(); break;
    case Step::WaitForEnd: end(); break;
    case Step::Ended: break;
    }
}

void Rehearsal::openWizard()
{
    const cutover::ScopeWatch *watch = m_window.desk().current();
    if (!isReadToTheEnd(watch))
        return;
    const SampleWave wave = sampleWave(watch->servers(), cutover::serverLocks(watch->jobs()),
                                       watch->clock().now(), kMostServers);
    if (wave.servers.empty())
        return finish(QStringLiteral("No wave has a server that is ready for cutover."));
    m_result.scope = watch->scope();
    m_result.wave = wave.name;
    m_result.chosenServers = static_cast<int>(wave.servers.size());
    std::printf("Wave %s: %d servers\n", qPrintable(wave.name), m_result.chosenServers);
    m_window.serverView().setSelected({wave.servers.begin(), wave.servers.end()}, true);
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
        ->setText(QString::number(m_result.chosenServers));
    if (!start->isVisible() || !start->isEnabled())
        return;
    grab(*wizard, QStringLiteral("review.png"));
    start->click();
    m_step = Step::WaitForJob;
}

void Rehearsal::watchJob()
{
    if (m_window.startFlow().isSending())
        return;
    const mgn::Job *job = ownJob();
    if (!job && !isBeingCleared(m_window.desk().current()->jobs()))
        return finish(whyNothingStarted());
    if (!job)
        return;
    m_result.job = job->jobId;
    m_window.boardView().tree().expandAll();
    grab(m_window, QStringLiteral("running.png"));
    m_step = Step::WaitForEnd;
}

void Rehearsal::end()
{
    const cutover::Summary &summary = m_window.desk().current()->jobs().outcome(m_result.job);
    if (!summary.outcome.isFinished)
        return;
    m_result.outcome = summary;
    m_window.boardView().tree().expandAll();
    grab(m_window, QStringLiteral("finished.png"));
    finish(ui::jobMark(summary).word);
}

void Rehearsal::finish(const QString &verdict)
{
    if (m_step == Step::Ended)
        return;
    m_step = Step::Ended;
    m_look.stop();
    m_deadline.stop();
    m_result.verdict = verdict;
    m_services.simulator().askCounts([this](const SimulatorProcess::Counts &counts) {
        if (counts)
            m_result.startRequests = counts->value(QStringLiteral("StartCutover")).toInt();
        leave();
    });
}

void Rehearsal::leave()
{
    const QString tree = m_window.boardView().treeText();
    std::printf("%s\n%s\n", qPrintable(tree), qPrintable(m_result.verdict));
    write(QStringLiteral("tree.txt"), tree.toUtf8());
    write(QStringLiteral("result.json"), resultJson(m_result));
    std::printf("Pictures and result.json are in %s\n", qPrintable(QDir(m_folder).absolutePath()));
    QApplication::exit(m_hasWriteFailed ? RehearsalResult::DidNotFinish : exitCodeOf(m_result));
}

void Rehearsal::grab(QWidget &widget, const QString &name)
{
    m_hasWriteFailed |= !widget.grab().save(QDir(m_folder).filePath(name));
}

void Rehearsal::write(const QString &name, const QByteArray &bytes)
{
    QSaveFile file(QDir(m_folder).filePath(name));
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return;
    m_hasWriteFailed = true;
    std::fprintf(stderr, "cutover-desk: cannot write %s\n", qPrintable(file.fileName()));
}

/// Jobs stand newest first, and each rehearsal has a simulator of its own.
const mgn::Job *Rehearsal::ownJob() const
{
    for (const mgn::Job *job : m_window.desk().current()->jobs().jobs()) {
        if (isOurs(*job))
            return job;
    }
    return nullptr;
}

QString Rehearsal::whyNothingStarted() const
{
    QStringList lines;
    for (const ui::Flash &flash : m_window.flashBar().flashes())
        lines << flash.title << flash.text;
    return lines.isEmpty() ? QStringLiteral("Nothing was started.") : lines.join(u'\n');
}
