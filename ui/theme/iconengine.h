// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/icons.h"
#include "ui/theme/themecolors.h"

#include <QIconEngine>
#include <QPixmap>

#include <memory>
#include <optional>

namespace ui {

/// Draws one icon of the resources in a colour of the theme: a given one, or that of the text
/// around it. Reads the colours at each painting, so one icon serves light, dark, disabled and
/// every pixel ratio. All icons of the program share the pictures, one per size and colour
/// (QPixmapCache).
class IconEngine : public QIconEngine
{
public:
    IconEngine(Icon icon, std::optional<ThemeColor> color,
               std::shared_ptr<const ThemeColors> colors);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override;
    QSize actualSize(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QIconEngine *clone() const override;
    [[nodiscard]] QString key() const override { return QStringLiteral("cutover-desk"); }
    bool isNull() override { return false; }

private:
    [[nodiscard]] QColor colorFor(QIcon::Mode mode) const;
    [[nodiscard]] QPixmap drawn(int edge, const QColor &color) const;

    Icon m_icon;
    std::optional<ThemeColor> m_color;
    std::shared_ptr<const ThemeColors> m_colors;
};

/// The icon as a square picture of `edge` physical pixels in one colour.
[[nodiscard]] QPixmap renderIcon(Icon icon, int edge, const QColor &color);

} // namespace ui
