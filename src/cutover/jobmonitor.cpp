// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/jobmonitor.h"

#include "cutover/expectedactions.h"
#include "cutover/reconcile.h"

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
/// Servers' settings read in one poll, so that DescribeJobs is not kept waiting.
constexpr int kMostActionReads = 10;

} // namespace

JobMonitor::JobMonitor(ClientSource &clients, JobStore &store, QObject *parent)
    : QObject(parent), m_clients(clients), m_store(store)
{
    // A coarse timer comes up to 5 % late, and the operator is shown when it comes.
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &JobMonitor::poll);
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
    m_actionsToRead.clear();
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

std::optional<milliseconds> JobMonitor::untilNextPoll() const
{
    return m_timer.isActive() ? std::optional(m_timer.remainingTimeAsDuration()) : std::nullopt;
}

void JobMonitor::watchAttempt(Attempt attempt)
{
    m_looks.plan(attempt, clock().wall());
    m_store.setAttempt(std::move(attempt));
    if (!m_isWatching)
        start();
    else if (!m_isPolling)
        schedule();
}

void JobMonitor::dismissAttempt(const AttemptId &id)
{
    m_looks.remove(id);
    m_store.removeAttempt(id);
}

void JobMonitor::adoptJob(mgn::Job job)
{
    std::vector<mgn::Job> one;
    one.push_back(std::move(job));
    m_store.merge(std::move(one), clock().now());
    emit updated();
    if (!m_isWatching)
        start();
    else if (!m_isPolling)
        schedule();
}

void JobMonitor::poll()
{
    m_timer.stop();
    m_isPolling = true;
    m_hasPollFailed = false;
    m_isThrottled = false;
    m_retryAfter.reset();
    m_actionReads = 0;
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
    noteFailure(found.error());
    return nullptr;
}

void JobMonitor::readJobs()
{
    mgn::MgnClient *source = client();
    if (!source)
        return finishPoll();
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
    for (const mgn::Job *job : m_store.unsettledJobs()) {
        if (isAwaited(*job) && job->creationDateTime.isValid())
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
    queueExpectedActions();
    advance();
}

void JobMonitor::onJobsFailed(const base::Error &error)
{
    if (error.kind == base::ErrorKind::Cancelled)
        return finishPoll();
    m_lastError = error;
    noteFailure(error);
    for (const Attempt &attempt : std::vector<Attempt>(m_store.attempts())) {
        if (attempt.isUnresolved())
            m_store.setAttempt(afterFailedLook(attempt, error));
    }
    finishPoll();
}

/// Once for each cutover that is seen running: its servers' settings say which actions to wait for.
void JobMonitor::queueExpectedActions()
{
    for (const mgn::Job *job : m_store.runningJobs()) {
        if (m_actionsAsked.contains(job->jobId) || job->type != mgn::JobType::Launch)
            continue;
        m_actionsAsked.insert(job->jobId);
        for (const mgn::ParticipatingServer &server : job->participatingServers)
            m_actionsToRead.push_back({job->jobId, server.sourceServerId});
    }
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
    const auto job = m_hasPollFailed ? std::nullopt : m_logs.next();
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
            m_logs.noteRead(*job, endOf(*job), clock().now());
    } else {
        noteFailure(outcome.error());
    }
    advance();
}

bool JobMonitor::lookForNextAttempt()
{
    for (const Attempt &attempt : m_store.attempts()) {
        if (!m_looks.isDue(attempt.id, m_pollWall))
            continue;
        mgn::MgnClient *source = client();
        if (!source)
            return false;
        std::vector<mgn::SourceServerId> ids;
        for (const AttemptServer &server : attempt.servers)
            ids.push_back(server.id);
        auto *call = new ReadServers(*source, std::move(ids), this);
        m_call = call;
        base::whenDone(call, this,
                       [this, id = attempt.id](const auto &outcome) { onLook(id, outcome); });
        call->start();
        return true;
    }
    return false;
}

