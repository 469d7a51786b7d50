// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/simjob.h"

#include <QHash>
#include <QStringList>

namespace sim {

/// What a job is to be made of.
struct JobOrder {
    QString type;
    QString initiatedBy;
    QStringList serverIds;
    TagMap tags;
    FaultSet faults;
};

/// Servers and jobs of one account in one region. Nothing in it runs by itself: settle() brings the
/// servers to the state that their jobs have reached, everything else is calculated when it is
/// asked for.
class Estate
{
public:
    explicit Estate(EstateKey key, bool initialised = true);

    [[nodiscard]] const EstateKey &key() const { return m_key; }
    [[nodiscard]] bool isInitialised() const { return m_initialised; }
    void initialise() { m_initialised = true; }

    [[nodiscard]] std::vector<ServerRecord> &servers() { return m_servers; }
    /// nullptr when there is none of that id.
    [[nodiscard]] ServerRecord *server(const QString &id);
    [[nodiscard]] const SimJob *job(const QString &id) const;
    [[nodiscard]] SimJob *job(const QString &id);
    /// Oldest first.
    [[nodiscard]] const std::vector<SimJob> &jobs() const { return m_jobs; }
    /// Tags of waves and applications that were changed by TagResource, by ARN.
    [[nodiscard]] QHash<QString, TagMap> &groupTags() { return m_groupTags; }

    /// Makes the job and takes the servers into it; whether that is allowed was asked before.
    const SimJob &startJob(const JobOrder &order, base::Instant now);
    void settle(base::Instant now);
    [[nodiscard]] int runningJobs(base::Instant now) const;
    /// Servers in all running jobs.
    [[nodiscard]] int runningServers(base::Instant now) const;

private:
    void makeServers();
    void makePast();
    void makePastJobs(const QString &initiatedBy, const std::vector<ServerRecord *> &servers,
                      base::Instant last);
    void makePastJob(const QString &initiatedBy, const std::vector<ServerRecord *> &servers,
                     base::Instant createdAt);
    [[nodiscard]] QString nextJobId();
    [[nodiscard]] std::vector<ServerScript> scriptsFor(const JobOrder &order, std::uint64_t seed,
                                                       bool isCrowded);
    /// When the job ends: with its slowest server, or when it is cancelled.
    static void setEnd(SimJob &job, const FaultSet &faults);
    static void markInitiated(const SimJob &job, ServerRecord &server);
    void settleServer(const SimJob &job, const ServerScript &script, base::Instant now);
    void onLaunchFailed(const SimJob &job, ServerRecord &server) const;

    EstateKey m_key;
    bool m_initialised;
    std::vector<ServerRecord> m_servers;
    QHash<QString, int> m_serverIndex;
    std::vector<SimJob> m_jobs;
    QHash<QString, TagMap> m_groupTags;
};

} // namespace sim
