// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/scopechooser.h"

#include <QKeyEvent>
#include <QWheelEvent>

#include <algorithm>

namespace ui {

namespace {

/// Keys that QComboBox takes as a step to another row.
bool steps(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End: return true;
    default: return false;
    }
}

/// What QComboBox takes as the start of a row's text.
bool writes(const QKeyEvent &event)
{
    const bool isCommand = event.modifiers().testFlag(Qt::ControlModifier)
                           || event.modifiers().testFlag(Qt::AltModifier);
    return !isCommand && event.key() != Qt::Key_Space && !event.text().isEmpty()
           && event.text().front().isPrint();
}

constexpr int kBeside = 38; ///< frame and arrow, as the style has them

} // namespace

void ScopeChooser::setLeastLength(int characters)
{
    m_leastLength = characters;
    updateGeometry();
}

QSize ScopeChooser::minimumSizeHint() const
{
    const QSize whole = QComboBox::minimumSizeHint();
    if (m_leastLength == 0)
        return whole;
    const int least = fontMetrics().averageCharWidth() * m_leastLength + kBeside;
    return {std::min(whole.width(), least), whole.height()};
}

void ScopeChooser::keyPressEvent(QKeyEvent *event)
{
    if (steps(*event))
        showPopup();
    else if (writes(*event))
        event->ignore();
    else
        QComboBox::keyPressEvent(event);
}

void ScopeChooser::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace ui
