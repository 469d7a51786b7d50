// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/settings.h"
#include "ui/theme/theme.h"

#include <QObject>
#include <QString>

class QAction;
class QMainWindow;
class QMenu;
class QMenuBar;
class QShortcut;

namespace ui {

/// The menus of the window with their shortcuts. The window's menu bar owns the actions.
class WindowMenus : public QObject
{
    Q_OBJECT

public:
    WindowMenus(QMainWindow &window, Theme &theme, base::Settings &settings);

    /// The start item; disabled with its reason as tool tip, and as startBarred() where its key is
    /// pressed.
    void setStart(const QString &text, bool enabled, const QString &reason);

    /// The items about profiles are there only where profiles can be changed.
    void setProfilesOffered(bool offered);

    /// Filled by whoever knows the table, each time they are about to be shown.
    [[nodiscard]] QMenu &columnsMenu() const { return *m_columns; }
    [[nodiscard]] QMenu &sortMenu() const { return *m_sort; }

signals:
    void refreshRequested();
    void filterRequested();
    void clearSelectionRequested();
    void startRequested();
    void startBarred(const QString &reason);
    void nextFailureRequested();
    void tabRequested(int tab);
    void welcomeRequested();
    void profilesRequested();
    void importRequested();

private:
    using Signal = void (WindowMenus::*)();
    QAction *add(QMenu &menu, const QString &text, const QKeySequence &keys, Signal signal);
    void addTab(QMenu &menu, const QString &text, const QKeySequence &keys, int tab);
    void addSchemes(QMenu &menu);
    void addFile(QMainWindow &window);
    void addServers(QMenuBar &bar);
    void addBarredKey(QMainWindow &window);
    void addView(QMenuBar &bar);
    void addHelp(QMainWindow &window);

    Theme &m_theme;
    base::Settings &m_settings;
    QAction *m_profiles = nullptr;
    QAction *m_import = nullptr;
    QAction *m_start = nullptr;
    QShortcut *m_barredKey = nullptr; ///< has the key of m_start while that one has it not
    QString m_startProblem;
    QMenu *m_columns = nullptr;
    QMenu *m_sort = nullptr;
};

} // namespace ui
