// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/windowmenus.h"

#include "ui/dialogs/programpages.h"
#include "ui/theme/plaintext.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QShortcut>

namespace ui {

namespace {

struct SchemeItem {
    Theme::Scheme scheme;
    const char *key;
};

constexpr SchemeItem kSchemes[] = {{Theme::Scheme::System, "system"},
                                   {Theme::Scheme::Light, "light"},
                                   {Theme::Scheme::Dark, "dark"}};

QString schemeText(Theme::Scheme scheme)
{
    switch (scheme) {
    case Theme::Scheme::System: return WindowMenus::tr("&System");
    case Theme::Scheme::Light: return WindowMenus::tr("&Light");
    case Theme::Scheme::Dark: return WindowMenus::tr("&Dark");
    }
    return {};
}

} // namespace

WindowMenus::WindowMenus(QMainWindow &window, Theme &theme, base::Settings &settings)
    : QObject(&window), m_theme(theme), m_settings(settings)
{
    QMenuBar &bar = *window.menuBar();
    addFile(window);
    addServers(bar);
    addBarredKey(window);
    QMenu &jobs = *bar.addMenu(tr("&Jobs"));
    add(jobs, tr("Next &failure"), QKeySequence(Qt::Key_F8), &WindowMenus::nextFailureRequested);
    addView(bar);
    addHelp(window);
}

void WindowMenus::addFile(QMainWindow &window)
{
    QMenu &file = *window.menuBar()->addMenu(tr("&File"));
    add(file, tr("&Welcome page"), {}, &WindowMenus::welcomeRequested);
    m_profiles = add(file, tr("&Profiles…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P),
                     &WindowMenus::profilesRequested);
    m_profiles->setObjectName(QStringLiteral("profilesAction"));
    m_import = add(file, tr("&Import profiles…"), {}, &WindowMenus::importRequested);
    m_import->setObjectName(QStringLiteral("importProfilesAction"));
    setProfilesOffered(false);
    file.addSeparator();
    QAction *quit = file.addAction(tr("&Quit"));
    // QKeySequence::Quit is empty on some platforms.
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    connect(quit, &QAction::triggered, &window, &QWidget::close);
}

void WindowMenus::addServers(QMenuBar &bar)
{
    QMenu &servers = *bar.addMenu(tr("&Servers"));
    servers.setToolTipsVisible(true);
    add(servers, tr("&Refresh"), QKeySequence(Qt::Key_F5), &WindowMenus::refreshRequested);
    // Here and not at the view: a key with two owners does nothing. Fields keep it as a character.
    add(servers, tr("&Filter"), {}, &WindowMenus::filterRequested)
        ->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_F), QKeySequence(Qt::Key_Slash)});
    add(servers, tr("&Clear selection"), {}, &WindowMenus::clearSelectionRequested);
    servers.addSeparator();
    m_start = add(servers, tr("Start cutover…"), QKeySequence(Qt::CTRL | Qt::Key_Return),
                  &WindowMenus::startRequested);
    m_start->setObjectName(QStringLiteral("startCutoverAction"));
}

/// The key of an item that is disabled goes nowhere. Never both: one with two owners does nothing.
void WindowMenus::addBarredKey(QMainWindow &window)
{
    m_barredKey = new QShortcut(m_start->shortcut(), &window);
    m_barredKey->setAutoRepeat(false);
    m_barredKey->setEnabled(false);
    connect(m_barredKey, &QShortcut::activated, this, [this] { emit startBarred(m_startProblem); });
}

void WindowMenus::addView(QMenuBar &bar)
{
    QMenu &view = *bar.addMenu(tr("&View"));
    addTab(view, tr("&Servers"), QKeySequence(Qt::CTRL | Qt::Key_1), 0);
    addTab(view, tr("&Board"), QKeySequence(Qt::CTRL | Qt::Key_2), 1);
    view.addSeparator();
    m_columns = view.addMenu(tr("&Columns"));
    m_columns->setObjectName(QStringLiteral("columnsMenu"));
    m_sort = view.addMenu(tr("Sort b&y"));
    m_sort->setObjectName(QStringLiteral("sortMenu"));
    view.addSeparator();
    addSchemes(*view.addMenu(tr("&Theme")));
}

void WindowMenus::addHelp(QMainWindow &window)
{
    QMenu &help = *window.menuBar()->addMenu(tr("&Help"));
    QAction *keys = help.addAction(tr("&Keyboard"));
    keys->setShortcut(QKeySequence(Qt::Key_F1));
    connect(keys, &QAction::triggered, &window, [&window] { showKeys(&window); });
    connect(help.addAction(tr("&About Cutover Desk")), &QAction::triggered, &window,
            [&window] { showAbout(&window); });
}

void WindowMenus::setStart(const QString &text, bool enabled, const QString &reason)
{
    m_start->setText(text);
    m_start->setEnabled(enabled);
    m_start->setToolTip(toolTipText(reason));
    m_barredKey->setEnabled(!enabled);
    m_startProblem = reason;
}

void WindowMenus::setProfilesOffered(bool offered)
{
    m_profiles->setVisible(offered);
    m_import->setVisible(offered);
}

QAction *WindowMenus::add(QMenu &menu, const QString &text, const QKeySequence &keys, Signal signal)
{
    QAction *action = menu.addAction(text);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, signal);
    return action;
}

void WindowMenus::addTab(QMenu &menu, const QString &text, const QKeySequence &keys, int tab)
{
    QAction *action = menu.addAction(text);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, [this, tab] { emit tabRequested(tab); });
}

void WindowMenus::addSchemes(QMenu &menu)
{
    auto *group = new QActionGroup(&menu);
    for (const SchemeItem &item : kSchemes) {
        QAction *action = menu.addAction(schemeText(item.scheme));
        action->setCheckable(true);
        action->setChecked(m_theme.scheme() == item.scheme);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, item] {
            m_theme.setScheme(item.scheme);
            m_settings.setScheme(QLatin1String(item.key));
        });
    }
}

} // namespace ui
