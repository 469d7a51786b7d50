// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/servercells.h"

#include "ui/models/indexedrows.h"
#include "ui/models/searchwords.h"
#include "ui/text/formats.h"
#include "ui/text/serverstatetext.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

namespace {

using mgn::LifeCycleState;

struct ServerCellsWords {
    Q_DECLARE_TR_FUNCTIONS(ui::ServerCells)
};

QString orAbsent(const base::Text &text)
{
    return text.isEmpty() ? kAbsent : text.toString();
}

QString tagsText(const mgn::Tags &tags)
{
    QStringList pairs;
    for (const auto &[key, value] : tags)
        pairs << key.toString() + u'=' + value.toString();
    return pairs.join(QStringLiteral(", "));
}

/// Position in the process, from the first contact to the end.
int lifeCyclePlace(LifeCycleState state)
{
    switch (state) {
    case LifeCycleState::Discovered: return 1;
    case LifeCycleState::PendingInstallation: return 2;
    case LifeCycleState::NotReady: return 3;
    case LifeCycleState::Stopped: return 4;
    case LifeCycleState::ReadyForTest: return 5;
    case LifeCycleState::Testing: return 6;
    case LifeCycleState::ReadyForCutover: return 7;
    case LifeCycleState::CuttingOver: return 8;
    case LifeCycleState::Cutover: return 9;
    case LifeCycleState::Disconnected: return 10;
    case LifeCycleState::Unknown: return 11;
    case LifeCycleState::Absent: return 12;
    }
    return 12;
}

/// Disconnected servers, which replicate no more, then the better the earlier; among equals in the
/// order of the enum.
std::int64_t healthPlace(const mgn::SourceServer &server)
{
    constexpr int kHealths = 32;
    const auto health = cutover::replicationHealthOf(server);
    return static_cast<int>(replicationMark(server).tone) * kHealths + static_cast<int>(health);
}

std::int64_t orAbsent(const base::Timestamp &time)
{
    return time.isValid() ? time.msecs : IndexedRows::kAbsentNumber;
}

QString isoOrRaw(const base::Timestamp &time)
{
    return time.isValid() ? base::toIsoUtc(time.instant()) : time.raw.toString();
}

void appendField(std::string &text, const base::Text &field)
{
    if (field.isEmpty())
        return;
    appendLowered(text, field.view());
    text += '\n';
}

} // namespace

QString ServerCells::text(ServerColumn column) const
{
    switch (column) {
    case ServerColumn::Name: return server.name().toString();
    case ServerColumn::ServerId: return server.sourceServerId.toString();
    case ServerColumn::Lifecycle: return lifeCycleMark(server.lifeCycle.state).word;
    case ServerColumn::NextStep:
        return nextStepText(cutover::nextStepOf(server, isInJob), isStarting);
    case ServerColumn::Replication: return replicationMark(server).word;
    case ServerColumn::Lag: return durationText(server.dataReplicationInfo.lagDuration);
    case ServerColumn::LastSnapshot:
        return timeText(server.dataReplicationInfo.lastSnapshotDateTime, now);
    case ServerColumn::LastSeen: return timeText(server.lifeCycle.lastSeenByServiceDateTime, now);
    case ServerColumn::Wave: return orAbsent(wave);
    case ServerColumn::Application: return orAbsent(application);
    case ServerColumn::Tags: return server.tags.empty() ? kAbsent : tagsText(server.tags);
    }
    return {};
}

QString ServerCells::spoken(ServerColumn column) const
{
    const QString shown = text(column);
    const bool isTime = column == ServerColumn::LastSnapshot || column == ServerColumn::LastSeen;
    if (column == ServerColumn::NextStep && shown == kAbsent)
        return ServerCellsWords::tr("nothing to do now");
    if (shown == kAbsent)
        return column == ServerColumn::Lag || isTime ? kNotReported : ServerCellsWords::tr("none");
    return isTime ? ServerCellsWords::tr("%1 UTC").arg(shown) : QString();
}

QString ServerCells::detail(ServerColumn column) const
{
    switch (column) {
    case ServerColumn::LastSnapshot:
        return timeDetail(server.dataReplicationInfo.lastSnapshotDateTime, now);
    case ServerColumn::LastSeen: return timeDetail(server.lifeCycle.lastSeenByServiceDateTime, now);
    case ServerColumn::Replication:
        return replicationErrorText(server.dataReplicationInfo.dataReplicationError.error);
    case ServerColumn::Tags:
        return tagsText(server.tags).replace(QStringLiteral(", "), QStringLiteral("\n"));
    case ServerColumn::Name:
    case ServerColumn::ServerId:
    case ServerColumn::Lifecycle:
    case ServerColumn::NextStep:
    case ServerColumn::Lag:
    case ServerColumn::Wave:
    case ServerColumn::Application: return {};
    }
    return {};
}

QString ServerCells::copied(ServerColumn column) const
{
    if (column == ServerColumn::LastSnapshot)
        return isoOrRaw(server.dataReplicationInfo.lastSnapshotDateTime);
    if (column == ServerColumn::LastSeen)
        return isoOrRaw(server.lifeCycle.lastSeenByServiceDateTime);
    const QString shown = text(column);
    return shown == kAbsent ? QString() : shown;
}

std::optional<StateMark> ServerCells::mark(ServerColumn column) const
{
    if (column == ServerColumn::Lifecycle)
        return lifeCycleMark(server.lifeCycle.state);
    if (column == ServerColumn::Replication)
        return replicationMark(server);
    return std::nullopt;
}