void JobMonitor::onLook(const AttemptId &id, const base::Result<ServersRead> &outcome)
{
    const Attempt *attempt = m_store.attempt(id);
    if (attempt && !outcome) {
        noteFailure(outcome.error());
        take(afterFailedLook(*attempt, outcome.error()));
    } else if (attempt) {
        Look look{
            .jobs = m_store.jobs(), .servers = {}, .wall = m_pollWall, .service = clock().now()};
        for (const mgn::SourceServer &server : outcome->found)
            look.servers.push_back(&server);
        take(reconciled(*attempt, look));
    }
    advance();
}

void JobMonitor::take(Attempt attempt)
{
    m_looks.plan(attempt, clock().wall());
    m_store.setAttempt(attempt);
    if (attempt.isUnresolved())
        return;
    if (attempt.state == AttemptState::StartedByUs && m_store.find(attempt.job))
        m_store.removeAttempt(attempt.id);
    emit attemptSettled(attempt);
}

bool JobMonitor::readNextExpectedActions()
{
    if (m_actionsToRead.empty() || m_hasPollFailed || m_actionReads >= kMostActionReads)
        return false;
    mgn::MgnClient *source = client();
    if (!source)
        return false;
    const ServerOfJob of = m_actionsToRead.front();
    m_actionsToRead.pop_front();
    ++m_actionReads;
    auto *call = source->listSourceServerActions(of.server, this);
    m_call = call;
    base::whenDone(call, this, [this, of](const auto &outcome) { onExpectedActions(of, outcome); });
    call->start();
    return true;
}

/// A refusal only means that nothing is expected; it must not slow the watch down.
void JobMonitor::onExpectedActions(
    const ServerOfJob &of, const base::Result<mgn::Listing<mgn::SourceServerAction>> &outcome)
{
    if (outcome && !outcome->incomplete)
        m_store.setExpectedActions(of.job, of.server, expectedActions(outcome->items));
    else if (!outcome && outcome.error().kind == base::ErrorKind::Throttled)
        noteFailure(outcome.error());
    advance();
}

void JobMonitor::noteFailure(const base::Error &error)
{
    if (error.kind == base::ErrorKind::Cancelled)
        return;
    m_failures += m_hasPollFailed ? 0 : 1;
    m_hasPollFailed = true;
    m_isThrottled = m_isThrottled || error.kind == base::ErrorKind::Throttled;
    m_retryAfter = error.retryAfter;
}

void JobMonitor::finishPoll()
{
    m_call.clear();
    m_isPolling = false;
    if (!m_hasPollFailed)
        m_failures = 0;
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
    const auto unsettled = m_store.unsettledJobs();
    facts.unsettledJobs =
        static_cast<int>(std::count_if(unsettled.begin(), unsettled.end(),
                                       [this](const mgn::Job *job) { return isAwaited(*job); }));
    facts.isThrottled = m_isThrottled;
    facts.failures = m_failures;
    facts.isQuotaHalfUsed = m_store.quotaUse().isHalfUsed(Quotas());
    facts.isWatched = m_isWatching;
    facts.speed = clock().speed();
    facts.retryAfter = m_retryAfter;
    facts.untilNextLook = m_looks.untilNext(clock().wall());
    facts.unresolvedAttempts = facts.untilNextLook ? 1 : 0;
    return facts;
}

/// Running, or ended so lately that its actions may still come.
bool JobMonitor::isAwaited(const mgn::Job &job) const
{
    return isUnfinished(job) || clock().now() - endOf(job) <= kActionPatience;
}

/// When we first saw it, for an ended job that does not say.
base::Instant JobMonitor::endOf(const mgn::Job &job) const
{
    return job.endDateTime.isValid() ? job.endDateTime.instant() : m_store.firstSeen(job.jobId);
}

const base::Clock &JobMonitor::clock() const
{
    return m_clients.clock(m_store.scope());
}

} // namespace cutover
