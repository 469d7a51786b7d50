// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/startbutton.h"

#include "ui/theme/plaintext.h"

#include <QKeyEvent>
#include <QToolTip>

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

QString StartButton::enterNote()
{
    return tr("Enter does not press this button. Press Space or click.");
}

void StartButton::setReason(const QString &reason)
{
    setToolTip(toolTipText(reason));
    setAccessibleDescription(reason);
    if (hasFocus())
        describe();
}

void StartButton::focusInEvent(QFocusEvent *event)
{
    describe();
    QPushButton::focusInEvent(event);
}

void StartButton::keyPressEvent(QKeyEvent *event)
{
    if (!isEnter(*event))
        return QPushButton::keyPressEvent(event);
    // Accepted, so that it does not go on to a window that presses its default button.
    event->accept();
    answerEnter();
}

void StartButton::keyReleaseEvent(QKeyEvent *event)
{
    if (isEnter(*event))
        event->accept();
    else
        QPushButton::keyReleaseEvent(event);
}

void StartButton::describe()
{
    if (accessibleDescription().isEmpty())
        setAccessibleDescription(enterNote());
}

void StartButton::answerEnter()
{
    describe();
    QToolTip::showText(mapToGlobal(QPoint(0, height())), toolTipText(enterNote()), this);
}

} // namespace ui
