// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themecolors.h"

#include <QProxyStyle>

#include <memory>

class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionSlider;
class QStyleOptionTab;
class QStyleOptionToolButton;

namespace ui {

/// Fusion made calm: flat controls with hairline borders and a radius of 4, underlined tabs with counts,
/// accent check boxes, slim scroll bars, a visible focus ring. Colours come from the theme; no style sheets.
class DeskStyle : public QProxyStyle
{
    Q_OBJECT

public:
    explicit DeskStyle(std::shared_ptr<const ThemeColors> colors);

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option,
                                  const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                       SubControl part, const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *data) const override;

private:
    using Painting = QPainter &;
    void drawFrame(Painting painter, const QRectF &rect, const QStyleOption &option, const QColor &fill) const;
    void drawButton(Painting painter, const QStyleOption &option, const QWidget *widget) const;
    void drawCheckBox(Painting painter, const QStyleOption &option) const;
    void drawRadioButton(Painting painter, const QStyleOption &option) const;
    void drawBranch(Painting painter, const QStyleOption &option) const;
    void drawArrow(Painting painter, const QRect &rect, Icon icon, bool enabled) const;
    void drawButtonLabel(Painting painter, const QStyleOptionButton &option, const QWidget *widget) const;
    void drawHeaderSection(Painting painter, const QStyleOptionHeader &option) const;
    void drawHeaderLabel(Painting painter, const QStyleOptionHeader &option) const;
    void drawTabShape(Painting painter, const QStyleOptionTab &option) const;
    void drawTabLabel(Painting painter, const QStyleOptionTab &option, const QWidget *widget) const;
    void drawComboBox(Painting painter, const QStyleOptionComboBox &option) const;
    void drawToolButton(Painting painter, const QStyleOptionToolButton &option, const QWidget *widget) const;
    void drawScrollBar(Painting painter, const QStyleOptionSlider &option, const QWidget *widget) const;
    void drawFocusRing(Painting painter, const QRectF &rect) const;
    [[nodiscard]] QPixmap arrow(Icon icon, int edge, qreal ratio, const QColor &color) const;

    std::shared_ptr<const ThemeColors> m_colors;
};

} // namespace ui
