// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/plainlabel.h"

namespace ui {

/// A word in a chip, as item views paint it; screen readers read it as text.
class ChipLabel : public PlainLabel
{
    Q_OBJECT

public:
    /// `theme` must outlive the label.
    ChipLabel(const Theme &theme, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace ui
