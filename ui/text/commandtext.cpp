// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/commandtext.h"

#include "ui/theme/plaintext.h"

#include <QCoreApplication>

namespace ui {

CommandText commandText(const QString &command)
{
    constexpr qsizetype kLongest = 16 * 1024;
    CommandText shown;
    shown.text = visibleText(command, kLongest);
    // An escape takes up to ten characters; what was cut is shorter than its source.
    shown.isWhole = shown.text == visibleText(command, 10 * kLongest);
    return shown;
}

QString longCommandText()
{
    return QCoreApplication::translate("ui::CommandText",
                                       "The command is too long to be shown whole, so that it "
                                       "cannot be allowed. Put it into a script of its own.");
}

} // namespace ui
