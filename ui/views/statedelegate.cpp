// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/statedelegate.h"

#include "ui/theme/controlpainter.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/tabular.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QtMath>
#include <QToolTip>

#include <algorithm>

namespace ui {

namespace {

constexpr int kCheckBox = 15;
constexpr int kIconGap = 6;

template <class Value>
std::optional<Value> value(const QModelIndex &index, int role)
{
    const QVariant data = index.data(role);
    return data.isValid() ? std::optional<Value>(data.value<Value>()) : std::nullopt;
}

bool isTicked(const QModelIndex &index)
{
    return index.data(Role::Ticked).toBool();
}

/// Times and numbers, whose figures stand under each other.
bool startsWithDigit(const QString &text)
{
    return !text.isEmpty() && text.front() >= QLatin1Char('0') && text.front() <= QLatin1Char('9');
}

/// Where rows can be ticked, the fill says "ticked"; elsewhere it says "current".
bool hasTicks(const QModelIndex &index)
{
    return index.siblingAtColumn(0).data(Qt::CheckStateRole).isValid();
}

bool isToggle(const QEvent &event, const QRect &box)
{
    if (event.type() == QEvent::KeyPress) {
        const int key = static_cast<const QKeyEvent &>(event).key();
        return key == Qt::Key_Space || key == Qt::Key_Select;
    }
    if (event.type() != QEvent::MouseButtonRelease)
        return false;
    const auto &click = static_cast<const QMouseEvent &>(event);
    return click.button() == Qt::LeftButton && box.contains(click.position().toPoint());
}

} // namespace

StateDelegate::StateDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{}

QSize StateDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    useFont(option.font);
    int width = 2 * space::kSmall + textWidth(index.data(Qt::DisplayRole), textRun(index).face);
    if (index.data(Role::StateMark).isValid())
        width += space::kIcon + kIconGap;
    if (index.data(Qt::CheckStateRole).isValid())
        width += kCheckBox + kIconGap;
    width += textWidth(index.data(Role::DetailText), Face::Base);
    if (const QVariant badge = index.data(Role::Badge); badge.isValid())
        width += textWidth(badge, Face::Chip) + 2 * space::kSmall;
    return {width, std::max(space::kRowHeight, QFontMetrics(option.font).height() + space::kStep)};
}

int StateDelegate::textWidth(const QVariant &text, Face face) const
{
    const QString shown = visibleText(text.toString(), 256);
    if (shown.isEmpty())
        return 0;
    const auto figures = face == Face::Number ? tabularRun(shown, font(face)) : std::nullopt;
    const qreal width =
        figures ? runWidth(*figures) : QFontMetricsF(font(face)).horizontalAdvance(shown);
    return qCeil(width) + space::kStep + 1;
}

void StateDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    useFont(option.font);
    painter->save();
    painter->setClipRect(option.rect);
    paintGround(*painter, option, index);
    Cell cell{*painter, option.rect.adjusted(space::kSmall, 0, -space::kSmall, -1),
              option.direction, option.state.testFlag(QStyle::State_Enabled)};
    paintContent(cell, index);
    if (option.state.testFlag(QStyle::State_HasFocus))
        ControlPainter(*painter, m_theme.colors()).focusRing(option.rect.adjusted(0, 0, 0, -1));
    painter->restore();
}

void StateDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const QRect &area = option.rect;
    const bool current = option.state.testFlag(QStyle::State_Selected);
    const bool ticks = hasTicks(index);
    const bool ticked = isTicked(index);
    if (ticked || (current && !ticks))
        painter.fillRect(area, m_theme.color(ThemeColor::SelectedRow));
    else if (current || option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(area, m_theme.color(ThemeColor::Hover));
    painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1),
                     m_theme.color(ThemeColor::Line));
    const ControlPainter draw(painter, m_theme.colors());
    if (ticked && ticks && index.column() == 0)
        draw.tickedBar(option);
    if (current && ticks)
        draw.rowOutline(option);
}

void StateDelegate::paintContent(Cell &cell, const QModelIndex &index) const
{
    if (index.data(Qt::CheckStateRole).isValid())
        paintCheckBox(cell, index);
    if (const auto mark = value<StateMark>(index, Role::StateMark))
        paintMark(cell, *mark);
    else
        paintRun(cell, textRun(index));
    if (const auto detail = value<QString>(index, Role::DetailText))
        paintRun(cell, {*detail, Face::Base, m_theme.color(ThemeColor::Dim)});
    if (const auto badge = value<QString>(index, Role::Badge))
        paintBadge(cell, *badge);
}

void StateDelegate::paintCheckBox(Cell &cell, const QModelIndex &index) const
{
    const QRect box = take(cell, kCheckBox + kIconGap);
    const auto state = static_cast<Qt::CheckState>(index.data(Qt::CheckStateRole).toInt());
    QStyleOptionViewItem option;
    option.rect = QRect(cell.direction == Qt::RightToLeft ? box.right() - kCheckBox : box.left(),
                        box.center().y() - kCheckBox / 2, kCheckBox, kCheckBox);
    option.state = state == Qt::Checked     ? QStyle::State_On
                   : state == Qt::Unchecked ? QStyle::State_Off
                                            : QStyle::State_NoChange;
    option.state.setFlag(QStyle::State_Enabled, index.flags().testFlag(Qt::ItemIsUserCheckable));
    QApplication::style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &option,
                                         &cell.painter);
}

