// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themecolors.h"

#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPointer>

#include <cstdint>
#include <memory>
#include <optional>

class QApplication;

namespace ui {

class DeskStyle;
class DesktopScheme;
class TipDescriber;

/// Distances and heights in device independent pixels; everything stands on a grid of 4.
namespace space {
constexpr int kHalf = 2;
constexpr int kStep = 4;
constexpr int kSmall = 8;
constexpr int kMedium = 12;
constexpr int kLarge = 16;
constexpr int kSection = 24;
constexpr int kRowHeight = 25;
constexpr int kControlHeight = 28;
constexpr int kIcon = 16;
constexpr int kRadius = 4;
} // namespace space

/// The look of the program: colours, fonts and icons for the light and the dark scheme. One object,
/// owned by the application and handed on by reference; it outlives every widget that was given it.
/// Icons made by it follow a later change of scheme by themselves; whatever else keeps a colour
/// listens to changed().
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Scheme : std::uint8_t { System, Light, Dark };

    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    /// Style, palette, tool tips as descriptions and, with Scheme::System, the desktop's wish,
    /// which is asked without waiting for it.
    void applyTo(QApplication &app);
    void setScheme(Scheme scheme);
    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    [[nodiscard]] bool isDark() const { return m_colors->isDark(); }

    [[nodiscard]] const ThemeColors &colors() const { return *m_colors; }
    [[nodiscard]] const QColor &color(ThemeColor color) const { return (*m_colors)[color]; }
    [[nodiscard]] const QColor &color(Tone tone) const { return m_colors->tone(tone); }

    /// In the colour of the text around it; dim when disabled.
    [[nodiscard]] QIcon icon(Icon icon) const;
    [[nodiscard]] QIcon icon(Icon icon, ThemeColor color) const;
    [[nodiscard]] QIcon icon(const StateMark &mark) const;

    /// Fonts derived from `base`, the desktop's own.
    [[nodiscard]] static QFont identifierFont(const QFont &base);
    /// tabularRun() gives its figures one width: Qt 6.4 cannot ask a font for its tabular ones.
    [[nodiscard]] static QFont numberFont(const QFont &base);
    [[nodiscard]] static QFont strongFont(const QFont &base);
    [[nodiscard]] static QFont titleFont(const QFont &base);
    [[nodiscard]] static QFont smallFont(const QFont &base);

signals:
    /// Another scheme is in force; the application's palette has been set.
    void changed();

private:
    void followDesktop();
    void use(bool dark);

    Scheme m_scheme = Scheme::System;
    std::shared_ptr<ThemeColors> m_colors;
    std::optional<bool> m_desktopDark;
    QPointer<QApplication> m_app;
    QPointer<DeskStyle> m_style;
    DesktopScheme *m_desktop = nullptr;
    TipDescriber *m_describer = nullptr;
    bool m_paletteWasDark = false;
};

} // namespace ui
