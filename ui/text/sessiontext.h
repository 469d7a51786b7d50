// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/backend.h"

#include <QStringList>

namespace ui {

/// What the identity band says of the session, a part each: a clock that is off by two minutes or
/// more, a jump of the service's clock that is not corrected by, the end of the credentials. Empty
/// when there is nothing to say. `now` in the service's time.
[[nodiscard]] QStringList sessionParts(const SessionFacts &facts, base::Instant now);

} // namespace ui
