// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/accountid.h"
#include "base/timestamp.h"
#include "mgn/ids.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace mgn {

/// DescribeSourceServersRequest; an empty list or nullopt leaves the filter out.
struct ServerQuery {
    std::vector<SourceServerId> sourceServerIds; ///< at most 200
    std::optional<bool> isArchived;
};

/// DescribeJobsRequest; dates in UTC.
struct JobQuery {
    std::vector<JobId> jobIds; ///< at most 1,000
    std::optional<base::Instant> fromDate;
    std::optional<base::Instant> toDate;
};

/// StartCutoverRequest without accountID, which belongs to the client's scope. The tags tag the
/// launch job; they choose no servers.
struct StartCutoverRequest {
    std::vector<SourceServerId> sourceServerIds;
    std::vector<std::pair<QString, QString>> tags;
    bool operator==(const StartCutoverRequest &) const = default;
};

/// The exact bytes that StartCutover sends for this request: compact JSON, `accountID` left out
/// when `account` is empty.
[[nodiscard]] QByteArray startCutoverBody(const StartCutoverRequest &request,
                                          const base::AccountId &account);

} // namespace mgn
