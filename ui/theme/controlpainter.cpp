// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/controlpainter.h"

#include "ui/theme/theme.h"

#include <QTabBar>

namespace ui {

namespace {

constexpr int kTickedBar = 3;

QColor blended(const QColor &over, const QColor &under, double share)
{
    const auto mix = [share](int a, int b) { return qRound(a * share + b * (1 - share)); };
    return {mix(over.red(), under.red()), mix(over.green(), under.green()),
            mix(over.blue(), under.blue())};
}

QString badgeOf(const QStyleOptionTab &option, const QTabBar *bar)
{
    return bar ? bar->tabData(option.tabIndex).toString() : QString();
}

bool isOn(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

} // namespace

void ControlPainter::rounded(const QRectF &rect, const QColor &fill, qreal radius) const
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(fill);
    m_painter.drawRoundedRect(rect, radius, radius);
    m_painter.restore();
}

void ControlPainter::frame(const QRect &rect, const QColor &fill, const QColor &border) const
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(border);
    m_painter.setBrush(fill);
    m_painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), space::kRadius,
                              space::kRadius);
    m_painter.restore();
}

void ControlPainter::focusRing(const QRect &rect, ThemeColor color) const
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(m_colors[color], 2));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), space::kRadius, space::kRadius);
    m_painter.restore();
}

void ControlPainter::focusFrame(const QRect &rect) const
{
    m_painter.save();
    m_painter.setPen(m_colors[ThemeColor::AccentText]);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(rect.adjusted(0, 0, -1, -1));
    m_painter.restore();
}

void ControlPainter::button(const QStyleOption &option, bool primary, bool quiet,
                            ThemeColor border) const
{
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const bool down = isOn(option, QStyle::State_Sunken) || isOn(option, QStyle::State_On);
    const bool hovered = enabled && isOn(option, QStyle::State_MouseOver);
    if (primary && enabled) {
        const QColor &accent = m_colors[ThemeColor::Accent];
        const double share = down ? 0.8 : hovered ? 0.9 : 1.0;
        const QColor fill = blended(accent, Qt::black, share);
        frame(option.rect, fill, fill);
        return;
    }
    const QColor fill = m_colors[down      ? ThemeColor::Chip
                                 : hovered ? ThemeColor::Hover
                                           : ThemeColor::Base];
    if (!quiet)
        frame(option.rect, fill, m_colors[border]);
    else if (down || hovered)
        rounded(option.rect, fill, space::kRadius);
}

void ControlPainter::iconLabel(const QStyleOptionButton &option) const
{
    const int textWidth = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    const int gap = option.text.isEmpty() ? 0 : space::kSmall - space::kHalf;
    const int width = space::kIcon + gap + textWidth;
    const QRect &area = option.rect;
    const QRect content(area.center().x() - width / 2 + 1, area.top(), width, area.height());
    const QRect picture(content.left(), area.center().y() - space::kIcon / 2 + 1, space::kIcon,
                        space::kIcon);
    const QRect text(picture.right() + 1 + gap, area.top(), textWidth + space::kStep,
                     area.height());
    const auto placed = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, area, rect);
    };
    option.icon.paint(&m_painter, placed(picture), Qt::AlignCenter,
                      isOn(option, QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled);
    m_painter.setPen(option.palette.color(QPalette::ButtonText));
    m_painter.drawText(placed(text), Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                       option.text);
}

ThemeColor ControlPainter::fieldBorder(const QStyleOption &option)
{
    return isOn(option, QStyle::State_Enabled) ? ThemeColor::Border : ThemeColor::Line;
}

void ControlPainter::field(const QStyleOption &option) const
{
    const bool focused = isOn(option, QStyle::State_HasFocus);
    const bool enabled = isOn(option, QStyle::State_Enabled);
    frame(option.rect, m_colors[enabled ? ThemeColor::Base : ThemeColor::Window],
          m_colors[focused ? ThemeColor::AccentText : fieldBorder(option)]);
}

