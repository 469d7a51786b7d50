// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/sidebardelegate.h"

#include "ui/models/subsetmodel.h"
#include "ui/theme/plaintext.h"

#include <QPainter>

namespace ui {

namespace {

constexpr int kHeadingHeight = 36;
constexpr int kMargin = space::kSmall;

bool isHeading(const QModelIndex &index)
{
    return index.data(SubsetModel::IsHeadingRole).toBool();
}

} // namespace

SideBarDelegate::SideBarDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{}

void SideBarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isHeading(index))
        paintHeading(*painter, option, index);
    else
        paintEntry(*painter, option, index);
    painter->restore();
}

QSize SideBarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int text = QFontMetrics(option.font).height() + space::kSmall;
    return {80, isHeading(index) ? std::max(kHeadingHeight, text + space::kSmall)
                                 : std::max(space::kRowHeight, text)};
}

void SideBarDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    QFont font = Theme::strongFont(Theme::smallFont(option.font));
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.5);
    painter.setFont(font);
    painter.setPen(m_theme.color(ThemeColor::Dim));
    painter.drawText(option.rect.adjusted(kMargin, 0, -kMargin, -space::kStep - space::kHalf),
                     Qt::AlignLeading | Qt::AlignBottom, index.data().toString());
}

void SideBarDelegate::paintEntry(QPainter &painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const bool isUnderMouse = option.state.testFlag(QStyle::State_MouseOver);
    const QRectF ground = QRectF(option.rect).adjusted(0, 0.5, 0, -0.5);
    painter.setPen(option.state.testFlag(QStyle::State_HasFocus)
                       ? QPen(m_theme.color(ThemeColor::AccentText))
                       : QPen(Qt::NoPen));
    if (isChosen || isUnderMouse)
        painter.setBrush(m_theme.color(isChosen ? ThemeColor::SelectedRow : ThemeColor::Hover));
    painter.drawRoundedRect(ground, space::kRadius, space::kRadius);
    const QRect inner = option.rect.adjusted(kMargin, 0, -kMargin, 0);
    const QString count = index.data(SubsetModel::CountRole).toString();
    painter.setFont(option.font);
    painter.setPen(m_theme.color(ThemeColor::Dim));
    painter.drawText(inner, Qt::AlignTrailing | Qt::AlignVCenter, count);
    const QFont font = isChosen ? Theme::strongFont(option.font) : option.font;
    const int room =
        inner.width() - QFontMetrics(option.font).horizontalAdvance(count) - space::kSmall;
    painter.setFont(font);
    painter.setPen(m_theme.color(ThemeColor::Text));
    const QString text =
        QFontMetrics(font).elidedText(visibleText(index.data().toString()), Qt::ElideRight, room);
    painter.drawText(inner, Qt::AlignLeading | Qt::AlignVCenter, text);
}

} // namespace ui
