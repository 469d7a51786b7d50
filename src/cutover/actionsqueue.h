// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/jobstore.h"
#include "mgn/launchsettings.h"
#include "mgn/mgnclient.h"

#include <QSet>

#include <deque>
#include <optional>
#include <utility>

namespace cutover {

/// Which servers' settings are still to be read for the actions to wait for
/// (ListSourceServerActions): once for each server of a cutover that is seen running, again after a
/// failure that can pass.
class ActionsQueue
{
public:
    using Actions = base::Result<mgn::Listing<mgn::SourceServerAction>>;
    struct Server {
        mgn::JobId job;
        mgn::SourceServerId server;
        bool operator==(const Server &) const = default;
    };

    /// A poll begins: servers not asked about yet are queued and told to be Asked.
    void refill(JobStore &store);
    /// Takes the next one out; nullopt when there is none or this poll has read enough. Those whose
    /// job needs no more news are left out.
    [[nodiscard]] std::optional<Server> next(const JobStore &store);
    /// Puts the answer into the store. After a failure that can pass nothing more is read in this
    /// poll.
    void take(JobStore &store, const Server &of, const Actions &outcome);

private:
    void queueNew(const mgn::Job &job, JobStore &store);

    std::deque<Server> m_waiting;
    QSet<std::pair<mgn::JobId, mgn::SourceServerId>> m_asked;
    int m_left = 0; ///< reads in the poll under way
};

} // namespace cutover
