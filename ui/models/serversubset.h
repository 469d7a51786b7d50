// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/ids.h"
#include "mgn/sourceserver.h"

#include <QHash>

#include <cstdint>

namespace ui {

/// What decides in which views a server is. Worked out once for each change of the server, because
/// it is asked for every row at every change of the list.
struct ServerFacts {
    mgn::WaveId wave; ///< empty for none
    bool isReadyForCutover = false;
    bool needsAttention = false;
    bool isInJob = false;
    bool isWaitingForFinalize = false;
};

[[nodiscard]] ServerFacts serverFacts(const mgn::SourceServer &server, mgn::WaveId wave,
                                      bool isInJob);

/// A ready-made narrower view of the servers, as the side bar offers them.
struct ServerSubset {
    enum class Kind : std::uint8_t {
        All,
        ReadyForCutover,
        NeedsAttention,
        InJob,
        WaitingForFinalize,
        Wave
    };

    Kind kind = Kind::All;
    mgn::WaveId wave; ///< of Kind::Wave
    bool operator==(const ServerSubset &) const = default;

    /// Archived servers are in All, their wave and their job only.
    [[nodiscard]] bool includes(const ServerFacts &facts) const;
};

/// Replication that does not keep up or does not run though the server still needs it, a state that
/// the program does not know, or a cutover that left no instance.
[[nodiscard]] bool needsAttention(const mgn::SourceServer &server, bool isInJob);

/// How many servers each view has.
struct ServerCounts {
    int all = 0;
    int readyForCutover = 0;
    int needsAttention = 0;
    int inJob = 0;
    int waitingForFinalize = 0;
    QHash<mgn::WaveId, int> waves;
    bool operator==(const ServerCounts &) const = default;

    void add(const ServerFacts &facts) { count(facts, 1); }
    void remove(const ServerFacts &facts) { count(facts, -1); }
    [[nodiscard]] int of(const ServerSubset &subset) const;

private:
    void count(const ServerFacts &facts, int by);
};

} // namespace ui
