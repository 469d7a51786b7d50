// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

namespace ui {

/// The first `most`, then "and 197 more".
[[nodiscard]] QStringList firstLines(const QStringList &lines, qsizetype most);

/// What a message has room for: the first three, then "and 197 more: they are marked in the table",
/// where `rest` says what of the others. "see the details" when `rest` is empty.
[[nodiscard]] QStringList fewLines(const QStringList &lines, const QString &rest);

} // namespace ui
