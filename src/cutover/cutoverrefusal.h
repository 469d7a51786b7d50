// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "cutover/cutoverplan.h"

#include <vector>

namespace cutover {

/// A server of the plan that a refusal names.
struct ServerComplaint {
    mgn::SourceServerId id{};
    QString code{};
    QString
        message{}; ///< the service's words, several about one server joined by "; "; may be empty
    bool operator==(const ServerComplaint &) const = default;
};

/// A tag of the plan that a refusal names.
struct TagComplaint {
    QString key{};
    QString message{};
    bool operator==(const TagComplaint &) const = default;
};

/// ConflictException, ValidationException, UninitializedAccountException and our own check, put
/// where they belong. Nothing was started by any of them.
struct CutoverRefusal {
    std::vector<ServerComplaint> servers{}; ///< each server once, in the plan's order
    std::vector<TagComplaint> tags{};
    std::vector<base::FieldError> account{}; ///< entries that speak of accountID
    std::vector<base::FieldError>
        otherFields{}; ///< entries that we cannot place: shown with the reason
    std::vector<base::ResourceError>
        otherResources{};         ///< resources that are none of the plan's servers
    bool isUninitialized = false; ///< MGN is not set up in that account and region
    bool operator==(const CutoverRefusal &) const = default;
};

/// Servers are named by id or ARN in errors[] or by the top-level resource; fields by member
/// ("sourceServerIDs[2]", "sourceServerIDs.member.3"), or by a text that contains an id of the
/// plan.
[[nodiscard]] CutoverRefusal refusalOf(const base::Error &error, const CutoverPlan &plan);

} // namespace cutover
