// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/attempt.h"
#include "cutover/scope.h"
#include "ui/theme/statemark.h"

#include <QString>
#include <QStringList>

namespace ui {

/// A start in words, from its confirmation to what became of it. Server text in it is made visible
/// and bounded.

[[nodiscard]] StateMark attemptMark(const cutover::Attempt &attempt);
/// First column of an attempt.
[[nodiscard]] QString attemptName(const cutover::Attempt &attempt);
/// What was known or found so far, in one line.
[[nodiscard]] QString attemptDetails(const cutover::Attempt &attempt, base::Instant now);
/// One line for each server: the job it is in, that it was not started, or how AWS's record of it
/// differs from the one before the start. Servers that nothing explains come first;
/// long lists end with their number. While looks fail, that and the time of the last good one come
/// before everything.
[[nodiscard]] QStringList attemptFindings(const cutover::Attempt &attempt);
/// What the operator does next, and where to look; empty when there is nothing to do.
[[nodiscard]] QString attemptNext(const cutover::Attempt &attempt, const cutover::Scope &scope);

} // namespace ui
