// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/themecolors.h"

namespace ui {

namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

void setEverywhere(QPalette &palette, const ThemeColors &colors)
{
    palette.setColor(QPalette::Window, colors[ThemeColor::Window]);
    palette.setColor(QPalette::WindowText, colors[ThemeColor::Text]);
    palette.setColor(QPalette::Base, colors[ThemeColor::Base]);
    palette.setColor(QPalette::AlternateBase, colors[ThemeColor::Header]);
    palette.setColor(QPalette::Text, colors[ThemeColor::Text]);
    palette.setColor(QPalette::PlaceholderText, colors[ThemeColor::Dim]);
    palette.setColor(QPalette::Button, colors[ThemeColor::Base]);
    palette.setColor(QPalette::ButtonText, colors[ThemeColor::Text]);
    palette.setColor(QPalette::BrightText, colors[ThemeColor::OnBand]);
    palette.setColor(QPalette::ToolTipBase, colors[ThemeColor::Base]);
    palette.setColor(QPalette::ToolTipText, colors[ThemeColor::Text]);
    palette.setColor(QPalette::Highlight, colors[ThemeColor::Accent]);
    palette.setColor(QPalette::HighlightedText, colors[ThemeColor::OnAccent]);
    palette.setColor(QPalette::Link, colors[ThemeColor::AccentText]);
    palette.setColor(QPalette::LinkVisited, colors[ThemeColor::AccentText]);
    palette.setColor(QPalette::Light, colors[ThemeColor::Base]);
    palette.setColor(QPalette::Midlight, colors[ThemeColor::Chip]);
    palette.setColor(QPalette::Mid, colors[ThemeColor::Line]);
    palette.setColor(QPalette::Dark, colors[ThemeColor::Border]);
    palette.setColor(QPalette::Shadow, colors[ThemeColor::Line]);
}

} // namespace

ThemeColors ThemeColors::light()
{
    return {false, {rgb(0x16191f), rgb(0x5a6675), rgb(0x0972d3), rgb(0xffffff), rgb(0x0868c2),
                    rgb(0x037c0c), rgb(0x0868c2), rgb(0x85600a), rgb(0xcf1313), rgb(0x16191f),
                    rgb(0xdfe2e7), rgb(0x7d8998), rgb(0xf4f5f7), rgb(0xffffff), rgb(0xf8f9fb),
                    rgb(0xebedf0), rgb(0xf1f4f8), rgb(0xe3effb), rgb(0xfdf5dc), rgb(0xfdecec),
                    rgb(0xa3172b), rgb(0x0b5cad), rgb(0x7a5300), rgb(0xffffff)}};
}

ThemeColors ThemeColors::dark()
{
    return {true, {rgb(0xe6e9ed), rgb(0x8d99a8), rgb(0x1f6fb8), rgb(0xffffff), rgb(0x5aa9e6),
                   rgb(0x29ad32), rgb(0x44b9d6), rgb(0xe0ca57), rgb(0xff5d64), rgb(0xe6e9ed),
                   rgb(0x32373e), rgb(0x747f8d), rgb(0x16181b), rgb(0x1c1f23), rgb(0x1f2227),
                   rgb(0x2b3036), rgb(0x24282d), rgb(0x142e45), rgb(0x2f2a16), rgb(0x34191c),
                   rgb(0x7d1525), rgb(0x17507f), rgb(0x624300), rgb(0xffffff)}};
}

ThemeColor ThemeColors::toneColor(Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return ThemeColor::Neutral;
    case Tone::Dim: return ThemeColor::Dim;
    case Tone::Ok: return ThemeColor::Ok;
    case Tone::Running: return ThemeColor::Running;
    case Tone::Warning: return ThemeColor::Warning;
    case Tone::Bad: return ThemeColor::Bad;
    }
    return ThemeColor::Neutral;
}

ThemeColor ThemeColors::cardColor(Tone tone, ThemeColor calm)
{
    switch (tone) {
    case Tone::Warning: return ThemeColor::WarningCard;
    case Tone::Bad: return ThemeColor::BadCard;
    case Tone::Running: return ThemeColor::SelectedRow;
    case Tone::Neutral:
    case Tone::Dim:
    case Tone::Ok: break;
    }
    return calm;
}

QPalette ThemeColors::palette() const
{
    QPalette palette;
    setEverywhere(palette, *this);
    const QColor faint = rgb(m_dark ? 0x6c7683 : 0x7d8998);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, (*this)[ThemeColor::Chip]);
    return palette;
}

} // namespace ui
