// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/desk.h"
#include "ui/text/errortext.h"

namespace ui {

/// Where the desk stands, for the sentence of an error.
[[nodiscard]] ErrorPlace placeOf(const Desk &desk, const QString &doing);

/// What a question over that place must not hide: the productionLine() of its band; empty where it
/// is not production.
[[nodiscard]] QString productionLine(const Desk &desk, const cutover::Scope &scope);

} // namespace ui
