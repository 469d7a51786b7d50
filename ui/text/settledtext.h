// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/attempt.h"
#include "ui/theme/theme.h"

#include <QString>

namespace ui {

struct SettledText {
    Tone tone = Tone::Neutral;
    QString title;
    QString body;
};

/// The end of a start whose answer was lost, told server by server: a part may have started.
[[nodiscard]] SettledText settledText(const cutover::Attempt &attempt);

} // namespace ui
