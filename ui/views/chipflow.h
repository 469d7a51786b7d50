// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/plainlabel.h"

#include <QStringList>

namespace ui {

/// Words in chips, in as many rows as its width needs. Screen readers read them as lines; a word
/// that is wider than the label is elided, and whole in the tool tip.
class ChipFlow : public PlainLabel
{
    Q_OBJECT

public:
    /// `theme` must outlive the label.
    ChipFlow(const Theme &theme, QWidget *parent);

    /// Plain texts. `none` is said as a text where there are none.
    void setWords(const QStringList &words, const QString &none);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Where each word's chip is in a label of that width, from the left.
    [[nodiscard]] QList<QRect> places(int width) const;
    [[nodiscard]] int wordWidth(const QString &word) const;

    const Theme &m_theme;
    QStringList m_words;
};

} // namespace ui
