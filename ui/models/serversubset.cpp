// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/serversubset.h"

#include "cutover/nextstep.h"

#include <utility>

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
    case ReplicationHealth::Backlog:
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

ServerFacts serverFacts(const mgn::SourceServer &server, mgn::WaveId wave, bool isInJob)
{
    const bool isArchived = server.isArchived.value_or(false);
    return {.wave = std::move(wave),
            .isReadyForCutover = !isArchived && !isInJob
                                 && server.lifeCycle.state == LifeCycleState::ReadyForCutover,
            .needsAttention = needsAttention(server, isInJob),
            .isInJob = isInJob,
            .isWaitingForFinalize =
                cutover::nextStepOf(server, isInJob) == NextStep::FinalizeCutover};
}

bool ServerSubset::includes(const ServerFacts &facts) const
{
    switch (kind) {
    case Kind::All: return true;
    case Kind::ReadyForCutover: return facts.isReadyForCutover;
    case Kind::NeedsAttention: return facts.needsAttention;
    case Kind::InJob: return facts.isInJob;
    case Kind::WaitingForFinalize: return facts.isWaitingForFinalize;
    case Kind::Wave: return facts.wave == wave;
    }
    return true;
}

void ServerCounts::count(const ServerFacts &facts, int by)
{
    all += by;
    readyForCutover += facts.isReadyForCutover ? by : 0;
    needsAttention += facts.needsAttention ? by : 0;
    inJob += facts.isInJob ? by : 0;
    waitingForFinalize += facts.isWaitingForFinalize ? by : 0;
    if (!facts.wave.isEmpty())
        waves[facts.wave] += by;
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
