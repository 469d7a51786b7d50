// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/timestamp.h"
#include "cutover/serverlocks.h"
#include "cutover/serverstore.h"

#include <QString>

#include <vector>

/// What a rehearsal cuts over: servers of one wave that nothing stands against.
struct SampleWave {
    QString name;
    std::vector<mgn::SourceServerId> servers;
};

/// The wave with the most ready servers, the first of equals in the order of the list, and of it
/// the first `most`. Empty when no wave has one. `now` in the service's time.
[[nodiscard]] SampleWave sampleWave(const cutover::ServerStore &servers,
                                    const cutover::ServerLocks &locks, base::Instant now, int most);
