// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/attemptwatch.h"

#include "cutover/reconcile.h"

#include <algorithm>

namespace cutover {

AttemptWatch::AttemptWatch(JobStore &store, QObject *parent) : QObject(parent), m_store(store)
{
    connect(&m_store, &JobStore::merged, this,
            [this](base::Instant service) { settleByJobs(service); });
}

void AttemptWatch::watch(Attempt attempt, base::Instant wall)
{
    m_looks.plan(attempt, wall);
    const base::Instant service = attempt.serviceSentAt;
    m_store.setAttempt(std::move(attempt));
    settleByJobs(service);
}

void AttemptWatch::dismiss(const AttemptId &id)
{
    m_looks.remove(id);
    m_store.removeAttempt(id);
}

bool AttemptWatch::release(const AttemptId &id)
{
    const Attempt *attempt = m_store.attempt(id);
    if (!attempt || attempt->state != AttemptState::OperatorNeeded)
        return false;
    Attempt released = *attempt;
    released.state = AttemptState::Released;
    take(std::move(released), {});
    return true;
}

const Attempt *AttemptWatch::due(base::Instant wall) const
{
    const std::vector<Attempt> &all = m_store.attempts();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Attempt &attempt) {
        return m_looks.isDue(attempt.id, wall);
    });
    return found == all.end() ? nullptr : &*found;
}

std::optional<std::chrono::milliseconds> AttemptWatch::untilNext(base::Instant wall) const
{
    return m_looks.untilNext(wall);
}

void AttemptWatch::onLook(const AttemptId &id, const base::Result<ServersRead> &outcome,
                          const Moment &moment)
{
    const Attempt *attempt = m_store.attempt(id);
    const bool isCancelled = !outcome && outcome.error().kind == base::ErrorKind::Cancelled;
    if (!attempt || !attempt->isLookedFor() || isCancelled)
        return;
    take(outcome ? after(*attempt, *outcome, moment)
                 : afterFailedLook(*attempt, outcome.error(), moment.wall),
         moment.wall);
}

void AttemptWatch::settleByJobs(base::Instant service)
{
    std::vector<AttemptId> ids;
    for (const Attempt &attempt : m_store.attempts())
        ids.push_back(attempt.id);
    // Looked up one by one: whoever hears of one may dismiss another, or bring further jobs.
    for (const AttemptId &id : ids) {
        if (const Attempt *attempt = m_store.attempt(id))
            settleByJobs(*attempt, service);
    }
}

void AttemptWatch::settleByJobs(const Attempt &attempt, base::Instant service)
{
    // Only the tag tells a start that is on its way from the same one of somebody else.
    const bool isSending = attempt.state == AttemptState::Sending && attempt.hasIntentTag;
    if ((!isSending && !attempt.isLookedFor()) || !hasJob(attempt))
        return;
    const Attempt found = byJobs(attempt, service);
    if (found.state != AttemptState::StartedByUs || !found.isWhollyOurs())
        return;
    if (isSending)
        leaveToJob(found);
    else
        take(found, found.sentAt);
}

/// Every batch of every poll comes by here, and mostly ends here: what reconciled() compares for
/// each server with each job would hold the event loop.
bool AttemptWatch::hasJob(const Attempt &attempt) const
{
    const std::vector<const mgn::Job *> jobs = m_store.jobs();
    return std::any_of(jobs.begin(), jobs.end(),
                       [&attempt](const mgn::Job *job) { return isJobOf(*job, attempt); });
}

/// As of the moment of sending: without the servers nothing else is to be concluded.
Attempt AttemptWatch::byJobs(const Attempt &attempt, base::Instant service) const
{
    return reconciled(
        attempt,
        {.jobs = m_store.jobs(), .servers = {}, .wall = attempt.sentAt, .service = service});
}

/// Whoever sent it still waits for the answer and tells what it is.
void AttemptWatch::leaveToJob(const Attempt &attempt)
{
    m_store.noteStartedHere(attempt.job);
    m_store.removeAttempt(attempt.id);
}

Attempt AttemptWatch::after(const Attempt &attempt, const ServersRead &read,
                            const Moment &moment) const
{
    Look look{
        .jobs = m_store.jobs(), .servers = {}, .wall = moment.wall, .service = moment.service};
    for (const mgn::SourceServer &server : read.found)
        look.servers.push_back(&server);
    Attempt looked = reconciled(attempt, look);
    const bool isProof = looked.state == AttemptState::StartedByUs && looked.isWhollyOurs();
    return moment.incomplete && !isProof ? afterPartLook(attempt, look, *moment.incomplete)
                                         : looked;
}

void AttemptWatch::onJobsFailed(const base::Error &error, base::Instant wall)
{
    for (Attempt &attempt : std::vector<Attempt>(m_store.attempts())) {
        if (!attempt.isLookedFor())
            continue;
        if (m_looks.isDue(attempt.id, wall)) {
            take(afterFailedLook(std::move(attempt), error, wall), wall);
        } else {
            attempt.checkError = error;
            m_store.setAttempt(std::move(attempt));
        }
    }
}

void AttemptWatch::take(Attempt attempt, base::Instant wall)
{
    m_looks.plan(attempt, wall);
    if (attempt.state == AttemptState::StartedByUs)
        m_store.noteStartedHere(attempt.job);
    m_store.setAttempt(attempt);
    if (attempt.isUnresolved())
        return;
    if (attempt.state == AttemptState::StartedByUs && attempt.isWhollyOurs()
        && m_store.find(attempt.job))
        m_store.removeAttempt(attempt.id);
    emit settled(attempt);
}

} // namespace cutover
