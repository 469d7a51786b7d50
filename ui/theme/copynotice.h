// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/plainlabel.h"

#include <QTimer>

namespace ui {

/// "Copied", near what was copied from, for two seconds: nothing else tells that the clipboard
/// holds it now. One for each window, over its content, never over what was copied from; takes
/// neither focus nor mouse. Each copy raises an alert, which Qt 6.4 does not hand on to AT-SPI, and
/// tells the name of the notice anew, which it does.
class CopyNotice : public PlainLabel
{
    Q_OBJECT

public:
    /// Puts `text` on the clipboard and says so at `source`; at the current cell of an item view.
    /// An empty text leaves the clipboard alone.
    static void copy(const QString &text, QWidget &source);

private:
    explicit CopyNotice(QWidget &window);
    [[nodiscard]] static CopyNotice &of(QWidget &window);
    void showAt(const QWidget &source);
    void placeAt(const QWidget &source);

    QTimer m_end{this};
};

} // namespace ui
