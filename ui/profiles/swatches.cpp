// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/swatches.h"

#include <QCoreApplication>

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

} // namespace ui
