// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/backend.h"
#include "ui/theme/statemark.h"

#include <QStringList>

namespace ui {

/// What the identity band says of the session, a part each: a clock that is off by two minutes or
/// more, a jump of the service's clock that is not corrected by, the end of the credentials. Empty
/// when there is nothing to say. `now` in the service's time.
[[nodiscard]] QStringList sessionParts(const SessionFacts &facts, base::Instant now);

/// "credentials end at 03:12 UTC (in 42 min)", with ", renews itself" where nobody is asked,
/// "credentials have ended (03:12 UTC)"; empty where no end is known.
[[nodiscard]] QString credentialsText(const SessionFacts &facts, base::Instant now);
/// Warning less than 15 minutes before an end that nothing renews, Bad after it; of what renews
/// itself Warning after it, because that may be late; else Dim.
[[nodiscard]] Tone credentialsTone(const SessionFacts &facts, base::Instant now);

} // namespace ui
