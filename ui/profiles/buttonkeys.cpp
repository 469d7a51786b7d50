// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/buttonkeys.h"

#include <QKeyEvent>
#include <QPushButton>

namespace ui {

bool pressFocusedButton(const QWidget &window, const QKeyEvent &event)
{
    auto *button = qobject_cast<QPushButton *>(window.focusWidget());
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (!button || !isEnter)
        return false;
    button->click();
    return true;
}

} // namespace ui
