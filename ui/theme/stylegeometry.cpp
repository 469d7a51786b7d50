// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/stylegeometry.h"

#include "ui/theme/theme.h"

#include <algorithm>

namespace ui {

namespace {

/// Where the handle of a scroll bar without buttons lies.
QRect scrollHandleRect(const QStyleOptionSlider &bar)
{
    const bool vertical = bar.orientation == Qt::Vertical;
    const int length = vertical ? bar.rect.height() : bar.rect.width();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    const int handle =
        range == 0 ? length
                   : std::clamp(static_cast<int>(qint64(length) * bar.pageStep
                                                 / std::max<qint64>(1, range + bar.pageStep)),
                                std::min(24, length), length);
    const int start = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                      length - handle, bar.upsideDown);
    return vertical ? QRect(bar.rect.x(), bar.rect.y() + start, bar.rect.width(), handle)
                    : QRect(bar.rect.x() + start, bar.rect.y(), handle, bar.rect.height());
}

QRect scrollPageRect(const QStyleOptionSlider &bar, bool before)
{
    const QRect handle = scrollHandleRect(bar);
    QRect page = bar.rect;
    if (bar.orientation == Qt::Vertical)
        before ? page.setBottom(handle.top() - 1) : page.setTop(handle.bottom() + 1);
    else
        before ? page.setRight(handle.left() - 1) : page.setLeft(handle.right() + 1);
    return page;
}

} // namespace

std::optional<QRect> scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part)
{
    switch (part) {
    case QStyle::SC_ScrollBarSubLine:
    case QStyle::SC_ScrollBarAddLine: return QRect();
    case QStyle::SC_ScrollBarGroove: return bar.rect;
    case QStyle::SC_ScrollBarSlider: return scrollHandleRect(bar);
    case QStyle::SC_ScrollBarSubPage: return scrollPageRect(bar, true);
    case QStyle::SC_ScrollBarAddPage: return scrollPageRect(bar, false);
    default: return std::nullopt;
    }
}

std::optional<QRect> comboBoxPart(const QRect &box, QStyle::SubControl part)
{
    switch (part) {
    case QStyle::SC_ComboBoxArrow: return QRect(box.right() - 24, box.top(), 24, box.height());
    case QStyle::SC_ComboBoxEditField: return box.adjusted(space::kSmall, 2, -26, -2);
    default: return std::nullopt;
    }
}

QString comboBoxText(const QStyleOptionComboBox &box)
{
    constexpr int kBesideIcon = 4; // as Fusion has it, with a pixel on either side of the text
    const int icon = box.currentIcon.isNull() ? 0 : box.iconSize.width() + kBesideIcon;
    const int field = comboBoxPart(box.rect, QStyle::SC_ComboBoxEditField)->width();
    return box.fontMetrics.elidedText(box.currentText, Qt::ElideRight, field - icon - 2);
}

} // namespace ui
