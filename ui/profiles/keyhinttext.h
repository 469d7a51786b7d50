// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/keyhints.h"

namespace ui {

/// What is odd about an access key and what to look at, as one sentence.
[[nodiscard]] QString keyHintText(profiles::KeyHint hint);

} // namespace ui
