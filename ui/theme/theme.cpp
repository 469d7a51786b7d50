// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/theme.h"

#include "ui/theme/deskstyle.h"
#include "ui/theme/desktopscheme.h"
#include "ui/theme/iconengine.h"
#include "ui/theme/tipdescriber.h"

#include <QApplication>
#include <QFontDatabase>

/// Resources of a static library are linked only when they are named (outside of any namespace).
static void loadResources()
{
    Q_INIT_RESOURCE(resources);
}

namespace ui {

namespace {

bool isDarkPalette(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness()
           < palette.color(QPalette::WindowText).lightness();
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent), m_colors(std::make_shared<ThemeColors>(ThemeColors::light()))
{
    loadResources();
}

Theme::~Theme() = default;

void Theme::applyTo(QApplication &app)
{
    m_app = &app;
    m_paletteWasDark = isDarkPalette(QApplication::palette());
    m_style = new DeskStyle(m_colors);
    QApplication::setStyle(m_style);
    if (!m_describer)
        m_describer = new TipDescriber(this);
    app.installEventFilter(m_describer);
    setScheme(m_scheme);
}

void Theme::setScheme(Scheme scheme)
{
    m_scheme = scheme;
    switch (scheme) {
    case Scheme::Light: return use(false);
    case Scheme::Dark: return use(true);
    case Scheme::System: return followDesktop();
    }
}

void Theme::followDesktop()
{
    use(m_desktopDark.value_or(m_paletteWasDark));
    if (m_desktop)
        return;
    m_desktop = new DesktopScheme(this);
    connect(m_desktop, &DesktopScheme::wished, this, [this](bool dark) {
        m_desktopDark = dark;
        if (m_scheme == Scheme::System)
            use(dark);
    });
    m_desktop->watch();
}

void Theme::use(bool dark)
{
    const bool differs = dark != isDark();
    *m_colors = dark ? ThemeColors::dark() : ThemeColors::light();
    if (m_app)
        QApplication::setPalette(m_colors->palette());
    if (differs)
        emit changed();
}

QIcon Theme::icon(Icon icon) const
{
    return QIcon(new IconEngine(icon, std::nullopt, m_colors));
}

QIcon Theme::icon(Icon icon, ThemeColor color) const
{
    return QIcon(new IconEngine(icon, color, m_colors));
}

QIcon Theme::icon(const StateMark &mark) const
{
    return icon(mark.icon, ThemeColors::toneColor(mark.tone));
}

QFont Theme::identifierFont(const QFont &base)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (base.pixelSize() > 0)
        font.setPixelSize(qRound(base.pixelSize() * 0.92));
    else
        font.setPointSizeF(base.pointSizeF() * 0.92);
    return font;
}

QFont Theme::numberFont(const QFont &base)
{
    return base;
}

QFont Theme::strongFont(const QFont &base)
{
    QFont font = base;
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont Theme::titleFont(const QFont &base)
{
    QFont font = strongFont(base);
    if (base.pixelSize() > 0)
        font.setPixelSize(qRound(base.pixelSize() * 1.35));
    else
        font.setPointSizeF(base.pointSizeF() * 1.35);
    return font;
}

QFont Theme::smallFont(const QFont &base)
{
    QFont font = base;
    if (base.pixelSize() > 0)
        font.setPixelSize(qRound(base.pixelSize() * 0.88));
    else
        font.setPointSizeF(base.pointSizeF() * 0.88);
    return font;
}

} // namespace ui
