// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/text.h"
#include "base/timestamp.h"
#include "cutover/nextstep.h"
#include "mgn/sourceserver.h"
#include "ui/models/roles.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace ui {

/// The columns of the server table, in the order of their names in the public interface.
enum class ServerColumn : std::uint8_t {
    Name,
    ServerId,
    Lifecycle,
    NextStep,
    Replication,
    Lag,
    LastSnapshot,
    LastSeen,
    Wave,
    Application,
    Tags
};
inline constexpr int kServerColumns = 11;

/// What one row of the table is made from; valid as long as the server it points to.
struct ServerCells {
    const mgn::SourceServer &server;
    base::Text wave;        ///< null: in none
    base::Text application; ///< null: in none
    bool isInJob = false;
    bool isStarting = false; ///< a start of it is sent or looked for
    base::Instant now;       ///< the service's time

    /// What a person reads in the cell.
    [[nodiscard]] QString text(ServerColumn column) const;
    /// What a screen reader says where text() is a sign or a colour says more; empty: text() will
    /// do.
    [[nodiscard]] QString spoken(ServerColumn column) const;
    /// The whole value, for a tool tip; empty: text() is whole. Plain text.
    [[nodiscard]] QString detail(ServerColumn column) const;
    /// For the clipboard: times in ISO 8601, nothing where there is no value.
    [[nodiscard]] QString copied(ServerColumn column) const;
    [[nodiscard]] std::optional<StateMark> mark(ServerColumn column) const;
    [[nodiscard]] CellStyle style(ServerColumn column) const;
    [[nodiscard]] std::optional<Tone> tone(ServerColumn column) const;

    [[nodiscard]] static bool sortsAsText(ServerColumn column);
    /// Null where the server has none.
    [[nodiscard]] QString sortText(ServerColumn column) const;
    /// IndexedRows::kAbsentNumber where the server has none.
    [[nodiscard]] std::int64_t sortNumber(ServerColumn column) const;
    /// Name, server ID, addresses, wave, application and tags.
    void appendSearchText(std::string &text) const;
};

/// Header of the column ("Last snapshot").
[[nodiscard]] QString columnName(ServerColumn column);
/// The header as it is drawn: with the zone where the cells are times ("Last snapshot (UTC)").
[[nodiscard]] QString columnHeading(ServerColumn column);

} // namespace ui
