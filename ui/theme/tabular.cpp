// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/tabular.h"

#include <QRawFont>

#include <algorithm>

namespace ui {

namespace {

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

bool isAscii(QChar c)
{
    return c.unicode() >= 0x20 && c.unicode() < 0x7F;
}

struct DigitWidths {
    qreal least;
    qreal greatest;
};

DigitWidths digitWidths(const QRawFont &font)
{
    const auto digits = font.glyphIndexesForString(QStringLiteral("0123456789"));
    const auto advances = font.advancesForGlyphIndexes(digits);
    const auto byWidth = [](const QPointF &a, const QPointF &b) { return a.x() < b.x(); };
    const auto [least, greatest] = std::minmax_element(advances.cbegin(), advances.cend(), byWidth);
    return {least->x(), greatest->x()};
}

QGlyphRun placed(const QString &text, const QRawFont &font, qreal digitWidth)
{
    const auto glyphs = font.glyphIndexesForString(text);
    const auto advances = font.advancesForGlyphIndexes(glyphs);
    QList<QPointF> positions;
    qreal x = 0;
    for (qsizetype i = 0; i < glyphs.size(); ++i) {
        const qreal own = advances[i].x();
        const qreal room = isDigit(text[i]) ? digitWidth : own;
        positions.append({x + (room - own) / 2, 0});
        x += room;
    }
    QGlyphRun run;
    run.setRawFont(font);
    run.setGlyphIndexes(glyphs);
    run.setPositions(positions);
    run.setBoundingRect(QRectF(0, -font.ascent(), x, font.ascent() + font.descent()));
    return run;
}

} // namespace

std::optional<QGlyphRun> tabularRun(const QString &text, const QFont &font)
{
    if (!std::any_of(text.cbegin(), text.cend(), isDigit)
        || !std::all_of(text.cbegin(), text.cend(), isAscii))
        return std::nullopt;
    const QRawFont raw = QRawFont::fromFont(font);
    if (!raw.isValid() || raw.glyphIndexesForString(text).contains(0U))
        return std::nullopt;
    const DigitWidths widths = digitWidths(raw);
    if (widths.greatest - widths.least < 0.01)
        return std::nullopt;
    return placed(text, raw, widths.greatest);
}

qreal runWidth(const QGlyphRun &run)
{
    return run.boundingRect().width();
}

} // namespace ui
