// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/shots.h"

#include "cutover/nextstep.h"
#include "ui/models/servermodel.h"
#include "ui/models/tagmodel.h"
#include "ui/startflow.h"
#include "ui/theme/flashbar.h"
#include "ui/views/boardview.h"
#include "ui/views/jobtreeview.h"
#include "ui/views/serverview.h"
#include "ui/wizard/cutoverwizard.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

#include <cstdio>

using namespace std::chrono_literals;

namespace {

constexpr QSize kLarge{1440, 900};
constexpr QSize kWizard(1160, 680);
constexpr QSize kSmall{1280, 720};
constexpr int kTicked = 4;

bool isReady(const mgn::SourceServer &server)
{
    return server.lifeCycle.state == mgn::LifeCycleState::ReadyForCutover
           && server.dataReplicationInfo.dataReplicationState
                  == mgn::DataReplicationState::Continuous;
}

bool isLagging(const mgn::SourceServer &server)
{
    const base::Duration &lag = server.dataReplicationInfo.lagDuration;
    return lag.isValid() && lag.value() > cutover::kLaggingAfter;
}

void setTag(QAbstractItemModel &tags, int row, const QString &key, const QString &value)
{
    tags.setData(tags.index(row, ui::TagModel::KeyColumn), key);
    tags.setData(tags.index(row, ui::TagModel::ValueColumn), value);
}

} // namespace

Shots::Shots(ui::MainWindow &window, AppServices &services, ui::Theme &theme, const QString &folder)
    : m_window(window), m_services(services), m_theme(theme), m_folder(folder), m_camera(folder)
{
    // Pictures look alike on every machine where the font is installed.
    QApplication::setFont(QFont(QStringLiteral("Inter"), 10));
    m_look.setInterval(200ms);
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(5min);
    connect(&m_look, &QTimer::timeout, this, &Shots::advance);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        std::fprintf(stderr, "cutover-desk: the pictures were not ready in time\n");
        leave(1);
    });
    connect(&m_services, &ui::Backend::simulatorStopped, this, [this] { leave(1); });
}

int Shots::exec()
{
    QDir().mkpath(m_folder);
    m_window.resize(kLarge);
    m_window.show();
    m_look.start();
    m_deadline.start();
    return QApplication::exec();
}

void Shots::advance()
{
    switch (m_scene) {
    case Scene::Welcome: shootWelcome(); break;
    case Scene::Servers: shootServers(); break;
    case Scene::WizardServers: shootWizardServers(); break;
    case Scene::WizardTags: shootWizardTags(); break;
    case Scene::Review: shootReview(); break;
    case Scene::Running: shootRunning(); break;
    case Scene::Closing: shootClosing(); break;
    case Scene::Verdict: shootVerdict(); break;
    }
}

void Shots::shootWelcome()
{
    shoot(QStringLiteral("welcome"), Sizes::All);
    m_services.startSimulator();
    m_scene = Scene::Servers;
}

void Shots::shootServers()
{
    const cutover::ScopeWatch *watch = m_window.desk().current();
    if (!watch || watch->servers().state() != cutover::ServerStore::State::Current
        || !watch->monitor().lastUpdated() || watch->servers().waves().empty())
        return;
    const auto *section = m_window.findChild<QWidget *>(QStringLiteral("detailsPostLaunchActions"));
    if (m_window.serverView().selectedIds().isEmpty())
        return chooseServers(watch->servers());
    // The details of the current server arrive a moment later.
    if (!section->isVisible())
        return;
    shoot(QStringLiteral("servers"), Sizes::All);
    m_window.beginStart();
    m_scene = Scene::WizardServers;
}

void Shots::chooseServers(const cutover::ServerStore &servers)
{
    ui::ServerView &view = m_window.serverView();
    auto *table = view.findChild<QAbstractItemView *>(QStringLiteral("serverTable"));
    const auto *model = qobject_cast<const ui::ServerModel *>(table->model());
    int noticed = 0;
    while (noticed + 1 < model->rowCount() && !isLagging(*servers.find(model->idAt(noticed))))
        ++noticed;
    ui::ServerView::Ids ready;
    for (int row = noticed; row >= 0 && ready.size() < kTicked; --row) {
        const mgn::SourceServer &server = *servers.find(model->idAt(row));
        if (isReady(server))
            ready << server.sourceServerId;
    }
    view.setSelected(ready, true);
    table->setCurrentIndex(model->index(noticed, 0));
    table->scrollTo(table->currentIndex(), QAbstractItemView::PositionAtCenter);
}

void Shots::shootWizardServers()
{
    ui::CutoverWizard *wizard = m_window.startFlow().wizard();
    if (!wizard)
        return;
    wizard->resize(kWizard); // drawn off screen, it had fitted itself to a smaller one
    shoot(QStringLiteral("wizard-servers"), Sizes::Large, wizard);
    wizard->next();
    m_scene = Scene::WizardTags;
}

