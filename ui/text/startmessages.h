// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/cutoverrefusal.h"
#include "cutover/cutoverrun.h"
#include "cutover/jobstore.h"
#include "ui/text/errortext.h"
#include "ui/theme/flashbar.h"

#include <QHash>

#include <vector>

namespace ui {

using WhyNot = QHash<mgn::SourceServerId, QString>;

// The messages of a start, from the last reading to its end. Each carries the intent as its id, so
// that a later one takes the place of the earlier; the caller sets the action behind `actionText`.

[[nodiscard]] Flash readingMessage(const cutover::CutoverPlan &plan);
[[nodiscard]] Flash cancelledMessage(const cutover::CutoverPlan &plan);
/// Confirmed while another start is on its way.
[[nodiscard]] Flash busyMessage(const cutover::CutoverPlan &plan);
/// Confirmed when nothing may be changed any more; `reason` as readOnlyReason() says it.
[[nodiscard]] Flash readOnlyMessage(const cutover::CutoverPlan &plan, const QString &reason);
[[nodiscard]] Flash startedMessage(const cutover::CutoverPlan &plan, const mgn::JobId &job);
[[nodiscard]] Flash changedMessage(const cutover::CutoverPlan &plan,
                                   const std::vector<cutover::BaselineChange> &changes,
                                   base::Instant now);
[[nodiscard]] Flash refusedMessage(const cutover::CutoverPlan &plan, const base::Error &error,
                                   const ErrorPlace &place);
[[nodiscard]] Flash refusedTagMessage(const cutover::CutoverPlan &plan, const base::Error &error,
                                      const ErrorPlace &place);
[[nodiscard]] Flash unknownMessage(const cutover::CutoverPlan &plan, const base::Error &error,
                                   const ErrorPlace &place);
/// What became of a start whose answer was lost; never of an unresolved one.
[[nodiscard]] Flash settledMessage(const cutover::Attempt &attempt);

/// In place of a review that may not be opened; of no start yet.
[[nodiscard]] Flash cannotStartMessage(const QString &reason);

/// How that job of the store, which a start of that intent began, has ended.
[[nodiscard]] Flash verdictMessage(const cutover::AttemptId &intent, const cutover::JobStore &jobs,
                                   const mgn::JobId &job);

/// "Left out, because they changed since your review: …", the first three by name; where `isAll`,
/// that every one changed and none was left out.
[[nodiscard]] QString changedNote(const std::vector<cutover::BaselineChange> &changes, bool isAll,
                                  base::Instant now);
[[nodiscard]] WhyNot whyChanged(const std::vector<cutover::BaselineChange> &changes,
                                base::Instant now);
[[nodiscard]] WhyNot whyRefused(const std::vector<cutover::ServerComplaint> &complaints);

} // namespace ui
