// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/estate.h"

#include "sim/dice.h"
#include "sim/serverfactory.h"

#include <algorithm>
#include <span>

namespace sim {

namespace {

/// Scripts of tens of thousands would take seconds to write; servers beyond name no job.
constexpr std::size_t kServersWithPast = 2'000;

} // namespace

using namespace std::chrono;
using namespace std::chrono_literals;

Estate::Estate(EstateKey key, bool initialised) : m_key(std::move(key)), m_initialised(initialised)
{
    makeServers();
    makePast();
}

void Estate::makeServers()
{
    m_servers.reserve(static_cast<std::size_t>(m_key.servers));
    for (int i = 0; i < m_key.servers; ++i) {
        m_servers.push_back(makeServer(m_key, i));
        m_serverIndex.insert(m_servers.back().id, i);
    }
}

/// The jobs that brought the servers where they are: a test of some, a cutover of the few that are
/// past it.
void Estate::makePast()
{
    std::vector<ServerRecord *> tested;
    std::vector<ServerRecord *> cutOver;
    const std::size_t count = std::min(m_servers.size(), kServersWithPast);
    for (ServerRecord &server : std::span(m_servers).first(count)) {
        const QString &state = server.lifeCycleState;
        const bool leftover = state == QLatin1String("READY_FOR_CUTOVER") && server.index % 5 == 2;
        if (leftover || state == QLatin1String("TESTING"))
            tested.push_back(&server);
        if (state == QLatin1String("CUTTING_OVER") || state == QLatin1String("CUTOVER"))
            cutOver.push_back(&server);
    }
    makePastJobs(QStringLiteral("START_TEST"), tested, m_key.start - 48h);
    makePastJobs(QStringLiteral("START_CUTOVER"), cutOver, m_key.start - 6h);
}

/// As many jobs one after another as their servers need.
void Estate::makePastJobs(const QString &initiatedBy, const std::vector<ServerRecord *> &servers,
                          base::Instant last)
{
    constexpr std::size_t most = 200;
    const std::size_t count = (servers.size() + most - 1) / most;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t from = i * most;
        const std::size_t to = std::min(servers.size(), from + most);
        const auto begin = servers.begin();
        makePastJob(
            initiatedBy,
            {begin + static_cast<std::ptrdiff_t>(from), begin + static_cast<std::ptrdiff_t>(to)},
            last - 90min * static_cast<int>(count - 1 - i));
    }
}

void Estate::makePastJob(const QString &initiatedBy, const std::vector<ServerRecord *> &servers,
                         base::Instant createdAt)
{
    FaultSet allGood;
    allGood.add({.name = QStringLiteral("all-good")});
    JobOrder order{.type = QStringLiteral("LAUNCH"),
                   .initiatedBy = initiatedBy,
                   .serverIds = {},
                   .tags = {{QStringLiteral("Wave"), QStringLiteral("Rehearsal")}},
                   .faults = allGood};
    for (const ServerRecord *server : servers)
        order.serverIds.append(server->id);
    startJob(order, createdAt);
    settle(m_key.start);
    for (ServerRecord *server : servers) {
        server->before.reset();
        if (server->lifeCycleState == QLatin1String("CUTOVER"))
            server->lastCutover.finalizedAt = createdAt + 2h;
    }
}

ServerRecord *Estate::server(const QString &id)
{
    const auto found = m_serverIndex.constFind(id);
    return found == m_serverIndex.cend() ? nullptr : &m_servers[static_cast<std::size_t>(*found)];
}

const SimJob *Estate::job(const QString &id) const
{
    const auto found =
        std::find_if(m_jobs.begin(), m_jobs.end(), [&](const SimJob &job) { return job.id == id; });
    return found == m_jobs.end() ? nullptr : &*found;
}

SimJob *Estate::job(const QString &id)
{
    return const_cast<SimJob *>(std::as_const(*this).job(id));
}

QString Estate::nextJobId()
{
    Dice dice(mixedSeed(m_key.seed, m_key.accountId + m_key.region + QStringLiteral("job")
                                        + QString::number(m_jobs.size())));
    return QStringLiteral("mgnjob-") + dice.lettersAndDigits(17);
}

std::vector<ServerScript> Estate::scriptsFor(const JobOrder &order, std::uint64_t seed,
                                             bool isCrowded)
{
    std::vector<ServerScript> scripts;
    for (const QString &id : order.serverIds) {
        const ServerRecord &record = *server(id);
        const std::uint64_t serverSeed = mixedSeed(seed, id);
        scripts.push_back(order.type == QLatin1String("TERMINATE")
                              ? terminateScript(record, serverSeed)
                              : launchScript({.server = record,
                                              .seed = serverSeed,
                                              .isFirst = &id == &order.serverIds.first(),
                                              .isLast = &id == &order.serverIds.last(),
                                              .isCrowded = isCrowded,
                                              .faults = order.faults}));
    }
    return scripts;
}

