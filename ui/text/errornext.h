// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/text/errortext.h"

namespace ui {

/// The next step for a person after a failure, as who asks again decides. Plain text; never empty.
[[nodiscard]] QString nextStep(const base::Error &error, const ErrorPlace &place);

} // namespace ui
