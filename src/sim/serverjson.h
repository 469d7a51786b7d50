// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/serverrecord.h"

#include <QJsonObject>

namespace sim {

/// The server as the service shows it at `now` (model shape SourceServer).
[[nodiscard]] QJsonObject serverJson(const ServerRecord &server, base::Instant now);
/// The same as bytes. What does not depend on the time is kept in the record for the first few
/// thousand servers of an estate.
[[nodiscard]] QByteArray serverBytes(ServerRecord &server, base::Instant now);
[[nodiscard]] QJsonObject tagsJson(const TagMap &tags);
/// Model shape ReplicationType.
[[nodiscard]] QString replicationTypeOf(const ServerRecord &server);
/// Size of the server's disks together, in GiB: decides how long snapshots take.
[[nodiscard]] int diskGib(const ServerRecord &server);

} // namespace sim
