// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/swatchengine.h"

#include <QPainter>
#include <QPixmap>
#include <QRegularExpression>

#include <algorithm>

namespace ui {

SwatchEngine::SwatchEngine(const QColor &colour, const Theme &theme)
    : m_colour(colour), m_theme(theme)
{}

void SwatchEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    const double edge = std::min(rect.width(), rect.height()) * 0.75;
    QRectF square(0, 0, edge, edge);
    square.moveCenter(QRectF(rect).center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setOpacity(mode == QIcon::Disabled ? 0.5 : 1.0);
    painter->setPen(QPen(m_theme.color(ThemeColor::Border), 1));
    painter->setBrush(m_colour);
    painter->drawRoundedRect(square, space::kHalf, space::kHalf);
    painter->restore();
}

QPixmap SwatchEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    QPixmap picture(size);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paint(&painter, picture.rect(), mode, state);
    return picture;
}

QIconEngine *SwatchEngine::clone() const
{
    return new SwatchEngine(m_colour, m_theme);
}

QColor swatchColour(const QString &colour)
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(QStringLiteral("#[0-9a-fA-F]{6}")));
    return form.match(colour).hasMatch() ? QColor(colour) : QColor();
}

QIcon swatchIcon(const QColor &colour, const Theme &theme)
{
    return QIcon(new SwatchEngine(colour, theme));
}

} // namespace ui
