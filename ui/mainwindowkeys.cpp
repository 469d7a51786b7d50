// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow.h"

#include "ui/theme/startbutton.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

namespace ui {

namespace {

bool isPressedByEnter(const QWidget *widget)
{
    const bool isOrdinary =
        qobject_cast<const QPushButton *>(widget) || qobject_cast<const QToolButton *>(widget);
    return isOrdinary && !qobject_cast<const StartButton *>(widget) && widget->isEnabled();
}

} // namespace

/// A focused button hears of Enter only in dialogs, and elsewhere as the desktop's theme has it.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isAlone = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!isEnter || !isAlone || !isPressedByEnter(focusWidget()))
        return QMainWindow::keyPressEvent(event);
    event->accept();
    // A key that is held presses once.
    if (!event->isAutoRepeat())
        qobject_cast<QAbstractButton *>(focusWidget())->click();
}

} // namespace ui
