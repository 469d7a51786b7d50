// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/jobentry.h"

#include <algorithm>
#include <tuple>

namespace cutover {

namespace {

bool isSameHeader(const mgn::Job &a, const mgn::Job &b)
{
    const auto header = [](const mgn::Job &job) {
        return std::tie(job.jobId, job.arn, job.type, job.initiatedBy, job.creationDateTime,
                        job.endDateTime, job.status, job.tags);
    };
    return header(a) == header(b);
}

void copyHeader(mgn::Job &to, const mgn::Job &from)
{
    to.arn = from.arn;
    to.type = from.type;
    to.initiatedBy = from.initiatedBy;
    to.creationDateTime = from.creationDateTime;
    to.endDateTime = from.endDateTime;
    to.status = from.status;
    to.tags = from.tags;
}

/// Entries come late and out of order; time, event and server name one (the log has no ids).
auto logKey(const mgn::JobLog &entry)
{
    return std::tie(entry.logDateTime.msecs, entry.event.value, entry.event.raw,
                    entry.sourceServerId);
}

bool isLogBefore(const mgn::JobLog &a, const mgn::JobLog &b)
{
    return a.logDateTime.msecs < b.logDateTime.msecs;
}

QList<int> ascending(QList<int> indexes)
{
    std::sort(indexes.begin(), indexes.end());
    indexes.erase(std::unique(indexes.begin(), indexes.end()), indexes.end());
    return indexes;
}

} // namespace

JobEntry::JobEntry(mgn::Job job, base::Instant now) : m_firstSeen(now), m_now(now)
{
    m_job.jobId = job.jobId;
    (void)update(std::move(job), now);
    m_isFirstRead = false;
}

int JobEntry::indexOf(const mgn::SourceServerId &server) const
{
    return m_index.value(server, -1);
}

JobEntry::Change JobEntry::update(mgn::Job job, base::Instant now)
{
    Change change;
    m_now = now;
    change.header = !isSameHeader(m_job, job);
    copyHeader(m_job, job);
    if (job.participatingServers.isReported())
        m_job.participatingServers.setReported();
    const QList<int> changed = takeServers(std::move(job.participatingServers));
    for (const int server : changed) {
        const auto index = static_cast<std::size_t>(server);
        placeSeen(m_servers[index].actions,
                  m_job.participatingServers[index].postLaunchActionsStatus.actions);
    }
    // Every verdict leans on the job's status.
    const QList<int> judged = judge(change.header ? allServers() : changed);
    change.servers = ascending(changed + judged);
    if (!change.isEmpty() || m_isFirstRead)
        change.header = sumUp() || change.header;
    return change;
}

QList<int> JobEntry::takeServers(std::vector<mgn::ParticipatingServer> &&servers)
{
    QList<int> changed;
    std::vector<mgn::ParticipatingServer> &known = m_job.participatingServers;
    for (std::size_t i = 0; i < servers.size(); ++i) {
        const bool isInPlace =
            i < known.size() && known[i].sourceServerId == servers[i].sourceServerId;
        const int index = isInPlace ? static_cast<int>(i) : indexOf(servers[i].sourceServerId);
        if (index < 0) {
            m_index.insert(servers[i].sourceServerId, static_cast<int>(known.size()));
            changed.append(static_cast<int>(known.size()));
            known.push_back(std::move(servers[i]));
            m_servers.emplace_back();
        } else if (known[static_cast<std::size_t>(index)] != servers[i]) {
            known[static_cast<std::size_t>(index)] = std::move(servers[i]);
            changed.append(index);
        }
    }
    return changed;
}

QList<int> JobEntry::allServers() const
{
    QList<int> all(static_cast<qsizetype>(m_servers.size()));
    for (qsizetype i = 0; i < all.size(); ++i)
        all[i] = static_cast<int>(i);
    return all;
}

QList<int> JobEntry::judge(const QList<int> &servers)
{
    QList<int> changed;
    for (const int server : servers) {
        if (judgeServer(server))
            changed.append(server);
    }
    return changed;
}

bool JobEntry::judgeServer(int server)
{
    Server &entry = m_servers[static_cast<std::size_t>(server)];
    const std::vector<ActionRow> before = entry.actions;
    for (ActionRow &row : entry.actions)
        judgeAction(server, row);
    const mgn::ParticipatingServer &value =
        m_job.participatingServers[static_cast<std::size_t>(server)];
    Outcome outcome = outcomeOfServer(value, evidenceFor(server));
    if (outcome.isFinished && !entry.seenEnded && !m_isFirstRead && !entry.outcome.isFinished) {
        entry.seenEnded = m_now;
        outcome = outcomeOfServer(value, evidenceFor(server));
    }
    const bool isChanged = outcome != entry.outcome || before != entry.actions;
    entry.outcome = std::move(outcome);
    return isChanged;
}

void JobEntry::judgeAction(int server, ActionRow &row)
{
    if (row.index < 0) {
        row.outcome = outcomeOfExpectedAction(m_gaveUp);
        return;
    }
    if (!row.firstSeen && !m_isFirstRead)
        row.firstSeen = m_now;
    const auto &value = m_job.participatingServers[static_cast<std::size_t>(server)]
                            .postLaunchActionsStatus.actions[static_cast<std::size_t>(row.index)];
    Outcome outcome = outcomeOfAction(value, row.firstSeen, row.seenEnded);
    if (outcome.isFinished && !row.seenEnded && !m_isFirstRead && !row.outcome.isFinished) {
        row.seenEnded = m_now;
        outcome = outcomeOfAction(value, row.firstSeen, row.seenEnded);
    }
    row.outcome = std::move(outcome);
}

ServerEvidence JobEntry::evidenceFor(int server) const
{
    const Server &entry = entryOf(server);
    ServerEvidence evidence;
    evidence.jobType = m_job.type;
    evidence.jobStatus = m_job.status;
    evidence.jobEnd = m_job.endDateTime;
    evidence.log =
        logOf(m_job.participatingServers[static_cast<std::size_t>(server)].sourceServerId);
    evidence.jobLog = logOf({});
    evidence.settings = entry.settings;
    evidence.isWaitOver = m_gaveUp;
    evidence.seenEnded = entry.seenEnded;
    evidence.actions.reserve(entry.actions.size());
    for (const ActionRow &row : entry.actions)
        evidence.actions.push_back(row.outcome);
    return evidence;
}

std::vector<const mgn::JobLog *> JobEntry::logOf(const mgn::SourceServerId &server) const
{
    std::vector<const mgn::JobLog *> entries;
    const auto found = m_logOf.constFind(server);
    if (found == m_logOf.cend())
        return entries;
    for (const int index : *found)
        entries.push_back(&m_log[static_cast<std::size_t>(index)]);
    return entries;
}

std::optional<int> JobEntry::insertLog(mgn::JobLog entry)
{
    const auto [first, last] = std::equal_range(m_log.begin(), m_log.end(), entry, isLogBefore);
    const bool isKnown = std::any_of(
        first, last, [&](const mgn::JobLog &known) { return logKey(known) == logKey(entry); });
    if (isKnown)
        return std::nullopt;
    const auto index = last - m_log.begin();
    m_log.insert(last, std::move(entry));
    return static_cast<int>(index);
}

JobEntry::Change JobEntry::mergeLog(std::vector<mgn::JobLog> entries)
{
    Change change;
    QList<int> named;
    bool concernsAll = false;
    for (mgn::JobLog &entry : entries) {
        const int server = indexOf(entry.sourceServerId);
        const auto index = insertLog(std::move(entry));
        if (!index)
            continue;
        change.firstLogEntry =
            change.firstLogEntry < 0 ? *index : std::min(change.firstLogEntry, *index);
        if (server < 0)
            concernsAll = true;
        else
            named.append(server);
    }
    if (change.firstLogEntry < 0)
        return change;
    groupLog();
    change.servers = judge(concernsAll ? allServers() : ascending(std::move(named)));
    change.header = !change.servers.isEmpty() && sumUp();
    return change;
}

void JobEntry::groupLog()
{
    m_logOf.clear();
    for (std::size_t i = 0; i < m_log.size(); ++i)
        m_logOf[m_log[i].sourceServerId].push_back(static_cast<int>(i));
}

JobEntry::Change JobEntry::expect(const mgn::SourceServerId &server,
                                  const std::vector<ExpectedAction> &actions)
{
    Change change;
    const int index = indexOf(server);
    if (index < 0)
        return change;
    Server &entry = m_servers[static_cast<std::size_t>(index)];
    placeExpected(entry.actions, actions);
    entry.settings = ActionSettings::Known;
    (void)judgeServer(index);
    change.servers = {index};
    change.header = sumUp();
    return change;
}

JobEntry::Change JobEntry::setActionSettings(const std::vector<mgn::SourceServerId> &servers,
                                             ActionSettings settings)
{
    QList<int> concerned;
    for (const mgn::SourceServerId &id : servers) {
        const int index = indexOf(id);
        if (index < 0 || entryOf(index).settings == ActionSettings::Known)
            continue;
        m_servers[static_cast<std::size_t>(index)].settings = settings;
        concerned.append(index);
    }
    Change change;
    change.servers = judge(ascending(std::move(concerned)));
    change.header = !change.servers.isEmpty() && sumUp();
    return change;
}

JobEntry::Change JobEntry::giveUpOnUnseenActions(base::Instant now, std::chrono::milliseconds limit)
{
    Change change;
    const base::Instant end =
        m_job.endDateTime.isValid() ? m_job.endDateTime.instant() : m_firstSeen;
    const bool isDue = m_job.status == mgn::JobStatus::Completed && now - end > limit;
    if (m_gaveUp || !isDue)
        return change;
    m_gaveUp = true;
    m_now = now;
    change.servers = judge(allServers());
    change.header = !change.servers.isEmpty() && sumUp();
    return change;
}

bool JobEntry::sumUp()
{
    std::vector<Outcome> outcomes;
    outcomes.reserve(m_servers.size());
    for (const Server &server : m_servers)
        outcomes.push_back(server.outcome);
    Summary summary = outcomeOfJob(m_job, outcomes);
    const bool isChanged = summary != m_summary;
    m_summary = std::move(summary);
    return isChanged;
}

} // namespace cutover
