// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/jobmonitor.h"

#include <algorithm>
#include <utility>

namespace cutover {

namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;

/// A day back, so that jobs started elsewhere are found.
constexpr milliseconds kLookBack = hours(24);
/// How long actions of an ended job are waited for.
constexpr milliseconds kActionPatience = hours(1);

} // namespace

JobMonitor::JobMonitor(ClientSource &clients, JobStore &store, QObject *parent)
    : QObject(parent), m_clients(clients), m_store(store), m_attempts(store)
{
    // A coarse timer comes up to 5 % late, and the operator is shown when it comes.
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &JobMonitor::poll);
    connect(&m_attempts, &AttemptWatch::settled, this, &JobMonitor::attemptSettled);
}

JobMonitor::~JobMonitor() = default;

void JobMonitor::start()
{
    m_isWatching = true;
    pollNow();
}

void JobMonitor::stop()
{
    m_isWatching = false;
    m_pollAgain = false;
    m_timer.stop();
    m_logs.clear();
    if (m_call)
        m_call->cancel();
    emit stalenessChanged();
}

void JobMonitor::pollNow()
{
    if (m_isPolling)
        m_pollAgain = true;
    else
        poll();
}

void JobMonitor::watchAttempt(Attempt attempt)
{
    m_attempts.watch(std::move(attempt), clock().wall());
    keepWatching();
}

void JobMonitor::adoptJob(mgn::Job job)
{
    m_store.adopt(std::move(job), clock().now());
    emit updated();
    keepWatching();
}

/// There is something new to wait for.
void JobMonitor::keepWatching()
{
    if (!m_isWatching)
        start();
    else if (!m_isPolling)
        schedule();
}

void JobMonitor::poll()
{
    m_timer.stop();
    m_isPolling = true;
    m_troubles.beginPoll();
    m_pollWall = clock().wall();
    emit pollingChanged(true);
    readJobs();
}

mgn::MgnClient *JobMonitor::client()
{
    const auto found = m_clients.client(m_store.scope());
    if (found)
        return *found;
    m_lastError = found.error();
    m_troubles.note(found.error());
    return nullptr;
}

void JobMonitor::readJobs()
{
    mgn::MgnClient *source = client();
    if (!source) {
        m_attempts.onJobsFailed(m_lastError.value(), m_pollWall);
        return finishPoll();
    }
    auto *call = source->describeJobs(query(), this);
    m_call = call;
    // Merged as they are decoded, so that a long list never holds the event loop.
    call->setBatchHandler(
        [this](std::vector<mgn::Job> batch) { m_store.merge(std::move(batch), clock().now()); });
    base::whenDone(call, this, [this](const auto &outcome) { onJobs(outcome); });
    call->start();
}

mgn::JobQuery JobMonitor::query() const
{
    base::Instant from = clock().now() - kLookBack;
    for (const mgn::Job *job : awaitedJobs()) {
        if (job->creationDateTime.isValid())
            from = std::min(from, job->creationDateTime.instant() - milliseconds(1));
    }
    mgn::JobQuery query;
    query.fromDate = from;
    return query;
}

void JobMonitor::onJobs(const base::Result<mgn::Listing<mgn::Job>> &outcome)
{
    if (!outcome)
        return onJobsFailed(outcome.error());
    const base::Instant now = clock().now();
    m_store.giveUpOnUnseenActions(now, kActionPatience);
    m_lastUpdated = now;
    m_lastError = outcome->incomplete;
    emit updated();
    m_logs.refill(m_store);
    m_actions.refill(m_store);
    advance();
}

void JobMonitor::onJobsFailed(const base::Error &error)
{
    if (error.kind == base::ErrorKind::Cancelled)
        return finishPoll();
    m_lastError = error;
    m_troubles.note(error);
    m_attempts.onJobsFailed(error, m_pollWall);
    finishPoll();
}

void JobMonitor::advance()
{
    const bool goesOn =
        m_isWatching && (readNextLog() || lookForNextAttempt() || readNextExpectedActions());
    if (!goesOn)
        finishPoll();
}

bool JobMonitor::readNextLog()
{
    const auto job = m_troubles.hasPollFailed() ? std::nullopt : m_logs.next();
    mgn::MgnClient *source = job ? client() : nullptr;
    if (!source)
        return false;
    auto *call = source->describeJobLogItems(*job, this);
    m_call = call;
    base::whenDone(call, this, [this, id = *job](const auto &outcome) { onLog(id, outcome); });
    call->start();
    return true;
}

