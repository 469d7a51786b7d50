// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/theme.h"

#include <QColor>
#include <QIcon>
#include <QIconEngine>
#include <QString>

namespace ui {

/// Draws a square of one colour with a line around it, so that it is seen on every ground. The
/// square never says anything alone: a word stands beside it.
class SwatchEngine : public QIconEngine
{
public:
    /// `theme` must outlive every copy.
    SwatchEngine(const QColor &colour, const Theme &theme);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QIconEngine *clone() const override;
    bool isNull() override { return false; }

private:
    QColor m_colour;
    const Theme &m_theme;
};

/// The colour that "#rrggbb" names; invalid for anything else.
[[nodiscard]] QColor swatchColour(const QString &colour);
[[nodiscard]] QIcon swatchIcon(const QColor &colour, const Theme &theme);

} // namespace ui
