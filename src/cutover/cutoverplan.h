// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/attempt.h"
#include "cutover/readiness.h"
#include "cutover/scope.h"
#include "mgn/requests.h"

#include <QString>

#include <utility>
#include <vector>

namespace cutover {

struct PlannedServer {
    mgn::SourceServerId id{};
    base::Text name{};
    Baseline reviewed{};   ///< as the operator saw it when confirming
    Readiness confirmed{}; ///< what stood against it then, and was accepted
    bool operator==(const PlannedServer &) const = default;
};

/// What the operator confirmed; the wizard hands it back and nothing in it changes afterwards.
struct CutoverPlan {
    Scope scope{};
    std::vector<PlannedServer> servers{};
    std::vector<std::pair<QString, QString>> tags{}; ///< the operator's own
    AttemptId intent{};                              ///< see newAttemptId()
    bool hasIntentTag = true;                        ///< false after AWS refused to let us tag
    bool operator==(const CutoverPlan &) const = default;
};

/// A fresh random UUID; made before the review so that the review can show it.
[[nodiscard]] AttemptId newAttemptId();
/// Exactly what goes on the wire: ids in the plan's order, the operator's tags, then the intent
/// tag.
[[nodiscard]] mgn::StartCutoverRequest requestOf(const CutoverPlan &plan);

} // namespace cutover
