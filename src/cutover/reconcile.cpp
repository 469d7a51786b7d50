// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/reconcile.h"

#include <algorithm>
#include <array>

namespace cutover {

namespace {

using namespace std::chrono_literals;

/// The service's clock and ours may disagree by this much.
constexpr std::chrono::milliseconds kClockTolerance = 2min;

std::vector<mgn::SourceServerId> sortedIds(const mgn::Job &job)
{
    std::vector<mgn::SourceServerId> ids;
    for (const mgn::ParticipatingServer &server : job.participatingServers)
        ids.push_back(server.sourceServerId);
    std::sort(ids.begin(), ids.end());
    return ids;
}

std::vector<mgn::SourceServerId> sortedIds(const Attempt &attempt)
{
    std::vector<mgn::SourceServerId> ids;
    for (const AttemptServer &server : attempt.servers)
        ids.push_back(server.id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

bool carriesIntent(const mgn::Job &job, const Attempt &attempt)
{
    return std::any_of(job.tags.begin(), job.tags.end(), [&](const auto &tag) {
        return tag.first.view() == kIntentTag && tag.second == attempt.id.text();
    });
}

/// A cutover job that can have begun after the attempt was sent.
bool isNewCutover(const mgn::Job &job, const Attempt &attempt)
{
    const bool isKnown = std::find(attempt.jobsBefore.begin(), attempt.jobsBefore.end(), job.jobId)
                         != attempt.jobsBefore.end();
    return !isKnown && job.initiatedBy == mgn::InitiatedBy::StartCutover
           && job.creationDateTime.isValid()
           && job.creationDateTime.instant() >= attempt.serviceSentAt - kClockTolerance;
}

const mgn::Job *ourJob(const Attempt &attempt, const Look &look)
{
    const auto found = std::find_if(look.jobs.begin(), look.jobs.end(),
                                    [&](const mgn::Job *job) { return isJobOf(*job, attempt); });
    return found == look.jobs.end() ? nullptr : *found;
}

const mgn::Job *jobWithId(const mgn::JobId &id, const Look &look)
{
    const auto found = std::find_if(look.jobs.begin(), look.jobs.end(),
                                    [&](const mgn::Job *job) { return job->jobId == id; });
    return found == look.jobs.end() ? nullptr : *found;
}

/// Somebody else's cutover that works on the server.
const mgn::Job *otherJob(const AttemptServer &server, const Attempt &attempt, const Look &look,
                         const mgn::Job *ours)
{
    const auto found = std::find_if(look.jobs.begin(), look.jobs.end(), [&](const mgn::Job *job) {
        return job != ours && isNewCutover(*job, attempt) && job->server(server.id);
    });
    return found == look.jobs.end() ? nullptr : *found;
}

const mgn::SourceServer *serverWithId(const mgn::SourceServerId &id, const Look &look)
{
    const auto found =
        std::find_if(look.servers.begin(), look.servers.end(),
                     [&](const mgn::SourceServer *server) { return server->sourceServerId == id; });
    return found == look.servers.end() ? nullptr : *found;
}

/// What one look shows of one server.
enum class Sign { Nothing, OurJob, OtherJob, Unclear };

struct ServerSign {
    Sign sign = Sign::Nothing;
    mgn::JobId job{};
};

/// The server's own record names a job that began after the baseline.
ServerSign signOfRecord(const AttemptServer &server, const Look &look)
{
    const mgn::SourceServer *current = serverWithId(server.id, look);
    if (!current)
        return {Sign::Unclear};
    const Baseline now = baselineOf(*current);
    if (isSameStart(now, server.baseline))
        return {Sign::Nothing};
    const bool isNewJob =
        !now.lastCutoverJob.isEmpty() && now.lastCutoverJob != server.baseline.lastCutoverJob;
    // A job that the list does not show yet may be ours: its tag is still to be read.
    if (isNewJob && jobWithId(now.lastCutoverJob, look))
        return {Sign::OtherJob, now.lastCutoverJob};
    return {Sign::Unclear};
}

/// Our job does not name this server, or not yet: only its own record can say that nothing began
/// for it. A job that names nobody is still being made.
ServerSign signBesideOurs(const AttemptServer &server, const mgn::Job &ours, const Look &look)
{
    const mgn::SourceServer *current = serverWithId(server.id, look);
    if (current && baselineOf(*current).lastCutoverJob == ours.jobId)
        return {Sign::OurJob, ours.jobId};
    return ours.participatingServers.empty() ? ServerSign{Sign::Unclear}
                                             : signOfRecord(server, look);
}

ServerSign signOf(const AttemptServer &server, const Attempt &attempt, const mgn::Job *ours,
                  const Look &look)
{
    if (ours && ours->server(server.id))
        return {Sign::OurJob, ours->jobId};
    if (const mgn::Job *other = otherJob(server, attempt, look, ours))
        return {Sign::OtherJob, other->jobId};
    return ours ? signBesideOurs(server, *ours, look) : signOfRecord(server, look);
}

bool hasSign(const std::vector<ServerSign> &signs, Sign sign)
{
    return std::any_of(signs.begin(), signs.end(),
                       [&](const ServerSign &s) { return s.sign == sign; });
}

AttemptServerState stateOf(Sign sign, bool isSettled)
{
    switch (sign) {
    case Sign::OurJob: return AttemptServerState::InOurJob;
    case Sign::OtherJob: return AttemptServerState::InOtherJob;
    case Sign::Nothing:
        return isSettled ? AttemptServerState::NotStarted : AttemptServerState::Unknown;
    case Sign::Unclear: return AttemptServerState::Unknown;
    }
    return AttemptServerState::Unknown;
}

/// What the signs come to once they are to be believed.
AttemptState settledState(const std::vector<ServerSign> &signs, const mgn::Job *ours)
{
    if (ours)
        return AttemptState::StartedByUs;
    return hasSign(signs, Sign::OtherJob) ? AttemptState::StartedByOther : AttemptState::NotStarted;
}

bool isWindowOver(const Attempt &attempt, base::Instant wall)
{
    return wall >= attempt.sentAt + kSignatureWindow;
}

/// Servers that are in a job are settled at once; that others were left out is believed only when a
/// late request can no longer bring them in.
AttemptState stateAfter(const Attempt &attempt, const std::vector<ServerSign> &signs,
                        const mgn::Job *ours, base::Instant wall)
{
    const bool isOver = isWindowOver(attempt, wall);
    if (hasSign(signs, Sign::Unclear))
        return isOver ? AttemptState::OperatorNeeded : AttemptState::Checking;
    const bool isEachInAJob = !hasSign(signs, Sign::Nothing);
    const bool isAgreed = isOver && attempt.looks >= kAgreeingLooks;
    return isEachInAJob || isAgreed ? settledState(signs, ours) : AttemptState::Checking;
}

/// Looks that agree are those that name for each server the same job, or none, as the one before.
int looksInARow(const Attempt &attempt, const std::vector<ServerSign> &signs)
{
    if (hasSign(signs, Sign::Unclear))
        return 0;
    const bool isAsBefore = std::equal(
        signs.begin(), signs.end(), attempt.servers.begin(),
        [](const ServerSign &sign, const AttemptServer &server) { return sign.job == server.job; });
    return isAsBefore ? attempt.looks + 1 : 1;
}

std::optional<Baseline> seenOf(const AttemptServer &server, const Look &look)
{
    const mgn::SourceServer *current = serverWithId(server.id, look);
    return current ? std::optional(baselineOf(*current)) : std::nullopt;
}

mgn::JobId jobOf(const std::vector<ServerSign> &signs, const mgn::Job *ours)
{
    if (ours)
        return ours->jobId;
    const auto named = std::find_if(signs.begin(), signs.end(),
                                    [](const ServerSign &sign) { return !sign.job.isEmpty(); });
    return named == signs.end() ? mgn::JobId() : named->job;
}

} // namespace

bool isJobOf(const mgn::Job &job, const Attempt &attempt)
{
    if (attempt.hasIntentTag)
        return carriesIntent(job, attempt);
    return isNewCutover(job, attempt) && sortedIds(job) == sortedIds(attempt);
}

Attempt reconciled(Attempt attempt, const Look &look)
{
    const mgn::Job *ours = ourJob(attempt, look);
    std::vector<ServerSign> signs;
    for (const AttemptServer &server : attempt.servers)
        signs.push_back(signOf(server, attempt, ours, look));
    attempt.looks = looksInARow(attempt, signs);
    attempt.state = stateAfter(attempt, signs, ours, look.wall);
    attempt.job = jobOf(signs, ours);
    attempt.checkError.reset();
    attempt.failedLooks = 0;
    attempt.lastLookAt = look.service;
    for (std::size_t i = 0; i < signs.size(); ++i) {
        AttemptServer &server = attempt.servers[i];
        server.state = stateOf(signs[i].sign, !attempt.isUnresolved());
        server.job = signs[i].job;
        server.seen = seenOf(server, look);
    }
    return attempt;
}

Attempt afterFailedLook(Attempt attempt, const base::Error &error, base::Instant wall)
{
    attempt.checkError = error;
    ++attempt.failedLooks;
    if (attempt.failedLooks >= kFailingLooks && isWindowOver(attempt, wall))
        attempt.state = AttemptState::OperatorNeeded;
    return attempt;
}

Attempt afterPartLook(Attempt attempt, const Look &look, const base::Error &error)
{
    attempt = afterFailedLook(std::move(attempt), error, look.wall);
    for (AttemptServer &server : attempt.servers)
        server.seen = seenOf(server, look);
    attempt.lastLookAt = look.service;
    return attempt;
}

std::chrono::milliseconds untilNextLook(const Attempt &attempt, base::Instant now)
{
    static constexpr std::array<std::chrono::milliseconds, 4> early{5s, 15s, 45s, 90s};
    const std::chrono::milliseconds elapsed = now - attempt.sentAt;
    for (const std::chrono::milliseconds at : early) {
        if (elapsed < at)
            return std::min(at - elapsed, early.back());
    }
    if (elapsed < kSignatureWindow)
        return std::min<std::chrono::milliseconds>(60s, kSignatureWindow - elapsed);
    return attempt.looks > 0 && attempt.looks < kAgreeingLooks ? 15s : 60s;
}

} // namespace cutover
