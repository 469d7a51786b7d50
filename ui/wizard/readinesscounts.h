// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace ui {

class CutoverDraft;

/// "48 servers: 40 ready, 6 with warnings, 2 cannot be started"; what there is none of is left out.
[[nodiscard]] QString readinessCounts(const CutoverDraft &draft);

} // namespace ui