void Shots::shootWizardTags()
{
    ui::CutoverWizard *wizard = m_window.startFlow().wizard();
    auto *tags = wizard->findChild<QAbstractItemView *>(QStringLiteral("tagTable"))->model();
    setTag(*tags, 0, QStringLiteral("Wave"), QStringLiteral("W3"));
    // AWS keeps such keys to itself: the picture shows how the page says so.
    setTag(*tags, 1, QStringLiteral("aws:owner"), QStringLiteral("migration team"));
    shoot(QStringLiteral("wizard-tags"), Sizes::Large, wizard);
    setTag(*tags, 1, {}, {});
    m_scene = Scene::Review;
}

void Shots::shootReview()
{
    ui::CutoverWizard *wizard = m_window.startFlow().wizard();
    if (!wizard)
        return;
    wizard->next();
    wizard->findChild<QLineEdit *>(QStringLiteral("confirmField"))
        ->setText(QStringLiteral("confirm"));
    auto *start = wizard->findChild<QPushButton *>(QStringLiteral("wizardStartButton"));
    if (!start->isVisible() || !start->isEnabled())
        return;
    shoot(QStringLiteral("review"), Sizes::All, wizard);
    start->click();
    m_scene = Scene::Running;
}

void Shots::shootRunning()
{
    ui::BoardView &board = m_window.boardView();
    const cutover::JobStore &jobs = m_window.desk().current()->jobs();
    if (m_window.startFlow().isSending() || jobs.size() == 0)
        return;
    // One server is through, others are under way: the picture shows both.
    const cutover::OutcomeCounts &counts = jobs.outcome(jobs.job(0).jobId).counts;
    const bool isMixed = counts.running > 0 && counts.running < counts.servers;
    if (!isMixed)
        return;
    m_window.flashBar().clear();
    board.tree().expandAll();
    shoot(QStringLiteral("running"), Sizes::All);
    m_scene = Scene::Closing;
}

void Shots::shootClosing()
{
    const cutover::JobStore &jobs = m_window.desk().current()->jobs();
    if (jobs.outcome(jobs.job(0).jobId).outcome.isFinished)
        return leave(1); // nothing would be asked, and the program would end
    m_window.close();
    auto *question = m_window.findChild<QMessageBox *>(QStringLiteral("closeQuestion"));
    if (!question)
        return;
    shootIn(ui::Theme::Scheme::Light, QStringLiteral("closing"), Sizes::Large, question);
    question->reject();
    m_quotaWhileRunning = quotaText();
    // The verdict is told to who looks elsewhere.
    m_window.showTab(ui::MainWindow::ServersShown);
    m_scene = Scene::Verdict;
}

void Shots::shootVerdict()
{
    const cutover::JobStore &jobs = m_window.desk().current()->jobs();
    const bool isFinished = jobs.outcome(jobs.job(0).jobId).outcome.isFinished;
    // The status line and the counts of the window follow a moment later.
    if (!isFinished || m_window.flashBar().flashes().isEmpty()
        || quotaText() == m_quotaWhileRunning)
        return;
    shootIn(ui::Theme::Scheme::Light, QStringLiteral("verdict"), Sizes::Large);
    leave(m_camera.hasFailed() ? 1 : 0);
}

QString Shots::quotaText() const
{
    return m_window.findChild<QLabel *>(QStringLiteral("quotaLabel"))->text();
}

void Shots::shoot(const QString &scene, Sizes sizes, QWidget *dialog)
{
    for (const auto scheme : {ui::Theme::Scheme::Light, ui::Theme::Scheme::Dark})
        shootIn(scheme, scene, sizes, dialog);
    m_theme.setScheme(ui::Theme::Scheme::Light);
}

void Shots::shootIn(ui::Theme::Scheme scheme, const QString &scene, Sizes sizes, QWidget *dialog)
{
    const QSize dialogSize = dialog ? dialog->size() : QSize();
    const auto take = [&](const QString &name, QSize size, qreal ratio) {
        if (!dialog)
            return m_camera.shoot(m_window, name, size, ratio);
        dialog->resize(dialogSize);
        m_camera.shootOver(m_window, *dialog, name, size, ratio);
    };
    m_theme.setScheme(scheme);
    const bool dark = scheme == ui::Theme::Scheme::Dark;
    const QString name = scene + (dark ? QStringLiteral("-dark") : QStringLiteral("-light"));
    if (sizes == Sizes::All) {
        take(name + QStringLiteral("-1280x720"), kSmall, 1);
        take(name, kLarge, 2);
    }
    take(name, kLarge, 1);
}

void Shots::leave(int code)
{
    m_look.stop();
    m_deadline.stop();
    QApplication::exit(code);
}
