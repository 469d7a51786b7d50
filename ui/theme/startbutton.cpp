// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/startbutton.h"

#include <QKeyEvent>

namespace ui {

namespace {

bool isEnter(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace

StartButton::StartButton(const QString &text, QWidget *parent) : QPushButton(text, parent)
{
    setAutoDefault(false);
}

void StartButton::keyPressEvent(QKeyEvent *event)
{
    // Accepted, so that it does not go on to a window that presses its default button.
    if (isEnter(*event))
        event->accept();
    else
        QPushButton::keyPressEvent(event);
}

void StartButton::keyReleaseEvent(QKeyEvent *event)
{
    if (isEnter(*event))
        event->accept();
    else
        QPushButton::keyReleaseEvent(event);
}

} // namespace ui
