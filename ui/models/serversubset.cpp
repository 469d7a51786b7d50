// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/serversubset.h"

#include "cutover/nextstep.h"

namespace ui {

using cutover::NextStep;
using cutover::ReplicationHealth;
using mgn::LifeCycleState;

namespace {

bool isFinished(const mgn::SourceServer &server)
{
    const LifeCycleState state = server.lifeCycle.state.value;
    return state == LifeCycleState::Cutover || state == LifeCycleState::Disconnected
           || state == LifeCycleState::Discovered || state == LifeCycleState::PendingInstallation;
}

bool isTroubled(ReplicationHealth health)
{
    switch (health) {
    case ReplicationHealth::Unknown:
    case ReplicationHealth::Lagging:
    case ReplicationHealth::Rescanning:
    case ReplicationHealth::Paused:
    case ReplicationHealth::Stalled:
    case ReplicationHealth::Disconnected: return true;
    case ReplicationHealth::NotStarted:
    case ReplicationHealth::Initiating:
    case ReplicationHealth::InitialSync:
    case ReplicationHealth::Healthy:
    case ReplicationHealth::CreatingSnapshot:
    case ReplicationHealth::ShippingSnapshot: return false;
    }
    return false;
}

} // namespace

bool needsAttention(const mgn::SourceServer &server, bool isInJob)
{
    if (server.isArchived.value_or(false))
        return false;
    if (server.lifeCycle.state.isUnknown()
        || cutover::nextStepOf(server, isInJob) == NextStep::RevertCutover)
        return true;
    return !isFinished(server) && isTroubled(cutover::replicationHealthOf(server));
}

bool ServerSubset::includes(const mgn::SourceServer &server, const mgn::WaveId &ofServer,
                            bool isInJob) const
{
    const bool isArchived = server.isArchived.value_or(false);
    switch (kind) {
    case Kind::All: return true;
    case Kind::ReadyForCutover:
        return !isArchived && server.lifeCycle.state == LifeCycleState::ReadyForCutover;
    case Kind::NeedsAttention: return needsAttention(server, isInJob);
    case Kind::InJob: return isInJob;
    case Kind::WaitingForFinalize:
        return cutover::nextStepOf(server, isInJob) == NextStep::FinalizeCutover;
    case Kind::Wave: return ofServer == wave;
    }
    return true;
}

void ServerCounts::add(const mgn::SourceServer &server, const mgn::WaveId &wave, bool isInJobNow)
{
    using Kind = ServerSubset::Kind;
    const auto count = [&](Kind kind) {
        return ServerSubset{kind, {}}.includes(server, wave, isInJobNow) ? 1 : 0;
    };
    ++all;
    readyForCutover += count(Kind::ReadyForCutover);
    needsAttention += count(Kind::NeedsAttention);
    inJob += count(Kind::InJob);
    waitingForFinalize += count(Kind::WaitingForFinalize);
    if (!wave.isEmpty())
        ++waves[wave];
}

int ServerCounts::of(const ServerSubset &subset) const
{
    switch (subset.kind) {
    case ServerSubset::Kind::All: return all;
    case ServerSubset::Kind::ReadyForCutover: return readyForCutover;
    case ServerSubset::Kind::NeedsAttention: return needsAttention;
    case ServerSubset::Kind::InJob: return inJob;
    case ServerSubset::Kind::WaitingForFinalize: return waitingForFinalize;
    case ServerSubset::Kind::Wave: return waves.value(subset.wave);
    }
    return 0;
}

} // namespace ui