void JobMonitor::onLog(const mgn::JobId &id, const base::Result<mgn::Listing<mgn::JobLog>> &outcome)
{
    if (outcome) {
        m_store.mergeLog(id, outcome->items);
        if (const mgn::Job *job = m_store.find(id))
            m_logs.noteRead(*job, m_store.endOf(*job), clock().now());
    } else {
        m_troubles.note(outcome.error());
    }
    advance();
}

bool JobMonitor::lookForNextAttempt()
{
    const Attempt *attempt = m_attempts.due(m_pollWall);
    mgn::MgnClient *source = attempt ? client() : nullptr;
    if (!source)
        return false;
    std::vector<mgn::SourceServerId> ids;
    for (const AttemptServer &server : attempt->servers)
        ids.push_back(server.id);
    auto *call = new ReadServers(*source, std::move(ids), this);
    m_call = call;
    base::whenDone(call, this,
                   [this, id = attempt->id](const auto &outcome) { onLook(id, outcome); });
    call->start();
    return true;
}

void JobMonitor::onLook(const AttemptId &id, const base::Result<ServersRead> &outcome)
{
    if (!outcome)
        m_troubles.note(outcome.error());
    m_attempts.onLook(id, outcome,
                      {.wall = m_pollWall, .service = clock().now(), .incomplete = m_lastError});
    advance();
}

bool JobMonitor::readNextExpectedActions()
{
    const auto of = m_troubles.hasPollFailed() ? std::nullopt : m_actions.next(m_store);
    if (!of)
        return false;
    mgn::MgnClient *source = client();
    if (!source) {
        onExpectedActions(*of, base::failure(m_lastError.value()));
        return true;
    }
    auto *call = source->listSourceServerActions(of->server, this);
    m_call = call;
    base::whenDone(call, this,
                   [this, of = *of](const auto &outcome) { onExpectedActions(of, outcome); });
    call->start();
    return true;
}

/// Only throttling slows the watch down: what is expected matters less than what happens.
void JobMonitor::onExpectedActions(const ActionsQueue::Server &of,
                                   const ActionsQueue::Actions &outcome)
{
    m_actions.take(m_store, of, outcome);
    if (!outcome && outcome.error().kind == base::ErrorKind::Throttled)
        m_troubles.note(outcome.error());
    advance();
}

void JobMonitor::finishPoll()
{
    m_call.clear();
    m_isPolling = false;
    m_troubles.endPoll();
    if (std::exchange(m_pollAgain, false) && m_isWatching)
        m_timer.start(0);
    else
        schedule();
    emit pollingChanged(false);
}

void JobMonitor::schedule()
{
    const auto wait = nextPoll(facts());
    if (wait)
        m_timer.start(*wait);
    else
        m_timer.stop();
    emit stalenessChanged();
}

PollFacts JobMonitor::facts() const
{
    PollFacts facts;
    facts.runningJobs = static_cast<int>(m_store.runningJobs().size());
    facts.unsettledJobs = static_cast<int>(awaitedJobs().size());
    facts.isThrottled = m_troubles.isThrottled();
    facts.failures = m_troubles.failures();
    facts.isQuotaHalfUsed = m_store.quotaUse().isHalfUsed(Quotas());
    const auto source = m_clients.client(m_store.scope());
    facts.isRetryQuotaLow = source && (*source)->isRetryQuotaLow();
    facts.isWatched = m_isWatching;
    facts.speed = clock().speed();
    facts.retryAfter = m_troubles.retryAfter();
    facts.untilNextLook = m_attempts.untilNext(clock().wall());
    facts.unresolvedAttempts = facts.untilNextLook ? 1 : 0;
    return facts;
}

/// Running, or ended so lately that their actions may still come.
std::vector<const mgn::Job *> JobMonitor::awaitedJobs() const
{
    std::vector<const mgn::Job *> awaited = m_store.unsettledJobs();
    std::erase_if(awaited, [now = clock().now(), this](const mgn::Job *job) {
        return !isUnfinished(*job) && now - m_store.endOf(*job) > kActionPatience;
    });
    return awaited;
}

const base::Clock &JobMonitor::clock() const
{
    return m_clients.clock(m_store.scope());
}

} // namespace cutover