CellStyle ServerCells::style(ServerColumn column) const
{
    switch (column) {
    case ServerColumn::Name: return CellStyle::Strong;
    case ServerColumn::ServerId: return CellStyle::Identifier;
    case ServerColumn::Lag: return CellStyle::Number;
    case ServerColumn::NextStep:
    case ServerColumn::LastSnapshot:
    case ServerColumn::LastSeen:
    case ServerColumn::Wave:
    case ServerColumn::Application:
    case ServerColumn::Tags: return CellStyle::Dim;
    case ServerColumn::Lifecycle:
    case ServerColumn::Replication: return CellStyle::Plain;
    }
    return CellStyle::Plain;
}

std::optional<Tone> ServerCells::tone(ServerColumn column) const
{
    const base::Duration &lag = server.dataReplicationInfo.lagDuration;
    if (column == ServerColumn::Lag && lag.isValid() && lag.value() > cutover::kLaggingAfter)
        return Tone::Warning;
    return std::nullopt;
}

bool ServerCells::sortsAsText(ServerColumn column)
{
    switch (column) {
    case ServerColumn::Name:
    case ServerColumn::ServerId:
    case ServerColumn::Wave:
    case ServerColumn::Application:
    case ServerColumn::Tags: return true;
    case ServerColumn::Lifecycle:
    case ServerColumn::NextStep:
    case ServerColumn::Replication:
    case ServerColumn::Lag:
    case ServerColumn::LastSnapshot:
    case ServerColumn::LastSeen: return false;
    }
    return true;
}

QString ServerCells::sortText(ServerColumn column) const
{
    switch (column) {
    case ServerColumn::Name: return server.name().toString();
    case ServerColumn::ServerId: return server.sourceServerId.toString();
    case ServerColumn::Wave: return wave.isEmpty() ? QString() : wave.toString();
    case ServerColumn::Application:
        return application.isEmpty() ? QString() : application.toString();
    case ServerColumn::Tags: return server.tags.empty() ? QString() : tagsText(server.tags);
    case ServerColumn::Lifecycle:
    case ServerColumn::NextStep:
    case ServerColumn::Replication:
    case ServerColumn::Lag:
    case ServerColumn::LastSnapshot:
    case ServerColumn::LastSeen: return {};
    }
    return {};
}

std::int64_t ServerCells::sortNumber(ServerColumn column) const
{
    const base::Duration &lag = server.dataReplicationInfo.lagDuration;
    switch (column) {
    case ServerColumn::Lifecycle: return lifeCyclePlace(server.lifeCycle.state.value);
    case ServerColumn::NextStep:
        return static_cast<int>(cutover::nextStepOf(server, isInJob || isStarting));
    case ServerColumn::Replication: return healthPlace(server);
    case ServerColumn::Lag: return lag.isValid() ? lag.msecs : IndexedRows::kAbsentNumber;
    case ServerColumn::LastSnapshot:
        return orAbsent(server.dataReplicationInfo.lastSnapshotDateTime);
    case ServerColumn::LastSeen: return orAbsent(server.lifeCycle.lastSeenByServiceDateTime);
    case ServerColumn::Name:
    case ServerColumn::ServerId:
    case ServerColumn::Wave:
    case ServerColumn::Application:
    case ServerColumn::Tags: return IndexedRows::kAbsentNumber;
    }
    return IndexedRows::kAbsentNumber;
}

void ServerCells::appendSearchText(std::string &text) const
{
    // The user-provided ID is not among it: it is shown nowhere, so that its matches look wrong.
    const mgn::IdentificationHints &hints = server.sourceProperties.identificationHints;
    appendField(text, server.name());
    appendField(text, server.sourceServerId.text());
    appendField(text, hints.fqdn);
    for (const mgn::NetworkInterface &interface : server.sourceProperties.networkInterfaces) {
        for (const base::Text &address : interface.ips)
            appendField(text, address);
    }
    appendField(text, wave);
    appendField(text, application);
    for (const auto &[key, value] : server.tags) {
        appendLowered(text, key.view());
        text += '=';
        appendLowered(text, value.view());
        text += '\n';
    }
}

QString columnName(ServerColumn column)
{
    switch (column) {
    case ServerColumn::Name: return ServerCellsWords::tr("Name");
    case ServerColumn::ServerId: return ServerCellsWords::tr("Server ID");
    case ServerColumn::Lifecycle: return ServerCellsWords::tr("Lifecycle");
    case ServerColumn::NextStep: return ServerCellsWords::tr("Next step");
    case ServerColumn::Replication: return ServerCellsWords::tr("Replication");
    case ServerColumn::Lag: return ServerCellsWords::tr("Lag");
    case ServerColumn::LastSnapshot: return ServerCellsWords::tr("Last snapshot");
    case ServerColumn::LastSeen: return ServerCellsWords::tr("Last seen");
    case ServerColumn::Wave: return ServerCellsWords::tr("Wave");
    case ServerColumn::Application: return ServerCellsWords::tr("Application");
    case ServerColumn::Tags: return ServerCellsWords::tr("Tags");
    }
    return {};
}

QString columnHeading(ServerColumn column)
{
    const bool isTime = column == ServerColumn::LastSnapshot || column == ServerColumn::LastSeen;
    return isTime ? ServerCellsWords::tr("%1 (UTC)").arg(columnName(column)) : columnName(column);
}

} // namespace ui
