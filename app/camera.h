// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPixmap>
#include <QSize>
#include <QString>

class QWidget;

/// Draws widgets into pictures as they look at rest: pending layouts are done first, timers do not
/// run meanwhile, so that every picture of a scene shows the same moment.
class Camera
{
public:
    /// `folder` must exist when a picture is saved.
    explicit Camera(QString folder);

    /// Writes `window` at `size` as NAME.png and, with `ratio` 2, as NAME@2x.png. The window keeps
    /// the size.
    void shoot(QWidget &window, const QString &name, QSize size, qreal ratio = 1);
    /// As above, with `dialog` in the middle of `window`, which it dims; a dialog larger than the
    /// window is made smaller.
    void shootOver(QWidget &window, QWidget &dialog, const QString &name, QSize size,
                   qreal ratio = 1);

    /// Whether a picture could not be written.
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

private:
    void save(const QPixmap &picture, const QString &name, qreal ratio);

    QString m_folder;
    bool m_hasFailed = false;
};
