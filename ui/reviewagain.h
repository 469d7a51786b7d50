// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/cutoverrefusal.h"
#include "cutover/cutoverrun.h"
#include "cutover/serverstore.h"
#include "ui/preparedstart.h"

#include <QSet>

namespace ui {

/// The start as it was confirmed: its servers, tags and account.
[[nodiscard]] PreparedStart sameAgain(PreparedStart start, const cutover::CutoverPlan &plan);
/// The same without the servers that were refused, told in the note; with all of them where every
/// one was refused. Opens where the first complaint stands.
[[nodiscard]] PreparedStart withoutRefused(PreparedStart start, const cutover::CutoverPlan &plan,
                                           const cutover::CutoverRefusal &refusal);
/// The same without the servers that are gone, were started by somebody else or cannot go any more,
/// told in the note; with all of them, told as well, where that is every one.
[[nodiscard]] PreparedStart withoutChanged(PreparedStart start, const cutover::CutoverPlan &plan,
                                           const std::vector<cutover::BaselineChange> &changes,
                                           base::Instant now);
/// Each server as the scope knows it by now, not as an earlier review has seen it; one that the
/// scope does not know stays as it is.
[[nodiscard]] PreparedStart asKnownNow(PreparedStart start, const cutover::ServerStore &known);
/// The same without the program's mark and the operator's tags: AWS lets the profile set none.
/// Opens at the review.
[[nodiscard]] PreparedStart withoutTags(PreparedStart start, const cutover::CutoverPlan &plan);
/// The chosen servers as the scope knows them; those it does not know have an id and nothing else,
/// which no judgement lets go.
[[nodiscard]] std::vector<DraftServer> draftServers(const cutover::ServerStore &known,
                                                    const std::vector<mgn::SourceServerId> &chosen,
                                                    const QSet<mgn::SourceServerId> &hidden);

[[nodiscard]] std::vector<mgn::SourceServerId> idsOf(const PreparedStart &start);
/// In the same scope.
[[nodiscard]] bool haveServerInCommon(const PreparedStart &start, const cutover::CutoverPlan &plan);

} // namespace ui
