// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/plainlabel.h"

#include <QScrollArea>

namespace ui {

/// A text of any length, whole: wrapped, selectable, and scrolled where it is longer than a few
/// lines. A stop of the Tab key only while there is something to scroll.
class ScrolledText : public QScrollArea
{
    Q_OBJECT

public:
    /// `name` is for screen readers: what the text is.
    ScrolledText(PlainLabel::Look look, const QString &name, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateTabStop();

    PlainLabel *m_label;
    QString m_text;
};

} // namespace ui
