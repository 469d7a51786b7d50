// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themecolors.h"

#include <QIcon>
#include <QPainter>
#include <QStyleOption>

class QTabBar;

namespace ui {

/// Draws the shapes of controls for DeskStyle and StateDelegate: one place for borders, radii and
/// focus.
class ControlPainter
{
public:
    ControlPainter(QPainter &painter, const ThemeColors &colors)
        : m_painter(painter), m_colors(colors)
    {}

    /// Filled, with a border of one pixel inside `rect`.
    void frame(const QRect &rect, const QColor &fill, const QColor &border) const;
    void focusRing(const QRect &rect, ThemeColor color = ThemeColor::AccentText) const;
    /// Over a frame of one pixel.
    void focusFrame(const QRect &rect) const;
    /// Push and tool buttons; a primary one is filled with the accent, a quiet one shows under the
    /// mouse only.
    void button(const QStyleOption &option, bool primary, bool quiet,
                ThemeColor border = ThemeColor::Line) const;
    /// Icon and text of a push button, centred together, in the palette's ButtonText.
    void iconLabel(const QStyleOptionButton &option) const;
    void field(const QStyleOption &option) const;
    /// What has to be found to be filled in: fields and combo boxes, unless they are disabled.
    [[nodiscard]] static ThemeColor fieldBorder(const QStyleOption &option);
    void checkBox(const QRect &rect, QStyle::State state, const QIcon &check,
                  const QIcon &dash) const;
    void radioButton(const QRect &rect, QStyle::State state) const;
    void header(const QStyleOption &option) const;
    /// Dim text with the sort arrow, if any, beside it.
    void headerLabel(const QStyleOptionHeader &option, const QIcon *arrow) const;
    void tab(const QStyleOptionTab &option) const;
    void tabLabel(const QStyleOptionTab &option, const QTabBar *bar) const;
    void scrollHandle(const QRect &rect, bool vertical, bool active) const;
    /// At the leading edge of a cell.
    void tickedBar(const QStyleOption &option) const;
    /// The part of a row's outline that lies in this cell.
    void rowOutline(const QStyleOptionViewItem &option) const;
    /// A small filled box with a text; `rect` is the whole box.
    void chip(const QRect &rect, const QString &text, const QFont &font, ThemeColor color) const;

    /// The room that a tab's icon, text and badge take.
    [[nodiscard]] static QSize tabSize(const QStyleOptionTab &option, const QTabBar *bar);
    [[nodiscard]] static int chipWidth(const QString &text, const QFont &font);
    /// Grows with the font.
    [[nodiscard]] static int chipHeight(const QFont &font);

private:
    void hairline(const QRect &rect, ThemeColor color = ThemeColor::Line) const;
    /// At the left of `room`, in the small size of the painter's font.
    void tabBadge(const QRect &room, const QString &badge, ThemeColor color) const;
    void rounded(const QRectF &rect, const QColor &fill, qreal radius) const;

    QPainter &m_painter;
    const ThemeColors &m_colors;
};

} // namespace ui
