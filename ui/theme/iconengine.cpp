// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/iconengine.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

namespace ui {

QPixmap renderIcon(Icon icon, int edge, const QColor &color)
{
    QPixmap pixmap(edge, edge);
    pixmap.fill(Qt::transparent);
    QFile file(iconFile(icon));
    if (!file.open(QIODevice::ReadOnly))
        return pixmap;
    const QByteArray svg = file.readAll().replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, edge, edge));
    return pixmap;
}

IconEngine::IconEngine(Icon icon, std::optional<ThemeColor> color,
                       std::shared_ptr<const ThemeColors> colors)
    : m_icon(icon), m_color(color), m_colors(std::move(colors))
{}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    // Of what is painted on in the end: a widget that is rendered into a picture has another ratio.
    const QTransform &toDevice = painter->deviceTransform();
    const qreal ratio = std::max(1.0, std::hypot(toDevice.m11(), toDevice.m12()));
    const int edge = std::min(rect.width(), rect.height());
    const QPixmap picture = scaledPixmap(QSize(edge, edge) * ratio, mode, state, ratio);
    const QPointF corner = QRectF(rect).center() - QPointF(edge / 2.0, edge / 2.0);
    painter->drawPixmap(QRectF(corner, QSizeF(edge, edge)), picture, QRectF(picture.rect()));
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

QPixmap IconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal)
{
    return drawn(std::min(size.width(), size.height()), colorFor(mode));
}

QSize IconEngine::actualSize(const QSize &size, QIcon::Mode, QIcon::State)
{
    const int edge = std::min(size.width(), size.height());
    return {edge, edge};
}

QIconEngine *IconEngine::clone() const
{
    return new IconEngine(m_icon, m_color, m_colors);
}

QColor IconEngine::colorFor(QIcon::Mode mode) const
{
    if (mode == QIcon::Disabled)
        return m_colors->palette().color(QPalette::Disabled, QPalette::ButtonText);
    return (*m_colors)[m_color.value_or(ThemeColor::Text)];
}

QPixmap IconEngine::drawn(int edge, const QColor &color) const
{
    if (edge <= 0)
        return {};
    const QString key = QStringLiteral("cutover-desk/%1/%2/%3")
                            .arg(static_cast<int>(m_icon))
                            .arg(edge)
                            .arg(color.rgba(), 0, 16);
    QPixmap picture;
    if (!QPixmapCache::find(key, &picture)) {
        picture = renderIcon(m_icon, edge, color);
        QPixmapCache::insert(key, picture);
    }
    return picture;
}

} // namespace ui
