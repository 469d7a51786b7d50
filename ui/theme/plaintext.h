// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace ui {

/// Texts from outside as they may be shown: characters that would act on the screen (controls, line
/// breaks, direction marks, invisible ones, lone surrogates) are written as visible escapes such as
/// "\u202E"; longer texts are cut in the middle to `maxLength` with an ellipsis; at most four
/// combining marks stay on one letter.
[[nodiscard]] QString visibleText(const QString &text, qsizetype maxLength = 1024);

/// The same for texts of several lines, whose line breaks stay.
[[nodiscard]] QString visibleLines(const QString &text, qsizetype maxLength = 64 * 1024);

/// A visible text with places to break in words that no narrow column holds: zero width spaces,
/// which draw nothing. For painting only, not for the clipboard.
[[nodiscard]] QString breakableText(const QString &visible);
/// What was marked in such a text, for the clipboard.
[[nodiscard]] QString withoutBreaks(const QString &breakable);

/// For QWidget::setToolTip and ToolTipRole, which guess rich text: escaped inside one <qt>, lines
/// kept. An empty text stays empty (no tool tip). Called once for each text: what looks like a
/// result of this function may have come from a server, so it is escaped again.
[[nodiscard]] QString toolTipText(const QString &text);
/// The visible text that such a tool tip was made of; another one as it is.
[[nodiscard]] QString textOfToolTip(const QString &toolTip);

/// For texts of menus, buttons and tabs: "&" is doubled so that it makes no mnemonic.
[[nodiscard]] QString menuText(const QString &text);

} // namespace ui
