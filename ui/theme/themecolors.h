// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/statemark.h"

#include <QColor>
#include <QPalette>

#include <array>
#include <cstddef>
#include <cstdint>

namespace ui {

/// What a colour is for. Every pair that is drawn together keeps 4.5:1 (text) or 3:1 (icons, focus)
/// in both schemes; a test computes it.
enum class ThemeColor : std::uint8_t {
    Text,
    Dim,
    Accent, ///< fill of the one primary button, ticks, tab underline
    OnAccent,
    AccentText, ///< links and the focus ring: accent, readable on window and base
    Ok,
    Running,
    Warning,
    Bad,
    Neutral,
    Line,   ///< hairlines and borders of calm surfaces
    Border, ///< borders of fields and boxes that must be found: 3:1 on base
    Window,
    Base,
    Header, ///< header of item views
    Chip,   ///< badges and tags
    Hover,
    SelectedRow,
    WarningCard,
    BadCard,
    ProductionBand,
    SimulatorBand,
    OverrideBand,
    OnBand,
    Count
};

/// The colours of one scheme; a plain value.
class ThemeColors
{
public:
    [[nodiscard]] static ThemeColors light();
    [[nodiscard]] static ThemeColors dark();

    [[nodiscard]] const QColor &operator[](ThemeColor color) const
    {
        return m_colors[static_cast<std::size_t>(color)];
    }
    [[nodiscard]] const QColor &tone(Tone tone) const { return (*this)[toneColor(tone)]; }
    [[nodiscard]] static ThemeColor toneColor(Tone tone);
    /// Ground of a card that says something of that tone; `calm` where it needs no attention.
    [[nodiscard]] static ThemeColor cardColor(Tone tone, ThemeColor calm);
    [[nodiscard]] bool isDark() const { return m_dark; }
    [[nodiscard]] QPalette palette() const;

    bool operator==(const ThemeColors &) const = default;

private:
    using Values = std::array<QColor, static_cast<std::size_t>(ThemeColor::Count)>;
    ThemeColors(bool dark, const Values &colors) : m_colors(colors), m_dark(dark) {}

    Values m_colors;
    bool m_dark;
};

} // namespace ui
