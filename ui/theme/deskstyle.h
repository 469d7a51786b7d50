// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themecolors.h"

#include <QIcon>
#include <QProxyStyle>

#include <memory>

class QStyleOptionButton;
class QStyleOptionHeader;
class QStyleOptionSlider;
class QStyleOptionTab;
class QStyleOptionToolButton;
class QTabBar;

namespace ui {

/// Fusion made calm: flat controls with hairline borders and a radius of 4, underlined tabs with
/// counts, accent check boxes, slim scroll bars, a visible focus ring. Colours come from the theme;
/// no style sheets.
class DeskStyle : public QProxyStyle
{
    Q_OBJECT

public:
    explicit DeskStyle(std::shared_ptr<const ThemeColors> colors);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option,
                                  const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option,
                                         const QSize &size, const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                       SubControl part, const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *data) const override;
    [[nodiscard]] QIcon standardIcon(StandardPixmap picture, const QStyleOption *option,
                                     const QWidget *widget) const override;

private:
    [[nodiscard]] bool drawIndicator(PrimitiveElement element, const QStyleOption &option,
                                     QPainter &painter) const;
    [[nodiscard]] bool drawPanel(PrimitiveElement element, const QStyleOption &option,
                                 QPainter &painter, const QWidget *widget) const;
    void drawButtonLabel(const QStyleOptionButton &option, QPainter *painter,
                         const QWidget *widget) const;
    void drawHeader(const QStyleOptionHeader &option, QPainter &painter) const;
    void drawComboBox(const QStyleOptionComplex &option, QPainter &painter) const;
    void drawToolButton(const QStyleOptionToolButton &option, QPainter &painter,
                        const QWidget *widget) const;
    void drawScrollBar(const QStyleOptionSlider &option, QPainter &painter,
                       const QWidget *widget) const;

    std::shared_ptr<const ThemeColors> m_colors;
    QIcon m_down;
    QIcon m_right;
    QIcon m_up;
    QIcon m_left;
    QIcon m_check;
    QIcon m_dash;
};

} // namespace ui
