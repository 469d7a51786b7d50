// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/settings.h"
#include "ui/theme/theme.h"

#include <QObject>

class QAction;
class QMainWindow;
class QMenu;

namespace ui {

/// The menus of the window with their shortcuts. The window's menu bar owns the actions.
class WindowMenus : public QObject
{
    Q_OBJECT

public:
    WindowMenus(QMainWindow &window, Theme &theme, base::Settings &settings);

    /// The start item; disabled with its reason as tool tip.
    void setStart(const QString &text, bool enabled, const QString &reason);

signals:
    void refreshRequested();
    void filterRequested();
    void clearSelectionRequested();
    void startRequested();
    void nextFailureRequested();
    void tabRequested(int tab);
    void welcomeRequested();
    void keysRequested();
    void aboutRequested();

private:
    using Signal = void (WindowMenus::*)();
    QAction *add(QMenu &menu, const QString &text, const QKeySequence &keys, Signal signal);
    void addTab(QMenu &menu, const QString &text, const QKeySequence &keys, int tab);
    void addSchemes(QMenu &menu);

    Theme &m_theme;
    base::Settings &m_settings;
    QAction *m_start = nullptr;
};

} // namespace ui
