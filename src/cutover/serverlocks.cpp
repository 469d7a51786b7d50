// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/serverlocks.h"

#include "cutover/jobstore.h"

#include <QSet>

namespace cutover {

ServerLocks serverLocks(const std::vector<const mgn::Job *> &jobs,
                        const std::vector<Attempt> &attempts)
{
    QSet<mgn::JobId> ended;
    for (const mgn::Job *job : jobs) {
        if (!isUnfinished(*job))
            ended.insert(job->jobId);
    }
    ServerLocks locks;
    for (const mgn::Job *job : jobs) {
        if (ended.contains(job->jobId))
            continue;
        for (const mgn::ParticipatingServer &server : job->participatingServers)
            locks[server.sourceServerId].job = job->jobId;
    }
    for (const Attempt &attempt : attempts) {
        if (!attempt.isUnresolved())
            continue;
        for (const AttemptServer &server : attempt.servers)
            locks[server.id].attempt = attempt.id;
    }
    return locks;
}

ServerLocks serverLocks(const JobStore &store)
{
    return serverLocks(store.jobs(), store.attempts());
}

} // namespace cutover
