// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/textcache.h"

#include "ui/theme/plaintext.h"

#include <QFontMetricsF>
#include <QTransform>

#include <memory>

namespace ui {

const TextCache::Line &TextCache::line(const QString &text, int face, const QFont &font, int width)
{
    const Key key{text, face, width};
    if (const Line *known = m_lines.object(key))
        return *known;
    const QFontMetricsF metrics(font);
    const QString visible = visibleText(text);
    const QString fitting = metrics.elidedText(visible, Qt::ElideRight, width);
    auto line = std::make_unique<Line>();
    line->elided = fitting != visible;
    line->width = metrics.horizontalAdvance(fitting);
    line->text.setTextFormat(Qt::PlainText);
    line->text.setText(fitting);
    line->text.prepare(QTransform(), font);
    Line *const kept = line.release();
    m_lines.insert(key, kept);
    return *kept;
}

} // namespace ui
