// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <optional>

namespace base {

/// `text` as one word of a POSIX shell, quoted only where it needs it. NUL characters, which no
/// word can hold, are left out.
[[nodiscard]] QString shellWord(const QString &text);

/// The text of a word that shellWord() made; nullopt for anything a shell would read otherwise.
[[nodiscard]] std::optional<QString> fromShellWord(const QString &word);

} // namespace base
