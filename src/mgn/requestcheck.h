// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "mgn/requests.h"

namespace mgn {

// Requests are checked before they are sent, against the limits of the model and of AWS's tagging
// rules. A refusal is ErrorKind::InvalidRequest whose `fields` name each offending member
// ("sourceServerIDs[3]", "tags.Change ticket") with a message a person can act on.

[[nodiscard]] base::Result<> check(const StartCutoverRequest &request);
[[nodiscard]] base::Result<> check(const ServerQuery &query);
[[nodiscard]] base::Result<> check(const JobQuery &query);
[[nodiscard]] base::Result<> check(const SourceServerId &id);
[[nodiscard]] base::Result<> check(const JobId &id);

/// One rule of a tag that is broken, for checking while typing (AWS General Reference, Tagging).
enum class TagProblem {
    None,
    KeyEmpty,
    KeyTooLong,
    ValueTooLong,
    KeyReserved,
    BadCharacter,
    DuplicateKey,
    TooMany
};
/// The problem of tag `index` among `tags`.
[[nodiscard]] TagProblem tagProblem(const std::vector<std::pair<QString, QString>> &tags,
                                    std::size_t index);

} // namespace mgn
