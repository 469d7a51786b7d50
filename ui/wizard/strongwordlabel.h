// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/plainlabel.h"

class QTextLayout;

namespace ui {

/// One line in which one word is strong. Its text() stays plain and whole, so that a field takes
/// its name from it.
class StrongWordLabel : public PlainLabel
{
    Q_OBJECT

public:
    /// A `word` that is not in `text` makes nothing strong.
    StrongWordLabel(const QString &text, QString word, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut(QTextLayout &line) const;

    QString m_word;
};

} // namespace ui
