// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/chiplabel.h"

#include "ui/theme/controlpainter.h"

#include <QPainter>

namespace ui {

ChipLabel::ChipLabel(const Theme &theme, QWidget *parent)
    : PlainLabel(QString(), Look::Small, parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize ChipLabel::sizeHint() const
{
    return {ControlPainter::chipWidth(text(), font()), ControlPainter::chipHeight(font())};
}

void ChipLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    ControlPainter(painter, m_theme.colors()).chip(rect(), text(), font(), ThemeColor::Text);
}

} // namespace ui
