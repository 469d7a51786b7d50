// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/outcome.h"
#include "mgn/job.h"

#include <optional>
#include <vector>

namespace cutover {

/// A post-launch action that the server's settings announce (ListSourceServerActions).
struct ExpectedAction {
    base::Text name{};
    base::Text document{};
    bool mustSucceedForCutover = false;
    bool operator==(const ExpectedAction &) const = default;
};

/// One row below a server. Rows keep their place: an expected one turns into a seen one where it
/// stands, new ones are appended.
struct ActionRow {
    base::Text name{};
    base::Text document{};
    int index = -1; ///< among postLaunchActionsStatus.actions; -1 while expected and not seen
    bool mustSucceedForCutover = false;
    std::optional<base::Instant> firstSeen{};
    std::optional<base::Instant> seenEnded{};
    Outcome outcome{};
    bool operator==(const ActionRow &) const = default;
};

/// The actions of the job as they were just read, put into the rows of the server.
void placeSeen(std::vector<ActionRow> &rows, const std::vector<mgn::PostLaunchAction> &actions);
/// The actions that the settings announce, likewise.
void placeExpected(std::vector<ActionRow> &rows, const std::vector<ExpectedAction> &actions);

} // namespace cutover
