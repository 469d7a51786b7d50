// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/statemark.h"

#include <QMetaType>
#include <QString>

#include <cstdint>

namespace ui {

/// Roles that StateDelegate understands beside Qt's own (DisplayRole, CheckStateRole,
/// ForegroundRole is not used). A cell that has any of them keeps its plain text in DisplayRole or
/// AccessibleTextRole. ToolTipRole is drawn as it is, by Qt's views too: toolTipText() has made it.
namespace Role {
enum : int {
    StateMark = Qt::UserRole + 0x100, ///< ui::StateMark: icon, word, colour
    CellStyle,                        ///< ui::CellStyle of DisplayRole; absent: CellStyle::Plain
    CellTone,                         ///< ui::Tone of DisplayRole; absent: the colour of the style
    DetailText, ///< QString after DisplayRole, dim ("1111 1111 1111 · eu-west-1")
    Badge,      ///< QString in a chip after the text ("blocks finalize")
    Ticked,     ///< bool, same for every cell of a row: fills the row
    PlainCopy   ///< QString for the clipboard where it differs from DisplayRole
};
} // namespace Role

/// How DisplayRole is drawn.
enum class CellStyle : std::uint8_t {
    Plain,
    Strong,          ///< the name that a row is known by
    Dim,             ///< tabular figures when it starts with a digit (times)
    Number,          ///< right-aligned, tabular figures
    Identifier,      ///< monospace, dim
    StrongIdentifier ///< monospace in the colour of text: an id that stands for a name
};

} // namespace ui

Q_DECLARE_METATYPE(ui::CellStyle)
Q_DECLARE_METATYPE(ui::Tone)