void Estate::setEnd(SimJob &job, const FaultSet &faults)
{
    const bool waits = !faults.has("completed-before-actions");
    const auto lastEnd = [&] {
        Offset end{0};
        for (const ServerScript &script : job.servers)
            end = std::max(end, (waits ? script.allEndsAt : script.endsAt) + 5s);
        return end;
    };
    job.endsAt = lastEnd();
    if (!faults.has("job-cancelled"))
        return;
    const Offset at = std::max<Offset>(job.startsAt, seconds(faults.number("job-cancelled", 120)));
    if (at >= job.endsAt)
        return;
    job.cancelledAt = at;
    for (ServerScript &script : job.servers)
        cancelScript(script, at);
    job.endsAt = at + 5s;
}

const SimJob &Estate::startJob(const JobOrder &order, base::Instant now)
{
    SimJob job{.id = nextJobId(),
               .arn = {},
               .type = order.type,
               .initiatedBy = order.initiatedBy,
               .createdAt = now,
               .startsAt = {},
               .endsAt = {},
               .tags = order.tags,
               .revertsFailedServers =
                   order.faults.value("failed-launch-lifecycle") == QLatin1String("revert"),
               .failsSkippedServers =
                   order.faults.value("skipped-status") == QLatin1String("failed"),
               .cancelledAt = {},
               .servers = {}};
    job.arn = resourceArn(m_key, QStringLiteral("job"), job.id);
    const std::uint64_t seed = mixedSeed(m_key.seed, job.id);
    const bool isCrowded = runningServers(now) + order.serverIds.size() > 50;
    job.servers = scriptsFor(order, seed, isCrowded);
    job.startsAt = 2s + milliseconds(Dice(seed).below(3'000));
    setEnd(job, order.faults);
    for (const QString &id : order.serverIds)
        markInitiated(job, *server(id));
    m_jobs.push_back(std::move(job));
    return m_jobs.back();
}

void Estate::markInitiated(const SimJob &job, ServerRecord &server)
{
    rememberBefore(server, job.createdAt);
    server.runningJobId = job.id;
    server.jsonParts.clear();
    const LifeCycleCalls calls{
        .initiatedAt = job.createdAt, .jobId = job.id, .revertedAt = {}, .finalizedAt = {}};
    if (job.initiatedBy == QLatin1String("START_TEST"))
        server.lastTest = calls;
    if (job.initiatedBy == QLatin1String("START_CUTOVER"))
        server.lastCutover = calls;
}

void Estate::settle(base::Instant now)
{
    for (SimJob &job : m_jobs) {
        if (job.isSettled)
            continue;
        for (const ServerScript &script : job.servers) {
            if (server(script.serverId)->runningJobId == job.id)
                settleServer(job, script, now);
        }
        job.isSettled = !job.isRunning(now);
    }
}

void Estate::settleServer(const SimJob &job, const ServerScript &script, base::Instant now)
{
    ServerRecord &record = *server(script.serverId);
    const Offset age = job.age(now);
    if (script.cleanedAt && age >= *script.cleanedAt && record.instance
        && record.instance->jobId != job.id) {
        record.instance.reset();
        record.jsonParts.clear();
    }
    if (age < script.endsAt)
        return;
    if (script.end == ServerEnd::Launched)
        record.instance =
            LaunchedInstance{script.instanceId, job.id, job.createdAt + script.firstBootAt};
    if (script.end == ServerEnd::Failed || script.end == ServerEnd::Skipped)
        onLaunchFailed(job, record);
    record.jsonParts.clear();
    if (!job.isRunning(now))
        record.runningJobId.clear();
}

void Estate::onLaunchFailed(const SimJob &job, ServerRecord &server) const
{
    if (!job.revertsFailedServers)
        return;
    server.lifeCycleState = job.initiatedBy == QLatin1String("START_TEST")
                                ? QStringLiteral("READY_FOR_TEST")
                                : QStringLiteral("READY_FOR_CUTOVER");
}

int Estate::runningJobs(base::Instant now) const
{
    return static_cast<int>(std::count_if(m_jobs.begin(), m_jobs.end(),
                                          [&](const SimJob &job) { return job.isRunning(now); }));
}

int Estate::runningServers(base::Instant now) const
{
    int sum = 0;
    for (const SimJob &job : m_jobs)
        sum += job.isRunning(now) ? static_cast<int>(job.servers.size()) : 0;
    return sum;
}

} // namespace sim
