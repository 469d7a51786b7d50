// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/themecolors.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace {

using ui::ThemeColor;
using ui::ThemeColors;

/// WCAG 2.1, relative luminance.
double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
           + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

void expectContrast(const ThemeColors &colors, ThemeColor front, ThemeColor ground, double least)
{
    EXPECT_GE(contrast(colors[front], colors[ground]), least)
        << (colors.isDark() ? "dark" : "light") << ", colour " << static_cast<int>(front) << " on "
        << static_cast<int>(ground);
}

const std::vector<ThemeColors> &schemes()
{
    static const std::vector<ThemeColors> both{ThemeColors::light(), ThemeColors::dark()};
    return both;
}

} // namespace

TEST(Contrast, IsKnownForBlackOnWhite)
{
    EXPECT_NEAR(contrast(Qt::black, Qt::white), 21.0, 0.01);
    EXPECT_NEAR(contrast(QColor::fromRgb(0x0972d3), Qt::white), 4.82, 0.01);
}

TEST(Contrast, OfTextsSufficesOnEveryGround)
{
    const std::vector texts{ThemeColor::Text,    ThemeColor::Dim,       ThemeColor::Ok,
                            ThemeColor::Running, ThemeColor::Warning,   ThemeColor::Bad,
                            ThemeColor::Neutral, ThemeColor::AccentText};
    const std::vector grounds{ThemeColor::Window, ThemeColor::Base, ThemeColor::Header,
                              ThemeColor::Hover, ThemeColor::SelectedRow};

    for (const ThemeColors &colors : schemes()) {
        for (const ThemeColor text : texts) {
            for (const ThemeColor ground : grounds)
                expectContrast(colors, text, ground, 4.5);
        }
    }
}

TEST(Contrast, OfTextsSufficesOnFilledControls)
{
    for (const ThemeColors &colors : schemes()) {
        expectContrast(colors, ThemeColor::OnAccent, ThemeColor::Accent, 4.5);
        expectContrast(colors, ThemeColor::OnBand, ThemeColor::ProductionBand, 4.5);
        expectContrast(colors, ThemeColor::OnBand, ThemeColor::SimulatorBand, 4.5);
        expectContrast(colors, ThemeColor::OnBand, ThemeColor::OverrideBand, 4.5);
        expectContrast(colors, ThemeColor::Text, ThemeColor::Chip, 4.5);
        expectContrast(colors, ThemeColor::Dim, ThemeColor::Chip, 4.5);
        expectContrast(colors, ThemeColor::Text, ThemeColor::WarningCard, 4.5);
        expectContrast(colors, ThemeColor::Warning, ThemeColor::WarningCard, 4.5);
        expectContrast(colors, ThemeColor::Text, ThemeColor::BadCard, 4.5);
        expectContrast(colors, ThemeColor::Bad, ThemeColor::BadCard, 4.5);
    }
}

TEST(Contrast, OfFocusBoxesAndIconsSuffices)
{
    for (const ThemeColors &colors : schemes()) {
        for (const ThemeColor ground :
             {ThemeColor::Window, ThemeColor::Base, ThemeColor::SelectedRow}) {
            expectContrast(colors, ThemeColor::AccentText, ground, 3.0);
            expectContrast(colors, ThemeColor::Border, ground, 3.0);
        }
        expectContrast(colors, ThemeColor::Accent, ThemeColor::Base, 3.0);
    }
}

TEST(ThemeColors, FillThePaletteWithPairsThatAreReadable)
{
    for (const ThemeColors &colors : schemes()) {
        const QPalette palette = colors.palette();

        EXPECT_GE(contrast(palette.color(QPalette::Text), palette.color(QPalette::Base)), 4.5);
        EXPECT_GE(contrast(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base)),
                  4.5);
        EXPECT_GE(
            contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)),
            4.5);
        EXPECT_GE(
            contrast(palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase)),
            4.5);
        EXPECT_GE(contrast(palette.color(QPalette::Link), palette.color(QPalette::Base)), 4.5);
    }
}
