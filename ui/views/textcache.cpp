// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/textcache.h"

#include "ui/theme/plaintext.h"
#include "ui/theme/tabular.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTransform>

namespace ui {

void TextCache::Line::draw(QPainter &painter, const QPointF &topLeft) const
{
    if (figures)
        painter.drawGlyphRun(topLeft + QPointF(0, ascent), *figures);
    else
        painter.drawStaticText(topLeft, text);
}

const TextCache::Line &TextCache::line(const QString &text, int face, const QFont &font, int width,
                                       Figures figures)
{
    const Key key{text, face, width};
    if (const Line *known = m_lines.object(key))
        return *known;
    Line *const kept = new Line(laidOut(visibleText(text), font, width, figures));
    m_lines.insert(key, kept);
    return *kept;
}

TextCache::Line TextCache::laidOut(const QString &text, const QFont &font, int width,
                                   Figures figures)
{
    const QFontMetricsF metrics(font);
    const QString fitting = metrics.elidedText(text, Qt::ElideRight, width);
    Line line;
    line.height = metrics.height();
    line.ascent = metrics.ascent();
    line.width = metrics.horizontalAdvance(fitting);
    if (figures == Figures::Tabular && fitting == text)
        line.figures = tabularRun(text, font);
    if (line.figures && runWidth(*line.figures) <= width + 1) {
        line.width = runWidth(*line.figures);
        return line;
    }
    line.figures.reset();
    line.text.setTextFormat(Qt::PlainText);
    line.text.setText(fitting);
    line.text.prepare(QTransform(), font);
    return line;
}

} // namespace ui