void ControlPainter::checkBox(const QRect &rect, QStyle::State state, const QIcon &check,
                              const QIcon &dash) const
{
    const bool enabled = state.testFlag(QStyle::State_Enabled);
    const bool partly = state.testFlag(QStyle::State_NoChange);
    if (!partly && !state.testFlag(QStyle::State_On)) {
        const bool hovered = enabled && state.testFlag(QStyle::State_MouseOver);
        frame(rect, m_colors[enabled ? ThemeColor::Base : ThemeColor::Window],
              m_colors[hovered   ? ThemeColor::AccentText
                       : enabled ? ThemeColor::Border
                                 : ThemeColor::Line]);
        return;
    }
    const QColor &fill = m_colors[enabled ? ThemeColor::Accent : ThemeColor::Border];
    frame(rect, fill, fill);
    (partly ? dash : check).paint(&m_painter, rect.adjusted(2, 2, -2, -2));
}

void ControlPainter::radioButton(const QRect &rect, QStyle::State state) const
{
    const bool enabled = state.testFlag(QStyle::State_Enabled);
    const bool on = state.testFlag(QStyle::State_On);
    const ThemeColor ring = !enabled ? ThemeColor::Line
                            : on     ? ThemeColor::Accent
                                     : ThemeColor::Border;
    const qreal radius = rect.width() / 2.0;
    rounded(rect, m_colors[ring], radius);
    rounded(QRectF(rect).adjusted(1, 1, -1, -1), m_colors[ThemeColor::Base], radius - 1);
    if (on)
        rounded(QRectF(rect).adjusted(4, 4, -4, -4), m_colors[ring], radius - 4);
}

void ControlPainter::hairline(const QRect &rect, ThemeColor color) const
{
    m_painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_colors[color]);
}

void ControlPainter::header(const QStyleOption &option) const
{
    const bool hovered = isOn(option, QStyle::State_MouseOver);
    m_painter.fillRect(option.rect, m_colors[hovered ? ThemeColor::Hover : ThemeColor::Header]);
    hairline(option.rect);
}

