// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QCache>
#include <QFont>
#include <QGlyphRun>
#include <QStaticText>
#include <QString>

#include <optional>

class QPainter;

namespace ui {

/// Laid-out single lines of text, elided to a width, kept as long as they are used: scrolling and
/// polls lay out only what is new. Texts are made visible (visibleText) before they are laid out.
class TextCache
{
public:
    struct Line {
        QStaticText text;
        std::optional<QGlyphRun> figures; ///< instead of `text` where digits are of one width
        qreal width = 0;
        qreal height = 0;
        qreal ascent = 0;

        void draw(QPainter &painter, const QPointF &topLeft) const;
    };
    enum class Figures : bool { OfFont, Tabular };

    /// `face` names the font among those in use, so that fonts need not be compared; clear() when
    /// the fonts behind the faces change. `width` in device independent pixels. Valid until the
    /// next call.
    [[nodiscard]] const Line &line(const QString &text, int face, const QFont &font, int width,
                                   Figures figures = Figures::OfFont);
    void clear() { m_lines.clear(); }

private:
    struct Key {
        QString text;
        int face;
        int width;
        bool operator==(const Key &) const = default;
        friend std::size_t qHash(const Key &key, std::size_t seed = 0)
        {
            return qHashMulti(seed, key.text, key.face, key.width);
        }
    };
    [[nodiscard]] static Line laidOut(const QString &text, const QFont &font, int width,
                                      Figures figures);

    QCache<Key, Line> m_lines{8192};
};

} // namespace ui
