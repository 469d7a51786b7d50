// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/pastedkeys.h"

#include <QString>

namespace ui {

/// What was found in a pasted text: "access key id, secret access key, region".
[[nodiscard]] QString pastedWords(const profiles::PastedKeys &keys);

} // namespace ui
