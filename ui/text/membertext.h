// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/members.h"

#include <QString>

#include <vector>

namespace ui {

/// Members as text to paste: JSON with the API's names, in the API's order. Numbers and booleans of
/// the model stand bare, everything else is quoted; a member that was not reported is null.
[[nodiscard]] QString jsonText(const std::vector<mgn::Member> &members);

/// The same for one member: a value stands bare.
[[nodiscard]] QString jsonText(const mgn::Member &member);

/// What stands beside the name of a member: its value, "not reported", or for a structure, list or
/// map nothing or "empty".
[[nodiscard]] QString memberValueText(const mgn::Member &member);

} // namespace ui
