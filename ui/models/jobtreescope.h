// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"
#include "cutover/jobstore.h"
#include "cutover/serverstore.h"
#include "ui/theme/statemark.h"

#include <QString>

#include <chrono>
#include <optional>

namespace ui {

/// What is known of a scope's profile, in words; plain text.
struct ScopeNote {
    QString account;       ///< as people call it, "Acme prod (1111 1111 1111)"; empty: its number
    QString badge;         ///< "production", "read-only"; may be empty
    QString session;       ///< when its credentials end; may be empty
    Tone tone = Tone::Dim; ///< of `session`
    bool operator==(const ScopeNote &) const = default;
};

/// One account and region on the board. Everything pointed to outlives the scope's place in the
/// model.
struct JobTreeScope {
    const cutover::JobStore *jobs = nullptr;
    const cutover::ServerStore *servers = nullptr; ///< for names; may be null
    const base::Clock *clock = nullptr;            ///< the service's time
    QString label;                                 ///< name of the profile
    QString staleSince; ///< "Not updated since 02:11:20 UTC"; empty while current
    QString staleReason;
    bool isSimulated = false; ///< tickets about it say so
    ScopeNote note{};

    [[nodiscard]] base::Instant now() const { return clock->now(); }
    /// What people call the server; its id while the list does not know it.
    [[nodiscard]] base::Text serverName(const mgn::SourceServerId &id) const
    {
        const mgn::SourceServer *server = servers ? servers->find(id) : nullptr;
        return server && !server->name().isEmpty() ? server->name() : id.text();
    }
};

} // namespace ui
