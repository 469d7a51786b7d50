// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFont>
#include <QGlyphRun>
#include <QString>

#include <optional>

namespace ui {

/// `text` with all digits as wide as the widest one, so that numbers of a column stand under each
/// other. Qt 6.4 cannot ask a font for its tabular figures. nullopt where the text draws right
/// without: no digits, a font whose digits have one width, or characters beyond ASCII, which need
/// real shaping.
[[nodiscard]] std::optional<QGlyphRun> tabularRun(const QString &text, const QFont &font);

/// From the first position to the end of the last glyph.
[[nodiscard]] qreal runWidth(const QGlyphRun &run);

} // namespace ui
