// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/cutoverrun.h"

#include "cutover/quotas.h"
#include "cutover/serverlocks.h"
#include "cutover/startoutcome.h"

#include <algorithm>
#include <utility>

namespace cutover {

namespace {

base::Error refusal(const QString &code, const QString &message)
{
    base::Error error;
    error.kind = base::ErrorKind::InvalidRequest;
    error.code = code;
    error.message = message;
    error.operation = QStringLiteral("StartCutover");
    return error;
}

QString whatLocks(const ServerLock &lock)
{
    if (!lock.attempt.isEmpty())
        return QStringLiteral("an earlier start of this server has no known outcome");
    return QStringLiteral("the server is in job %1").arg(lock.job.toString());
}

/// What speaks against asking AWS at all.
std::optional<base::Error> ownRefusal(const CutoverPlan &plan, const JobStore &store)
{
    const int count = static_cast<int>(plan.servers.size());
    if (count == 0)
        return refusal(QStringLiteral("NoServers"), QStringLiteral("the plan names no server"));
    const int limit = Quotas().serversInJob;
    if (count > limit)
        return refusal(QStringLiteral("TooManyServers"),
                       QStringLiteral("%1 servers are more than the %2 that one job takes")
                           .arg(count)
                           .arg(limit));
    const ServerLocks locks = serverLocks(store);
    base::Error error =
        refusal(QStringLiteral("ServersLocked"), QStringLiteral("servers are busy"));
    for (int i = 0; i < count; ++i) {
        const auto lock = locks.constFind(plan.servers[static_cast<std::size_t>(i)].id);
        if (lock != locks.cend())
            error.fields.append({QStringLiteral("sourceServerIDs[%1]").arg(i), whatLocks(*lock)});
    }
    return error.fields.isEmpty() ? std::nullopt : std::optional(error);
}

base::Error abandoned()
{
    base::Error error;
    error.kind = base::ErrorKind::Cancelled;
    error.sent = base::Sent::Maybe;
    error.code = QStringLiteral("Abandoned");
    error.message = QStringLiteral("the program stopped waiting for the answer");
    error.operation = QStringLiteral("StartCutover");
    return error;
}

std::vector<mgn::JobId> idsOf(const std::vector<const mgn::Job *> &jobs)
{
    std::vector<mgn::JobId> ids;
    for (const mgn::Job *job : jobs)
        ids.push_back(job->jobId);
    return ids;
}

} // namespace

std::vector<BaselineChange> baselineChanges(const CutoverPlan &plan, const ServersRead &read)
{
    std::vector<BaselineChange> changes;
    for (const PlannedServer &planned : plan.servers) {
        const auto found = std::find_if(
            read.found.begin(), read.found.end(),
            [&](const mgn::SourceServer &server) { return server.sourceServerId == planned.id; });
        BaselineChange change{.id = planned.id, .name = planned.name, .reviewed = planned.reviewed};
        change.isMissing = found == read.found.end();
        if (!change.isMissing)
            change.current = baselineOf(*found);
        if (change.isMissing || change.current != change.reviewed)
            changes.push_back(std::move(change));
    }
    return changes;
}

CutoverRun::CutoverRun(ClientSource &clients, JobMonitor &monitor, CutoverPlan plan,
                       QObject *parent)
    : QObject(parent), m_clients(clients), m_monitor(monitor), m_plan(std::move(plan))
{}

/// Closing the window while the start is on the wire must not unlock its servers.
CutoverRun::~CutoverRun()
{
    if (m_state == State::Sending)
        m_monitor.watchAttempt(attempt(AttemptState::Checking, abandoned()));
}

void CutoverRun::start()
{
    if (m_state != State::Idle)
        return;
    if (const auto error = ownRefusal(m_plan, m_monitor.store()))
        return refuse(*error);
    readBaseline();
}

void CutoverRun::cancel()
{
    if (!canCancel())
        return;
    const QPointer<base::Call> call = std::exchange(m_call, nullptr);
    setState(State::Cancelled);
    if (call)
        call->cancel();
}

void CutoverRun::readBaseline()
{
    const auto client = m_clients.client(m_plan.scope);
    if (!client)
        return refuse(client.error());
    std::vector<mgn::SourceServerId> ids;
    for (const PlannedServer &server : m_plan.servers)
        ids.push_back(server.id);
    auto *call = new ReadServers(**client, std::move(ids), this);
    m_call = call;
    base::whenDone(call, this, [this](const auto &outcome) { onBaseline(outcome); });
    setState(State::ReadingBaseline);
    call->start();
}

void CutoverRun::onBaseline(const base::Result<ServersRead> &outcome)
{
    if (m_state != State::ReadingBaseline)
        return;
    if (!outcome)
        return refuse(outcome.error());
    m_changes = baselineChanges(m_plan, *outcome);
    if (!m_changes.empty())
        return setState(State::Changed);
    send();
}

void CutoverRun::send()
{
    const auto client = m_clients.client(m_plan.scope);
    if (!client)
        return refuse(client.error());
    const base::Clock &clock = m_clients.clock(m_plan.scope);
    m_sentAt = clock.wall();
    m_serviceSentAt = clock.now();
    m_jobsBefore = idsOf(m_monitor.store().jobs());
    m_monitor.watchAttempt(attempt(AttemptState::Sending, std::nullopt));
    auto *call = (*client)->startCutover(requestOf(m_plan), this);
    m_call = call;
    base::whenDone(call, this, [this](const auto &outcome) { onAnswer(outcome); });
    setState(State::Sending);
    call->start();
}

void CutoverRun::onAnswer(const base::Result<mgn::Job> &outcome)
{
    if (!outcome)
        return onError(outcome.error());
    m_job = outcome->jobId;
    // The job locks the servers before the attempt lets go of them.
    m_monitor.adoptJob(*outcome);
    m_monitor.dismissAttempt(m_plan.intent);
    setState(State::Started);
}

void CutoverRun::onError(const base::Error &error)
{
    m_error = error;
    if (classifyStart(error) == StartClass::Unknown) {
        // The call may have signed anew after being throttled: its last signature is no later than
        // now.
        m_sentAt = m_clients.clock(m_plan.scope).wall();
        m_monitor.watchAttempt(attempt(AttemptState::Checking, error));
        return setState(State::Unknown);
    }
    m_monitor.dismissAttempt(m_plan.intent);
    const bool isTag = !requestOf(m_plan).tags.empty() && isTagRefusal(error);
    setState(isTag ? State::RefusedTag : State::Refused);
}

void CutoverRun::refuse(const base::Error &error)
{
    m_error = error;
    setState(State::Refused);
}

void CutoverRun::setState(State state)
{
    m_state = state;
    emit stateChanged(state);
    if (isFinished())
        QMetaObject::invokeMethod(this, &CutoverRun::finished, Qt::QueuedConnection);
}

Attempt CutoverRun::attempt(AttemptState state, std::optional<base::Error> error) const
{
    Attempt attempt;
    attempt.id = m_plan.intent;
    attempt.tags = requestOf(m_plan).tags;
    attempt.hasIntentTag = m_plan.hasIntentTag;
    attempt.sentAt = m_sentAt;
    attempt.serviceSentAt = m_serviceSentAt;
    attempt.jobsBefore = m_jobsBefore;
    attempt.state = state;
    attempt.sendError = std::move(error);
    for (const PlannedServer &server : m_plan.servers)
        attempt.servers.push_back(
            {.id = server.id, .name = server.name, .baseline = server.reviewed});
    return attempt;
}

} // namespace cutover