void ControlPainter::headerLabel(const QStyleOptionHeader &option, const QIcon *arrow) const
{
    constexpr int kArrow = 12;
    const int reserved = arrow ? kArrow + space::kStep : 0;
    // An icon of a header is room for a widget that lies on it.
    const int room = option.icon.isNull() ? 0 : space::kIcon + space::kStep;
    const bool mirrored = option.direction == Qt::RightToLeft;
    const QRect area = option.rect.adjusted(space::kSmall + (mirrored ? 0 : room), 0,
                                            -space::kSmall - (mirrored ? room : 0), -1);
    const QString text =
        option.fontMetrics.elidedText(option.text, Qt::ElideRight, area.width() - reserved);
    const Qt::Alignment alignment = QStyle::visualAlignment(option.direction, option.textAlignment);
    const int width = option.fontMetrics.horizontalAdvance(text);
    const QRect place = QStyle::alignedRect(Qt::LeftToRight, alignment | Qt::AlignVCenter,
                                            QSize(width + reserved, area.height()), area);
    const bool arrowFirst = alignment.testFlag(Qt::AlignRight);
    m_painter.setPen(m_colors[ThemeColor::Dim]);
    m_painter.drawText(place.adjusted(arrowFirst ? reserved : 0, 0, space::kStep, 0),
                       Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
    if (!arrow)
        return;
    const int left = arrowFirst ? place.left() : place.right() + 1 - kArrow;
    arrow->paint(&m_painter, QRect(left, place.center().y() - kArrow / 2 + 1, kArrow, kArrow));
}

void ControlPainter::tab(const QStyleOptionTab &option) const
{
    const bool selected = isOn(option, QStyle::State_Selected);
    if (!selected && isOn(option, QStyle::State_MouseOver))
        m_painter.fillRect(option.rect.adjusted(0, 0, 0, -1), m_colors[ThemeColor::Hover]);
    if (!selected)
        return;
    // Begins where the texts above and below the bar begin.
    const QRect area = option.rect.adjusted(space::kMedium, 0, -space::kMedium, 0);
    m_painter.fillRect(QRect(area.left(), area.bottom() - 1, area.width(), 2),
                       m_colors[ThemeColor::Accent]);
}

void ControlPainter::tabLabel(const QStyleOptionTab &option, const QTabBar *bar) const
{
    const bool selected = isOn(option, QStyle::State_Selected);
    QRect rest = option.rect.adjusted(space::kLarge, 0, -space::kSmall, -1);
    if (!option.icon.isNull()) {
        const QRect place(rest.left(), rest.center().y() - space::kIcon / 2 + 1, space::kIcon,
                          space::kIcon);
        option.icon.paint(&m_painter, place);
        rest.setLeft(place.right() + 1 + space::kSmall);
    }
    const QFont base = m_painter.font();
    const QFont font = selected ? Theme::strongFont(base) : base;
    const int textWidth = QFontMetrics(font).size(Qt::TextShowMnemonic, option.text).width();
    m_painter.setFont(font);
    m_painter.setPen(m_colors[selected ? ThemeColor::Text : ThemeColor::Dim]);
    m_painter.drawText(rest, Qt::AlignVCenter | Qt::TextShowMnemonic, option.text);
    m_painter.setFont(base);
    rest.setLeft(rest.left() + textWidth + space::kSmall);
    if (const QString badge = badgeOf(option, bar); !badge.isEmpty())
        tabBadge(rest, badge, selected ? ThemeColor::Text : ThemeColor::Dim);
}

QSize ControlPainter::tabSize(const QStyleOptionTab &option, const QTabBar *bar)
{
    const QFont base = bar ? bar->font() : QFont();
    int width =
        2 * space::kLarge
        + QFontMetrics(Theme::strongFont(base)).size(Qt::TextShowMnemonic, option.text).width();
    if (!option.icon.isNull())
        width += space::kIcon + space::kSmall;
    const QString badge = badgeOf(option, bar);
    if (!badge.isEmpty())
        width += space::kSmall + chipWidth(badge, Theme::smallFont(base));
    return {width, QFontMetrics(base).height() + 2 * space::kSmall + space::kStep};
}

void ControlPainter::scrollHandle(const QRect &rect, bool vertical, bool active) const
{
    const QRectF bar =
        vertical ? QRectF(rect).adjusted(2, 1, -2, -1) : QRectF(rect).adjusted(1, 2, -1, -2);
    rounded(bar, m_colors[active ? ThemeColor::Dim : ThemeColor::Border], 3);
}

void ControlPainter::tickedBar(const QStyleOption &option) const
{
    const QRect bar(option.rect.topLeft(), QSize(kTickedBar, option.rect.height()));
    m_painter.fillRect(QStyle::visualRect(option.direction, option.rect, bar),
                       m_colors[ThemeColor::Accent]);
}

void ControlPainter::rowOutline(const QStyleOptionViewItem &option) const
{
    using Position = QStyleOptionViewItem::ViewItemPosition;
    const QColor &color = m_colors[ThemeColor::AccentText];
    const QRect &area = option.rect;
    m_painter.fillRect(QRect(area.left(), area.top(), area.width(), 1), color);
    m_painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), color);
    const auto isAt = [&](Position end) {
        return option.viewItemPosition == end || option.viewItemPosition == Position::OnlyOne;
    };
    const bool mirrored = option.direction == Qt::RightToLeft;
    if (isAt(mirrored ? Position::End : Position::Beginning))
        m_painter.fillRect(QRect(area.left(), area.top(), 1, area.height()), color);
    if (isAt(mirrored ? Position::Beginning : Position::End))
        m_painter.fillRect(QRect(area.right(), area.top(), 1, area.height()), color);
}

} // namespace ui
