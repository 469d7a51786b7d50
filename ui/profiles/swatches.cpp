// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/swatches.h"

#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPixmap>
#include <QRegularExpression>

#include <algorithm>

namespace ui {

namespace {

struct SwatchWords {
    Q_DECLARE_TR_FUNCTIONS(ui::Swatches)
};

Swatch swatch(const QString &name, const char *code)
{
    return {name, QLatin1String(code)};
}

} // namespace

const QList<Swatch> &swatches()
{
    static const QList<Swatch> all{
        swatch(SwatchWords::tr("red"), "#c33025"),    swatch(SwatchWords::tr("orange"), "#c96a10"),
        swatch(SwatchWords::tr("yellow"), "#b89b16"), swatch(SwatchWords::tr("green"), "#2f8a3c"),
        swatch(SwatchWords::tr("teal"), "#138a8a"),   swatch(SwatchWords::tr("blue"), "#2a6fd1"),
        swatch(SwatchWords::tr("purple"), "#8046c4"), swatch(SwatchWords::tr("grey"), "#6f7986")};
    return all;
}

QString colourName(const QString &code)
{
    const auto found =
        std::find_if(swatches().begin(), swatches().end(),
                     [&code](const Swatch &offered) { return offered.code == code; });
    return found == swatches().end() ? code : found->name;
}

QColor colourOf(const QString &code)
{
    static const QRegularExpression form(QStringLiteral("^#[0-9a-fA-F]{6}$"));
    return form.match(code).hasMatch() ? QColor(code) : QColor();
}

QIcon swatchIcon(const QColor &colour, const QColor &border)
{
    QPixmap picture(space::kIcon, space::kIcon);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    const QRect square = picture.rect().adjusted(1, 1, -2, -2);
    painter.setPen(border);
    painter.setBrush(colour.isValid() ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter.drawRect(square);
    if (!colour.isValid())
        painter.drawLine(square.bottomLeft(), square.topRight());
    return QIcon(picture);
}

} // namespace ui
