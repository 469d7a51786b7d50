// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/deskstyle.h"

#include "ui/theme/controlpainter.h"
#include "ui/theme/controls.h"
#include "ui/theme/iconengine.h"
#include "ui/theme/stylegeometry.h"
#include "ui/theme/theme.h"

#include <QAbstractScrollArea>
#include <QStyleOption>
#include <QTabBar>

#include <algorithm>

namespace ui {

namespace {

template <class Option>
const Option *as(const QStyleOption *option)
{
    return qstyleoption_cast<const Option *>(option);
}

QIcon icon(Icon name, ThemeColor color, const std::shared_ptr<const ThemeColors> &colors)
{
    return QIcon(new IconEngine(name, color, colors));
}

QRect centred(const QRect &area, int edge)
{
    QRect square(0, 0, edge, edge);
    square.moveCenter(area.center());
    return square;
}

bool hasKeyboardFocus(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_HasFocus)
           && option.state.testFlag(QStyle::State_KeyboardFocusChange);
}

} // namespace

DeskStyle::DeskStyle(std::shared_ptr<const ThemeColors> colors)
    : QProxyStyle(QStringLiteral("Fusion")), m_colors(std::move(colors)),
      m_down(icon(Icon::ChevronDown, ThemeColor::Dim, m_colors)),
      m_right(icon(Icon::ChevronRight, ThemeColor::Dim, m_colors)),
      m_up(icon(Icon::ChevronUp, ThemeColor::Dim, m_colors)),
      m_left(icon(Icon::ChevronLeft, ThemeColor::Dim, m_colors)),
      m_check(icon(Icon::Check, ThemeColor::OnAccent, m_colors)),
      m_dash(icon(Icon::Minus, ThemeColor::OnAccent, m_colors))
{}

void DeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                              QPainter *painter, const QWidget *widget) const
{
    if (drawIndicator(element, *option, *painter) || drawPanel(element, *option, *painter, widget))
        return;
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    // As a field does; Fusion draws the frame of a text the same with and without the focus.
    if (element == PE_Frame && option->state.testFlag(State_HasFocus)
        && qobject_cast<const QAbstractScrollArea *>(widget))
        ControlPainter(*painter, *m_colors).focusFrame(option->rect);
}

bool DeskStyle::drawIndicator(PrimitiveElement element, const QStyleOption &option,
                              QPainter &painter) const
{
    const ControlPainter draw(painter, *m_colors);
    const bool open = option.state.testFlag(State_Open);
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        draw.checkBox(centred(option.rect, 15), option.state, m_check, m_dash);
        return true;
    case PE_IndicatorRadioButton:
        draw.radioButton(centred(option.rect, 15), option.state);
        return true;
    case PE_IndicatorBranch:
        if (option.state.testFlag(State_Children))
            (open                                  ? m_down
             : option.direction == Qt::RightToLeft ? m_left
                                                   : m_right)
                .paint(&painter, centred(option.rect, 14));
        return true;
    case PE_IndicatorArrowDown: m_down.paint(&painter, centred(option.rect, 14)); return true;
    case PE_IndicatorArrowRight: m_right.paint(&painter, centred(option.rect, 14)); return true;
    case PE_IndicatorArrowLeft: m_left.paint(&painter, centred(option.rect, 14)); return true;
    case PE_IndicatorArrowUp: m_up.paint(&painter, centred(option.rect, 14)); return true;
    default: return false;
    }
}

bool DeskStyle::drawPanel(PrimitiveElement element, const QStyleOption &option, QPainter &painter,
                          const QWidget *widget) const
{
    const ControlPainter draw(painter, *m_colors);
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool: draw.button(option, isPrimary(widget), isQuiet(widget)); return true;
    case PE_FrameDefaultButton: return true;
    case PE_FrameFocusRect: draw.focusRing(option.rect); return true;
    case PE_PanelLineEdit:
        if (const auto *frame = as<QStyleOptionFrame>(&option); frame && frame->lineWidth > 0)
            draw.field(option);
        return true;
    case PE_FrameLineEdit: return true;
    case PE_PanelItemViewRow:
        if (option.state.testFlag(State_Selected))
            painter.fillRect(option.rect, (*m_colors)[ThemeColor::SelectedRow]);
        painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                         (*m_colors)[ThemeColor::Line]);
        return true;
    case PE_FrameTabBarBase:
    case PE_FrameTabWidget:
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1),
                         (*m_colors)[ThemeColor::Line]);
        return true;
    case PE_PanelScrollAreaCorner:
        painter.fillRect(option.rect, (*m_colors)[ThemeColor::Base]);
        return true;
    case PE_FrameStatusBarItem: return true;
    default: return false;
    }
}

void DeskStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    const ControlPainter draw(*painter, *m_colors);
    const auto *tab = as<QStyleOptionTab>(option);
    switch (element) {
    case CE_HeaderSection:
    case CE_HeaderEmptyArea: return draw.header(*option);
    case CE_Header:
        if (const auto *header = as<QStyleOptionHeader>(option))
            return drawHeader(*header, *painter);
        break;
    case CE_TabBarTabShape:
        if (tab)
            return draw.tab(*tab);
        break;
    case CE_TabBarTabLabel:
        if (tab) {
            draw.tabLabel(*tab, qobject_cast<const QTabBar *>(widget));
            return hasKeyboardFocus(*option) ? draw.focusRing(option->rect.adjusted(4, 4, -4, -4))
                                             : void();
        }
        break;
    case CE_PushButton:
        QProxyStyle::drawControl(element, option, painter, widget);
        // Whatever brought the focus there: in a dialog it says what the space bar would press.
        if (option->state.testFlag(State_HasFocus))
            draw.focusRing(option->rect.adjusted(2, 2, -2, -2),
                           isPrimary(widget) ? ThemeColor::OnAccent : ThemeColor::AccentText);
        return;
    case CE_PushButtonLabel:
        if (const auto *button = as<QStyleOptionButton>(option))
            return drawButtonLabel(*button, painter, widget);
        break;
    case CE_ComboBoxLabel:
        if (const auto *box = as<QStyleOptionComboBox>(option)) {
            QStyleOptionComboBox label = *box;
            label.currentText = comboBoxText(*box);
            return QProxyStyle::drawControl(element, &label, painter, widget);
        }
        break;
    case CE_Splitter: return painter->fillRect(option->rect, (*m_colors)[ThemeColor::Line]);
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void DeskStyle::drawButtonLabel(const QStyleOptionButton &option, QPainter *painter,
                                const QWidget *widget) const
{
    QStyleOptionButton label = option;
    if (option.state.testFlag(State_Enabled) && isPrimary(widget))
        label.palette.setColor(QPalette::ButtonText, (*m_colors)[ThemeColor::OnAccent]);
    if (option.icon.isNull() || option.features.testFlag(QStyleOptionButton::HasMenu))
        return QProxyStyle::drawControl(CE_PushButtonLabel, &label, painter, widget);
    ControlPainter(*painter, *m_colors).iconLabel(label);
}

void DeskStyle::drawHeader(const QStyleOptionHeader &option, QPainter &painter) const
{
    const ControlPainter draw(painter, *m_colors);
    draw.header(option);
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    const QIcon &arrow = option.sortIndicator == QStyleOptionHeader::SortDown ? m_up : m_down;
    draw.headerLabel(option, sorted ? &arrow : nullptr);
}

void DeskStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                   QPainter *painter, const QWidget *widget) const
{
    const auto *tool = as<QStyleOptionToolButton>(option);
    const auto *bar = as<QStyleOptionSlider>(option);
    if (control == CC_ComboBox)
        return drawComboBox(*option, *painter);
    if (control == CC_ToolButton && tool)
        return drawToolButton(*tool, *painter, widget);
    if (control == CC_ScrollBar && bar)
        return drawScrollBar(*bar, *painter, widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void DeskStyle::drawComboBox(const QStyleOptionComplex &option, QPainter &painter) const
{
    const ControlPainter draw(painter, *m_colors);
    const auto *box = as<QStyleOptionComboBox>(&option);
    if (option.state.testFlag(State_HasFocus) || (box && box->editable))
        draw.field(option);
    else
        draw.button(option, false, false, ControlPainter::fieldBorder(option));
    const QRect arrow = subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow, nullptr);
    m_down.paint(&painter, centred(arrow, 14), Qt::AlignCenter,
                 option.state.testFlag(State_Enabled) ? QIcon::Normal : QIcon::Disabled);
}

void DeskStyle::drawToolButton(const QStyleOptionToolButton &option, QPainter &painter,
                               const QWidget *widget) const
{
    const ControlPainter draw(painter, *m_colors);
    const bool quiet = isQuiet(widget) || option.text.isEmpty();
    draw.button(option, isPrimary(widget), quiet);
    QStyleOptionToolButton label = option;
    if (isPrimary(widget) && option.state.testFlag(State_Enabled))
        label.palette.setColor(QPalette::ButtonText, (*m_colors)[ThemeColor::OnAccent]);
    QProxyStyle::drawControl(CE_ToolButtonLabel, &label, &painter, widget);
    if (hasKeyboardFocus(option))
        draw.focusRing(option.rect);
}

void DeskStyle::drawScrollBar(const QStyleOptionSlider &option, QPainter &painter,
                              const QWidget *widget) const
{
    painter.fillRect(option.rect, (*m_colors)[ThemeColor::Base]);
    const QRect handle = subControlRect(CC_ScrollBar, &option, SC_ScrollBarSlider, widget);
    const bool active =
        option.state.testFlag(State_MouseOver) || option.state.testFlag(State_Sunken);
    if (option.minimum != option.maximum)
        ControlPainter(painter, *m_colors)
            .scrollHandle(handle, option.orientation == Qt::Vertical, active);
}

} // namespace ui
