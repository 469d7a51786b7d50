// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/actionrows.h"
#include "cutover/outcome.h"
#include "mgn/job.h"
#include "mgn/joblog.h"

#include <QHash>
#include <QList>

#include <vector>

namespace cutover {

/// One job of a JobStore: the value, its log, and the outcomes worked out from both. Tells what
/// each new piece of knowledge changed.
class JobEntry
{
public:
    /// Indexes of participating servers whose members, actions or outcome changed, ascending.
    struct Change {
        QList<int> servers;
        bool header = false;
        int firstLogEntry = -1; ///< the log changed from here on

        [[nodiscard]] bool isEmpty() const { return servers.isEmpty() && !header; }
    };

    JobEntry(mgn::Job job, base::Instant now);

    [[nodiscard]] const mgn::Job &job() const noexcept { return m_job; }
    [[nodiscard]] base::Instant firstSeen() const noexcept { return m_firstSeen; }
    [[nodiscard]] const std::vector<mgn::JobLog> &log() const noexcept { return m_log; }
    [[nodiscard]] const Summary &summary() const noexcept { return m_summary; }
    [[nodiscard]] const Outcome &outcome(int server) const { return entryOf(server).outcome; }
    [[nodiscard]] const std::vector<ActionRow> &actions(int server) const
    {
        return entryOf(server).actions;
    }
    /// -1 when it takes no part.
    [[nodiscard]] int indexOf(const mgn::SourceServerId &server) const;

    [[nodiscard]] Change update(mgn::Job job, base::Instant now);
    [[nodiscard]] Change mergeLog(std::vector<mgn::JobLog> entries);
    [[nodiscard]] Change expect(const mgn::SourceServerId &server,
                                const std::vector<ExpectedAction> &actions);
    /// What is known of the settings of these servers; servers that are Known stay so.
    [[nodiscard]] Change setActionSettings(const std::vector<mgn::SourceServerId> &servers,
                                           ActionSettings settings);
    [[nodiscard]] Change giveUpOnUnseenActions(base::Instant now, std::chrono::milliseconds limit);

private:
    struct Server {
        std::vector<ActionRow> actions;
        Outcome outcome;
        std::optional<base::Instant> seenEnded;
        ActionSettings settings = ActionSettings::NotAsked;
    };
    [[nodiscard]] const Server &entryOf(int server) const
    {
        return m_servers[static_cast<std::size_t>(server)];
    }
    [[nodiscard]] QList<int> takeServers(std::vector<mgn::ParticipatingServer> &&servers);
    [[nodiscard]] QList<int> allServers() const;
    [[nodiscard]] QList<int> judge(const QList<int> &servers);
    [[nodiscard]] bool judgeServer(int server);
    [[nodiscard]] ServerEvidence evidenceFor(int server) const;
    [[nodiscard]] std::vector<const mgn::JobLog *> logOf(const mgn::SourceServerId &server) const;
    void judgeAction(int server, ActionRow &row);
    /// Its place; nullopt when the entry is known.
    [[nodiscard]] std::optional<int> insertLog(mgn::JobLog entry);
    void groupLog();
    bool sumUp();

    mgn::Job m_job;
    base::Instant m_firstSeen;
    base::Instant m_now;       ///< of the latest update
    bool m_isFirstRead = true; ///< what stands in it happened before we looked
    bool m_gaveUp = false;
    std::vector<Server> m_servers;
    QHash<mgn::SourceServerId, int> m_index;
    std::vector<mgn::JobLog> m_log;
    QHash<mgn::SourceServerId, std::vector<int>> m_logOf; ///< empty id: events of the whole job
    Summary m_summary;
};

} // namespace cutover
