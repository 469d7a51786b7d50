// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/readiness.h"
#include "ui/theme/statemark.h"

#include <QString>

namespace ui {

/// "Go", "Warning", "No-go".
[[nodiscard]] StateMark readinessMark(cutover::ReadinessVerdict verdict);
/// One reason as half a sentence, plain text: "lag 11 min".
[[nodiscard]] QString reasonText(const cutover::Reason &reason, base::Instant now);
/// All reasons in one line, what is destroyed before all others; what speaks for the server when
/// there is none: "healthy, lag 0 s, tested 14 Nov".
[[nodiscard]] QString readinessText(const cutover::Readiness &readiness,
                                    const mgn::SourceServer &server, base::Instant now);
/// The same where it is not what was seen on page 1. After what is destroyed comes what is new
/// since, "changed since page 1: lag 11 min", then what no longer counts, then what stayed.
[[nodiscard]] QString changedReadinessText(const cutover::Readiness &readiness,
                                           const cutover::Readiness &seen,
                                           const mgn::SourceServer &server, base::Instant now);

} // namespace ui
