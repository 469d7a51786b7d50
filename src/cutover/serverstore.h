// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "cutover/scope.h"
#include "mgn/listcall.h"
#include "mgn/sourceserver.h"
#include "mgn/wave.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace cutover {

/// The source servers of one scope, the one truth that views show. Rows keep their place: a refresh
/// changes rows in place and appends new ones; rows go only after a refresh that saw the whole
/// list. Never reset.
class ServerStore : public QObject
{
    Q_OBJECT

public:
    enum class State : std::uint8_t { Never, Loading, Current, Failed };
    Q_ENUM(State)

    explicit ServerStore(Scope scope, QObject *parent = nullptr);
    ~ServerStore() override;

    [[nodiscard]] const Scope &scope() const noexcept { return m_scope; }
    [[nodiscard]] int size() const noexcept { return static_cast<int>(m_rows.size()); }
    /// Valid until the store changes.
    [[nodiscard]] const mgn::SourceServer &at(int row) const
    {
        return m_rows[static_cast<std::size_t>(row)]->server;
    }
    /// -1 when there is no such server.
    [[nodiscard]] int rowOf(const mgn::SourceServerId &id) const;
    /// Null when there is no such server; valid until the store changes.
    [[nodiscard]] const mgn::SourceServer *find(const mgn::SourceServerId &id) const;

    [[nodiscard]] State state() const noexcept { return m_state; }
    /// When the last refresh that was not refused ended, in the service's time; a failed one leaves
    /// it.
    [[nodiscard]] std::optional<base::Instant> lastUpdated() const noexcept
    {
        return m_lastUpdated;
    }
    /// Why the last refresh failed; cleared by the next good one.
    [[nodiscard]] const std::optional<base::Error> &lastError() const noexcept
    {
        return m_lastError;
    }
    /// Set when the last refresh ended early by a guard of ours: the list is not whole, and that is
    /// said.
    [[nodiscard]] const std::optional<base::Error> &incomplete() const noexcept
    {
        return m_incomplete;
    }

    [[nodiscard]] const std::vector<mgn::Wave> &waves() const noexcept { return m_waves; }
    [[nodiscard]] const std::vector<mgn::Application> &applications() const noexcept
    {
        return m_applications;
    }
    /// Null for a server without application, or before the list is known.
    [[nodiscard]] const mgn::Application *applicationOf(const mgn::SourceServer &server) const;
    [[nodiscard]] const mgn::Wave *waveOf(const mgn::SourceServer &server) const;
    /// Null text where there is none; the id where it has no name or the list is not known yet.
    [[nodiscard]] base::Text applicationNameOf(const mgn::SourceServer &server) const;
    [[nodiscard]] base::Text waveNameOf(const mgn::SourceServer &server) const;

    void beginRefresh();
    /// Of equal ids in one batch the last wins.
    void merge(std::vector<mgn::SourceServer> batch);
    /// `now` in the service's time. A cancelled refresh leaves the state as it was before.
    void endRefresh(const base::Result<mgn::Listing<mgn::SourceServer>> &outcome,
                    base::Instant now);
    /// One server read again by itself; appended when it is new.
    void patch(mgn::SourceServer server);
    void setWaves(std::vector<mgn::Wave> waves);
    void setApplications(std::vector<mgn::Application> applications);

signals:
    void rowsAppended(int first, int last);
    /// Ascending; each row once.
    void rowsChanged(const QList<int> &rows);
    /// All that go at once: ascending, each once, numbered as they are before; both signals tell
    /// the same.
    void rowsAboutToBeRemoved(const QList<int> &rows);
    void rowsRemoved(const QList<int> &rows);
    /// waves() or applications() changed; rowsChanged() follows for the servers that now have
    /// another application name, wave or wave name.
    void groupsChanged();
    /// state(), lastUpdated(), lastError() or incomplete() changed.
    void stateChanged();

private:
    struct Row {
        mgn::SourceServer server;
        std::uint32_t seenIn = 0; ///< number of the refresh that saw it last
        int number = 0;           ///< its place in m_rows
    };
    /// What a row says about its application; views search and sort by it.
    struct Group {
        base::Text application;
        mgn::WaveId waveId;
        base::Text wave;
        bool operator==(const Group &) const = default;
    };
    using Groups = QHash<mgn::ApplicationId, Group>;
    /// What a batch does to the rows.
    struct Plan {
        QList<int> changed;
        std::vector<mgn::SourceServer> added;
    };
    [[nodiscard]] Plan applyKnown(std::vector<mgn::SourceServer> batch);
    void append(std::vector<mgn::SourceServer> added);
    void removeUnseen();
    [[nodiscard]] QList<int> unseenRows() const;
    void removeRows(const QList<int> &rows);
    [[nodiscard]] const mgn::Wave *waveOf(const mgn::Application &application) const;
    [[nodiscard]] Groups groups() const;
    void tellGroups(const Groups &before);
    void settle(State state);

    Scope m_scope;
    std::vector<std::unique_ptr<Row>> m_rows;
    QHash<mgn::SourceServerId, Row *> m_index;
    std::uint32_t m_refresh = 0;
    std::vector<mgn::Wave> m_waves;
    std::vector<mgn::Application> m_applications;
    QHash<mgn::WaveId, int> m_waveIndex;
    QHash<mgn::ApplicationId, int> m_applicationIndex;
    State m_state = State::Never;
    State m_stateBefore = State::Never;
    std::optional<base::Instant> m_lastUpdated;
    std::optional<base::Error> m_lastError;
    std::optional<base::Error> m_incomplete;
};

} // namespace cutover
