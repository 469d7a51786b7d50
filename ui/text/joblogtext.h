// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/joblog.h"
#include "ui/theme/statemark.h"

#include <QString>

namespace ui {

/// The event by its API name ("CONVERSION_START"), or as the service wrote a new one.
[[nodiscard]] QString eventName(const mgn::JobLog &entry);
/// How good or bad the event is; an unknown one is neutral.
[[nodiscard]] Tone eventTone(const mgn::JobLog &entry);
/// Attempt, raw error and instances of the entry. Server text: plain only.
[[nodiscard]] QString eventData(const mgn::JobLog &entry);

} // namespace ui
