// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/dice.h"
#include "sim/serverrecord.h"

#include <QJsonObject>
#include <QList>

namespace sim {

constexpr qint64 kGib = 1024LL * 1024 * 1024;
/// Stand in the cached JSON for the two times that move on. Made anew for each process, so that no
/// tag value can be one of them.
[[nodiscard]] QString seenStandIn();
[[nodiscard]] QString snapshotStandIn();

/// Each part of a server has dice of its own, so that one part can change without the others.
[[nodiscard]] Dice diceFor(const ServerRecord &server, const char *part);
/// In GiB, the boot disk first.
[[nodiscard]] QList<int> diskSizes(const ServerRecord &server);
[[nodiscard]] QString deviceName(const ServerRecord &server, int number);
[[nodiscard]] QString fqdnOf(const ServerRecord &server);

/// Model shape SourceProperties.
[[nodiscard]] QJsonObject sourcePropertiesJson(const ServerRecord &server);
/// Model shape DataReplicationInfo, with the stand-in for the last snapshot.
[[nodiscard]] QJsonObject replicationInfoJson(const ServerRecord &server);

} // namespace sim
