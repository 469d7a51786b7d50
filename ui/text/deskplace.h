// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/desk.h"
#include "ui/text/errortext.h"

namespace ui {

/// Where the desk stands, for the sentence of an error.
[[nodiscard]] ErrorPlace placeOf(const Desk &desk, const QString &doing);

} // namespace ui
