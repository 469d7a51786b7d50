// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/shots.h"

#include "ui/startflow.h"
#include "ui/theme/flashbar.h"
#include "ui/views/boardview.h"
#include "ui/views/jobtreeview.h"
#include "ui/views/serverview.h"
#include "ui/wizard/cutoverwizard.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPixmap>
#include <QPushButton>

#include <cstdio>

using namespace std::chrono_literals;

namespace {

constexpr QSize kLarge{1440, 900};
constexpr QSize kSmall{1280, 720};
constexpr int kTicked = 4;
constexpr int kCurrentRow = 1;

} // namespace

Shots::Shots(ui::MainWindow &window, AppServices &services, ui::Theme &theme, const QString &folder)
    : m_window(window), m_services(services), m_theme(theme), m_folder(folder)
{
    // Pictures look alike on every machine where the font is installed.
    QApplication::setFont(QFont(QStringLiteral("Inter"), 10));
    m_look.setInterval(200ms);
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(3min);
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
    case Scene::Review: shootReview(); break;
    case Scene::Running: shootRunning(); break;
    }
}

void Shots::shootWelcome()
{
    shoot(m_window, QStringLiteral("welcome"));
    m_services.startSimulator();
    m_scene = Scene::Servers;
}

void Shots::shootServers()
{
    const cutover::ScopeWatch *watch = m_window.desk().current();
    if (!watch || watch->servers().state() != cutover::ServerStore::State::Current
        || !watch->monitor().lastUpdated() || watch->servers().waves().empty())
        return;
    ui::ServerView &view = m_window.serverView();
    ui::ServerView::Ids ready;
    for (int row = 0; row < watch->servers().size() && ready.size() < kTicked; ++row) {
        const mgn::SourceServer &server = watch->servers().at(row);
        if (server.lifeCycle.state == mgn::LifeCycleState::ReadyForCutover
            && server.dataReplicationInfo.dataReplicationState
                   == mgn::DataReplicationState::Continuous)
            ready << server.sourceServerId;
    }
    view.setSelected(ready, true);
    if (auto *table = view.findChild<QAbstractItemView *>(QStringLiteral("serverTable")))
        table->setCurrentIndex(table->model()->index(kCurrentRow, 0));
    if (!m_isSettled) {
        // The details of the current server arrive a moment later.
        m_isSettled = true;
        return;
    }
    shoot(m_window, QStringLiteral("servers"));
    m_window.beginStart();
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
    shoot(*wizard, QStringLiteral("review"));
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
    shoot(m_window, QStringLiteral("running"));
    leave(m_failed ? 1 : 0);
}

void Shots::shoot(QWidget &widget, const QString &scene)
{
    const bool isWindow = &widget == &m_window;
    for (const bool dark : {false, true}) {
        m_theme.setScheme(dark ? ui::Theme::Scheme::Dark : ui::Theme::Scheme::Light);
        const QString name = QStringLiteral("%1-%2").arg(scene, dark ? QStringLiteral("dark")
                                                                     : QStringLiteral("light"));
        if (isWindow)
            widget.resize(kLarge);
        save(widget, name, 1);
        save(widget, name + QStringLiteral("@2x"), 2);
        if (!isWindow)
            continue;
        widget.resize(kSmall);
        save(widget, name + QStringLiteral("-1280x720"), 1);
        widget.resize(kLarge);
    }
    m_theme.setScheme(ui::Theme::Scheme::Light);
}

void Shots::save(QWidget &widget, const QString &name, qreal ratio)
{
    QApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
    QPixmap picture((QSizeF(widget.size()) * ratio).toSize());
    picture.setDevicePixelRatio(ratio);
    widget.render(&picture);
    const QString path = QDir(m_folder).filePath(name + QStringLiteral(".png"));
    m_failed = !picture.save(path) || m_failed;
}

void Shots::leave(int code)
{
    m_look.stop();
    m_deadline.stop();
    QApplication::exit(code);
}
