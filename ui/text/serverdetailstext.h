// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/accountid.h"
#include "base/timestamp.h"
#include "cutover/nextstep.h"
#include "mgn/launchsettings.h"
#include "mgn/sourceserver.h"
#include "ui/theme/factsgrid.h"
#include "ui/theme/statemark.h"

#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace ui {

/// What the details panel says of one server. Texts may hold server text: plain only.
struct ServerNotice {
    Tone tone = Tone::Warning;
    QString text;
    bool operator==(const ServerNotice &) const = default;
};

/// A mark with something dim behind it, and a chip at its end.
struct MarkedLine {
    StateMark mark;
    QString detail{};
    QString badge{};
    /// Word, badge and detail in a row, for the clipboard.
    [[nodiscard]] QString text() const;
    bool operator==(const MarkedLine &) const = default;
};

/// How much of a disk has been copied.
struct DiskLine {
    QString device;
    QString text;     ///< "280 of 285 GB"
    double share = 0; ///< 0 to 1
    bool isWhole = false;
    bool operator==(const DiskLine &) const = default;
};

/// What a server's place in the estate is, beside its own members.
struct ServerSurroundings {
    QString wave;        ///< empty: in none
    QString application; ///< empty: in none
    bool isInJob = false;
    bool isStarting = false; ///< a start of it is sent or looked for
    base::Instant now;
    base::AccountId acting{}; ///< empty: not compared
};

/// The worst thing that a launch now would meet: another account than the acting one, stalled or
/// lagging replication, unknown lag, an old snapshot, an archived server. Nothing when there is
/// none; of a server that is cut over only the account is told. An empty `acting` is not compared.
[[nodiscard]] std::optional<ServerNotice> serverNotice(const mgn::SourceServer &server,
                                                       base::Instant now,
                                                       const base::AccountId &acting = {});
[[nodiscard]] QList<Fact> serverFacts(const mgn::SourceServer &server,
                                      const ServerSurroundings &around);
[[nodiscard]] QList<DiskLine> diskLines(const mgn::SourceServer &server);
/// What happened to the server, earliest first, as the service dates it.
[[nodiscard]] QList<MarkedLine> serverHistory(const mgn::SourceServer &server, base::Instant now);
[[nodiscard]] QList<Fact> tagFacts(const mgn::Tags &tags);
[[nodiscard]] QList<Fact> launchFacts(const mgn::LaunchConfiguration &configuration);
/// Active actions in their order; one that gates finalizing says so.
[[nodiscard]] QList<MarkedLine> actionLines(const std::vector<mgn::SourceServerAction> &actions);

} // namespace ui
