// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/plainlabel.h"

#include <QTimer>

namespace ui {

/// "Copied", near what was copied from, for two seconds: nothing else tells that the clipboard
/// holds it now. One for each window, over its content; takes neither focus nor mouse. Raises an
/// alert for each copy, which Qt 6.4 does not hand on to AT-SPI.
class CopyNotice : public PlainLabel
{
    Q_OBJECT

public:
    /// Puts `text` on the clipboard and says so at `source`. An empty text leaves the clipboard
    /// alone.
    static void copy(const QString &text, QWidget &source);

private:
    explicit CopyNotice(QWidget &window);
    [[nodiscard]] static CopyNotice &of(QWidget &window);
    void showAt(const QWidget &source);
    void placeAt(const QWidget &source);

    QTimer m_end{this};
};

} // namespace ui
