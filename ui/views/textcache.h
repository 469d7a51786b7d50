// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QCache>
#include <QFont>
#include <QStaticText>
#include <QString>

namespace ui {

/// Laid-out single lines of text, elided to a width, kept as long as they are used: scrolling and polls lay out
/// only what is new. Texts are made visible (visibleText) before they are laid out.
class TextCache
{
public:
    struct Line {
        QStaticText text;
        qreal width = 0;
        bool elided = false;
    };

    /// `face` names the font among those in use, so that fonts need not be compared; clear() when the fonts
    /// behind the faces change. `width` in device independent pixels. Valid until the next call.
    [[nodiscard]] const Line &line(const QString &text, int face, const QFont &font, int width);
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
    QCache<Key, Line> m_lines{8192};
};

} // namespace ui
