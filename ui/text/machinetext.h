// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

namespace ui {

/// The next step for a person where this machine could not tell its role, to be translated in the
/// context "ui::ErrorText"; null for any other error. The message of such an error says all that
/// happened.
[[nodiscard]] const char *machineNextText(const base::Error &error);

} // namespace ui
