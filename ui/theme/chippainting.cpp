// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/controlpainter.h"
#include "ui/theme/theme.h"

#include <QtMath>

#include <algorithm>

// The chips, in views and in tabs.

namespace ui {

void ControlPainter::chip(const QRect &rect, const QString &text, const QFont &font,
                          ThemeColor color) const
{
    rounded(rect, m_colors[ThemeColor::Chip], space::kRadius - 1);
    m_painter.setFont(font);
    m_painter.setPen(m_colors[color]);
    m_painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, text);
}

int ControlPainter::chipWidth(const QString &text, const QFont &font)
{
    // Rounded up: in a chip half a pixel too narrow its text would be elided.
    return qCeil(QFontMetricsF(font).horizontalAdvance(text)) + 2 * 6;
}

int ControlPainter::chipHeight(const QFont &font)
{
    constexpr int kLeast = 17;
    return std::max(kLeast, QFontMetrics(font).height() + space::kHalf);
}

void ControlPainter::tabBadge(const QRect &room, const QString &badge, ThemeColor color) const
{
    const QFont base = m_painter.font();
    const QFont small = Theme::smallFont(base);
    const int height = chipHeight(small);
    const QRect box(room.left(), room.center().y() - height / 2, chipWidth(badge, small), height);
    rounded(box, m_colors[ThemeColor::Chip], height / 2.0);
    m_painter.setFont(small);
    m_painter.setPen(m_colors[color]);
    m_painter.drawText(box, Qt::AlignCenter, badge);
    m_painter.setFont(base);
}

} // namespace ui
