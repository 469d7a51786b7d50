// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/camera.h"

#include <QCoreApplication>
#include <QDir>
#include <QPainter>
#include <QWidget>

#include <utility>

namespace {

/// Layouts inside layouts: each level asks its parent again.
constexpr int kLevels = 8;
constexpr int kMargin = 24;
const QColor kVeil(0, 0, 0, 96);

/// Posted events only: a timer would let the clock of a scene go on.
void settle()
{
    for (int level = 0; level < kLevels; ++level)
        QCoreApplication::sendPostedEvents();
}

void resize(QWidget &widget, QSize size)
{
    widget.resize(size);
    settle();
}

QPixmap pictureOf(QWidget &widget, qreal ratio)
{
    QPixmap picture((QSizeF(widget.size()) * ratio).toSize());
    picture.setDevicePixelRatio(ratio);
    widget.render(&picture);
    return picture;
}

QRect inTheMiddle(QSize inner, QSize outer)
{
    return {QPoint((outer.width() - inner.width()) / 2, (outer.height() - inner.height()) / 2),
            inner};
}

} // namespace

Camera::Camera(QString folder) : m_folder(std::move(folder)) {}

void Camera::shoot(QWidget &window, const QString &name, QSize size, qreal ratio)
{
    resize(window, size);
    save(pictureOf(window, ratio), name, ratio);
}

void Camera::shootOver(QWidget &window, QWidget &dialog, const QString &name, QSize size,
                       qreal ratio)
{
    resize(window, size);
    resize(dialog, dialog.size().boundedTo(size - QSize(kMargin, kMargin) * 2));
    QPixmap picture = pictureOf(window, ratio);
    QPainter painter(&picture);
    painter.fillRect(window.rect(), kVeil);
    const QRect place = inTheMiddle(dialog.size(), window.size());
    painter.drawPixmap(place.topLeft(), pictureOf(dialog, ratio));
    painter.setPen(dialog.palette().color(QPalette::Mid));
    painter.drawRect(place.adjusted(-1, -1, 0, 0));
    painter.end();
    save(picture, name, ratio);
}

void Camera::save(const QPixmap &picture, const QString &name, qreal ratio)
{
    const QString suffix = ratio > 1 ? QStringLiteral("@2x.png") : QStringLiteral(".png");
    m_hasFailed = !picture.save(QDir(m_folder).filePath(name + suffix)) || m_hasFailed;
}
