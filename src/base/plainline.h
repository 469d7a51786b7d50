// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace base {

/// Foreign text as one line of at most `most` characters, without secrets (withoutSecrets()) and
/// without what steers a terminal or turns the reading direction.
[[nodiscard]] QString plainLine(QString text, qsizetype most);

} // namespace base
