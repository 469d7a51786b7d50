// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/controlpainter.h"
#include "ui/theme/controls.h"
#include "ui/theme/deskstyle.h"
#include "ui/theme/iconengine.h"
#include "ui/theme/stylegeometry.h"
#include "ui/theme/theme.h"

#include <QStyleOption>
#include <QTabBar>

#include <algorithm>
#include <optional>

namespace ui {

// How large the parts of widgets are, and where they lie.

int DeskStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                           const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 15;
    case PM_ScrollBarExtent: return 10;
    case PM_ScrollBarSliderMin: return 24;
    case PM_HeaderMargin: return space::kSmall;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarTabShiftVertical: return 0;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize: return space::kIcon;
    case PM_TreeViewIndentation: return 20;
    case PM_SplitterWidth: return 1;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize DeskStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const
{
    if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        type == CT_TabBarTab && tab)
        return ControlPainter::tabSize(*tab, qobject_cast<const QTabBar *>(widget));
    const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        return {base.width() + space::kSmall, std::max(base.height(), space::kControlHeight)};
    case CT_ComboBox: return {size.width() + 38, std::max(base.height(), space::kControlHeight)};
    case CT_LineEdit: return {base.width(), std::max(base.height(), space::kControlHeight)};
    case CT_ToolButton:
        if (isQuiet(widget))
            return {std::max(size.width(), 22), std::max(size.height(), 22)};
        return {base.width() + space::kSmall, std::max(base.height(), space::kControlHeight)};
    case CT_HeaderSection: return {base.width(), std::max(base.height(), space::kControlHeight)};
    default: return base;
    }
}

QRect DeskStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                SubControl part, const QWidget *widget) const
{
    std::optional<QRect> rect;
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        control == CC_ScrollBar && bar)
        rect = scrollBarPart(*bar, part);
    if (control == CC_ComboBox)
        rect = comboBoxPart(option->rect, part);
    if (rect)
        return visualRect(option->direction, option->rect, *rect);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

int DeskStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_TabBar_Alignment: return Qt::AlignLeft;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

/// Questions and messages carry the signs of the window.
QIcon DeskStyle::standardIcon(StandardPixmap picture, const QStyleOption *option,
                              const QWidget *widget) const
{
    const auto sign = [this](Icon icon, ThemeColor color) {
        return QIcon(new IconEngine(icon, color, m_colors));
    };
    switch (picture) {
    case SP_MessageBoxWarning: return sign(Icon::TriangleAlert, ThemeColor::Warning);
    case SP_MessageBoxCritical: return sign(Icon::CircleX, ThemeColor::Bad);
    case SP_MessageBoxQuestion: return sign(Icon::CircleQuestion, ThemeColor::Running);
    case SP_MessageBoxInformation: return sign(Icon::Info, ThemeColor::Running);
    default: return QProxyStyle::standardIcon(picture, option, widget);
    }
}

} // namespace ui
