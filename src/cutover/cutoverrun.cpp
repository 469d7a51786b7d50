// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/cutoverrun.h"

#include "cutover/quotas.h"
#include "cutover/startoutcome.h"

#include <algorithm>
#include <utility>

namespace cutover {

namespace {

base::Error refusal(const QString &code, const QString &message)
{
    base::Error error = base::makeError(base::ErrorKind::InvalidRequest, code, message);
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
std::optional<base::Error> ownRefusal(const CutoverPlan &plan, const ServerLocks &locks)
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
    base::Error error =
        base::makeError(base::ErrorKind::Cancelled, QStringLiteral("Abandoned"),
                        QStringLiteral("the program stopped waiting for the answer"));
    error.sent = base::Sent::Maybe;
    error.operation = QStringLiteral("StartCutover");
    return error;
}

base::Error baselineTooOld()
{
    base::Error error = base::makeError(
        base::ErrorKind::Timeout, QStringLiteral("BaselineTooOld"),
        QStringLiteral("reading the servers took so long that they may have changed"));
    error.operation = QStringLiteral("DescribeSourceServers");
    error.host = QStringLiteral("AWS");
    return error;
}

/// Replication changes by itself all the time: readiness judges it.
bool isAsReviewed(const BaselineChange &change)
{
    return isSameStart(change.reviewed, change.current)
           && change.reviewed.isArchived == change.current.isArchived
           && change.reviewed.instance == change.current.instance && change.reasons.empty();
}

std::vector<Reason> objections(const CutoverPlan &plan, const PlannedServer &planned,
                               const mgn::SourceServer &server, base::Instant now)
{
    const ReadinessContext context{.now = now, .actingAccount = plan.scope.account};
    return newObjections(planned.confirmed, readinessOf(server, context));
}

std::vector<mgn::JobId> idsOf(const std::vector<const mgn::Job *> &jobs)
{
    std::vector<mgn::JobId> ids;
    for (const mgn::Job *job : jobs)
        ids.push_back(job->jobId);
    return ids;
}

} // namespace

std::vector<BaselineChange> baselineChanges(const CutoverPlan &plan, const ServersRead &read,
                                            base::Instant now)
{
    std::vector<BaselineChange> changes;
    for (const PlannedServer &planned : plan.servers) {
        const auto found = std::find_if(
            read.found.begin(), read.found.end(),
            [&](const mgn::SourceServer &server) { return server.sourceServerId == planned.id; });
        BaselineChange change{.id = planned.id, .name = planned.name, .reviewed = planned.reviewed};
        change.isMissing = found == read.found.end();
        if (!change.isMissing) {
            change.current = baselineOf(*found);
            change.reasons = objections(plan, planned, *found, now);
        }
        if (change.isMissing || !isAsReviewed(change))
            changes.push_back(std::move(change));
    }
    return changes;
}

CutoverRun::CutoverRun(ClientSource &clients, JobMonitor &monitor, const LockBook &locks,
                       CutoverPlan plan, QObject *parent)
    : QObject(parent), m_clients(clients), m_monitor(monitor), m_locks(locks),
      m_plan(std::move(plan))
{}

/// Closing the window while the start is on the wire must not unlock its servers.
CutoverRun::~CutoverRun()
{
    if (m_state == State::ReadingBaseline)
        m_monitor.dismissAttempt(m_plan.intent);
    if (m_state == State::Sending)
        m_monitor.watchAttempt(attempt(AttemptState::Checking, abandoned()));
}

void CutoverRun::start()
{
    if (m_state != State::Idle)
        return;
    if (const auto error = ownRefusal(m_plan, m_locks.locks(m_plan.scope)))
        return refuse(*error);
    if (const auto ready = m_clients.readyToChange(m_plan.scope); !ready)
        return refuse(ready.error());
    m_monitor.watchAttempt(attempt(AttemptState::Preparing, std::nullopt));
    setState(State::ReadingBaseline);
    readBaseline();
}

void CutoverRun::cancel()
{
    if (!canCancel())
        return;
    const QPointer<base::Call> call = std::exchange(m_call, nullptr);
    endUnsent(State::Cancelled);
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
    const base::Clock &clock = m_clients.clock(m_plan.scope);
    m_readingSince = clock.monotonic();
    m_readingSinceWall = clock.wall();
    m_readAt = clock.now();
    call->start();
}

void CutoverRun::onBaseline(const base::Result<ServersRead> &outcome)
{
    if (m_state != State::ReadingBaseline)
        return;
    if (!outcome)
        return refuse(outcome.error());
    if (isBaselineOld())
        return refuse(baselineTooOld());
    // As of the question: the way of the answer made nothing in it older.
    m_changes = baselineChanges(m_plan, *outcome, m_readAt);
    if (!m_changes.empty())
        return endUnsent(State::Changed);
    // Another profile may have sent these servers while they were read.
    if (const auto error = ownRefusal(m_plan, m_locks.locks(m_plan.scope, m_plan.intent)))
        return refuse(*error);
    send();
}

bool CutoverRun::isBaselineOld() const
{
    const base::Clock &clock = m_clients.clock(m_plan.scope);
    // Monotonic time stands still while the computer sleeps; wall time may be set.
    const auto wallAge = std::chrono::abs(clock.wall() - m_readingSinceWall);
    return clock.monotonic() - m_readingSince > kBaselineAge || wallAge > kBaselineAge;
}

void CutoverRun::send()
{
    // Asked again: reading the baseline may have taken a while.
    if (const auto ready = m_clients.readyToChange(m_plan.scope); !ready)
        return refuse(ready.error());
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
    endUnsent(State::Refused);
}

/// Nothing left this computer: what was locked is free again.
void CutoverRun::endUnsent(State state)
{
    if (m_state == State::ReadingBaseline)
        m_monitor.dismissAttempt(m_plan.intent);
    setState(state);
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
