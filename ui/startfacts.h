// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/jobstore.h"
#include "ui/desk.h"
#include "ui/wizard/reviewfacts.h"

namespace ui {

/// What the review of a start in the scope that is shown needs to know beside its servers.
[[nodiscard]] ReviewFacts reviewFacts(const Desk &desk);
/// The same with the marks that its place has by now: a start may be reviewed long after, in
/// another account, or again.
[[nodiscard]] ReviewFacts withMarksOf(const cutover::Scope &scope, ReviewFacts facts,
                                      const Desk &desk);

/// Servers whose start has no known outcome.
[[nodiscard]] int unresolvedServers(const cutover::JobStore &jobs);

} // namespace ui