void StateDelegate::paintMark(Cell &cell, const StateMark &mark) const
{
    const QRect place = take(cell, space::kIcon + kIconGap);
    const int left =
        cell.direction == Qt::RightToLeft ? place.right() - space::kIcon + 1 : place.left();
    icon(mark.icon, mark.tone)
        .paint(&cell.painter,
               QRect(left, place.center().y() - space::kIcon / 2 + 1, space::kIcon, space::kIcon));
    paintRun(cell, {mark.word, Face::Base, m_theme.color(mark.tone)});
}

StateDelegate::Run StateDelegate::textRun(const QModelIndex &index) const
{
    Run run{index.data(Qt::DisplayRole).toString(), Face::Base, m_theme.color(ThemeColor::Text)};
    switch (index.data(Role::CellStyle).value<CellStyle>()) {
    case CellStyle::Plain: break;
    case CellStyle::Strong: run.face = Face::Strong; break;
    case CellStyle::Dim:
        run.color = m_theme.color(ThemeColor::Dim);
        run.face = startsWithDigit(run.text) ? Face::Number : Face::Base;
        break;
    case CellStyle::Number:
        run.face = Face::Number;
        run.atEnd = true;
        break;
    case CellStyle::Identifier:
        run.face = Face::Identifier;
        run.color = m_theme.color(ThemeColor::Dim);
        break;
    case CellStyle::StrongIdentifier: run.face = Face::Identifier; break;
    }
    if (const auto tone = value<Tone>(index, Role::CellTone))
        run.color = m_theme.color(*tone);
    return run;
}

void StateDelegate::paintRun(Cell &cell, const Run &run) const
{
    if (run.text.isEmpty() || cell.rest.width() <= 0)
        return;
    const QFont &face = font(run.face);
    const auto figures =
        run.face == Face::Number ? TextCache::Figures::Tabular : TextCache::Figures::OfFont;
    const TextCache::Line &line =
        m_texts.line(run.text, static_cast<int>(run.face), face, cell.rest.width(), figures);
    const int width = qRound(line.width);
    const QRect whole = cell.rest;
    const QRect place = take(cell, width + space::kStep + 1);
    const bool toRight = run.atEnd != (cell.direction == Qt::RightToLeft);
    const int left = toRight ? (run.atEnd ? whole.right() + 1 : place.right() + 1) - width
                             : (run.atEnd ? whole.left() : place.left());
    const int top = whole.top() + (whole.height() - qRound(line.height)) / 2;
    cell.painter.setFont(face);
    cell.painter.setPen(cell.enabled ? run.color : m_theme.color(ThemeColor::Dim));
    line.draw(cell.painter, QPointF(left, top));
}

void StateDelegate::paintBadge(Cell &cell, const QString &text) const
{
    const QFont &face = font(Face::Chip);
    const QString shown = visibleText(text, 64);
    const int width = ControlPainter::chipWidth(shown, face);
    if (cell.rest.width() < width)
        return; // half a chip says less than none
    const QRect place = take(cell, width);
    const int height = ControlPainter::chipHeight(face);
    ControlPainter(cell.painter, m_theme.colors())
        .chip(QRect(place.left(), place.center().y() - height / 2, width, height), shown, face,
              ThemeColor::Text);
}

QRect StateDelegate::take(Cell &cell, int width) const
{
    QRect &rest = cell.rest;
    const bool mirrored = cell.direction == Qt::RightToLeft;
    const QRect taken(mirrored ? rest.right() + 1 - width : rest.left(), rest.top(), width,
                      rest.height());
    if (mirrored)
        rest.setRight(taken.left() - 1);
    else
        rest.setLeft(taken.right() + 1);
    return taken;
}

const QIcon &StateDelegate::icon(Icon icon, Tone tone) const
{
    const int key = (static_cast<int>(icon) << 8) + static_cast<int>(tone);
    const auto known = m_icons.constFind(key);
    if (known != m_icons.constEnd())
        return *known;
    return *m_icons.insert(key, m_theme.icon(icon, ThemeColors::toneColor(tone)));
}

void StateDelegate::useFont(const QFont &base) const
{
    // Views hand over the same font for every cell; only another one costs anything.
    if (m_base == base)
        return;
    m_base = base;
    m_texts.clear();
    m_fonts = {base, Theme::strongFont(base), Theme::numberFont(base), Theme::identifierFont(base),
               Theme::smallFont(base)};
}

QRect StateDelegate::checkBoxRect(const QRect &cell, Qt::LayoutDirection direction)
{
    const int width = space::kSmall + kCheckBox + space::kHalf;
    const int left = direction == Qt::RightToLeft ? cell.right() + 1 - width : cell.left();
    return {left, cell.top(), width, cell.height()};
}

bool StateDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                                const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QVariant ticked = index.data(Qt::CheckStateRole);
    const Qt::ItemFlags needed = Qt::ItemIsUserCheckable | Qt::ItemIsEnabled;
    if (!ticked.isValid() || (index.flags() & needed) != needed)
        return false;
    if (!isToggle(*event, checkBoxRect(option.rect, option.direction)))
        return false;
    const bool on = static_cast<Qt::CheckState>(ticked.toInt()) == Qt::Checked;
    return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

bool StateDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                              const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString tip = index.data(Qt::ToolTipRole).toString();
    if (tip.isEmpty() && sizeHint(option, index).width() > option.rect.width())
        tip = toolTipText(index.data(Qt::DisplayRole).toString());
    QToolTip::showText(event->globalPos(), tip, view);
    return !tip.isEmpty();
}

} // namespace ui
