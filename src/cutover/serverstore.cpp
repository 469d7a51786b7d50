// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/serverstore.h"

#include <algorithm>

namespace cutover {

ServerStore::ServerStore(Scope scope, QObject *parent) : QObject(parent), m_scope(std::move(scope))
{}

ServerStore::~ServerStore() = default;

int ServerStore::rowOf(const mgn::SourceServerId &id) const
{
    const Row *row = m_index.value(id);
    return row ? row->number : -1;
}

const mgn::SourceServer *ServerStore::find(const mgn::SourceServerId &id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &at(row);
}

const mgn::Application *ServerStore::applicationOf(const mgn::SourceServer &server) const
{
    const auto found = m_applicationIndex.constFind(server.applicationId);
    return found == m_applicationIndex.cend() ? nullptr
                                              : &m_applications[static_cast<std::size_t>(*found)];
}

const mgn::Wave *ServerStore::waveOf(const mgn::SourceServer &server) const
{
    const mgn::Application *application = applicationOf(server);
    return application ? waveOf(*application) : nullptr;
}

const mgn::Wave *ServerStore::waveOf(const mgn::Application &application) const
{
    const auto found = m_waveIndex.constFind(application.waveId);
    return found == m_waveIndex.cend() ? nullptr : &m_waves[static_cast<std::size_t>(*found)];
}

base::Text ServerStore::applicationNameOf(const mgn::SourceServer &server) const
{
    const mgn::Application *application = applicationOf(server);
    return application && !application->name.isEmpty() ? application->name
                                                       : server.applicationId.text();
}

base::Text ServerStore::waveNameOf(const mgn::SourceServer &server) const
{
    const mgn::Application *application = applicationOf(server);
    const mgn::Wave *wave = waveOf(server);
    if (wave && !wave->name.isEmpty())
        return wave->name;
    return application ? application->waveId.text() : base::Text();
}

void ServerStore::beginRefresh()
{
    ++m_refresh;
    if (m_state != State::Loading)
        m_stateBefore = m_state;
    settle(State::Loading);
}

void ServerStore::merge(std::vector<mgn::SourceServer> batch)
{
    Plan plan = applyKnown(std::move(batch));
    if (!plan.changed.isEmpty())
        emit rowsChanged(plan.changed);
    append(std::move(plan.added));
}

ServerStore::Plan ServerStore::applyKnown(std::vector<mgn::SourceServer> batch)
{
    Plan plan;
    QHash<mgn::SourceServerId, std::size_t> addedAt;
    for (mgn::SourceServer &server : batch) {
        const int row = rowOf(server.sourceServerId);
        if (row >= 0) {
            Row &known = *m_rows[static_cast<std::size_t>(row)];
            known.seenIn = m_refresh;
            if (known.server != server) {
                known.server = std::move(server);
                plan.changed.append(row);
            }
        } else if (const auto twin = addedAt.constFind(server.sourceServerId);
                   twin != addedAt.cend()) {
            plan.added[*twin] = std::move(server);
        } else {
            addedAt.insert(server.sourceServerId, plan.added.size());
            plan.added.push_back(std::move(server));
        }
    }
    std::sort(plan.changed.begin(), plan.changed.end());
    plan.changed.erase(std::unique(plan.changed.begin(), plan.changed.end()), plan.changed.end());
    return plan;
}

void ServerStore::append(std::vector<mgn::SourceServer> added)
{
    if (added.empty())
        return;
    const int first = size();
    const int last = first + static_cast<int>(added.size()) - 1;
    for (mgn::SourceServer &server : added) {
        auto row = std::make_unique<Row>(Row{std::move(server), m_refresh, size()});
        m_index.insert(row->server.sourceServerId, row.get());
        m_rows.push_back(std::move(row));
    }
    emit rowsAppended(first, last);
}

void ServerStore::endRefresh(const base::Result<mgn::Listing<mgn::SourceServer>> &outcome,
                             base::Instant now)
{
    if (!outcome) {
        if (outcome.error().kind == base::ErrorKind::Cancelled)
            return settle(m_stateBefore);
        m_lastError = outcome.error();
        return settle(State::Failed);
    }
    m_incomplete = outcome->incomplete;
    m_lastError.reset();
    m_lastUpdated = now;
    if (!m_incomplete)
        removeUnseen();
    settle(State::Current);
}

void ServerStore::removeUnseen()
{
    const QList<int> unseen = unseenRows();
    if (unseen.isEmpty())
        return;
    emit rowsAboutToBeRemoved(unseen);
    removeRows(unseen);
    emit rowsRemoved(unseen);
}

QList<int> ServerStore::unseenRows() const
{
    QList<int> unseen;
    for (const auto &row : m_rows) {
        if (row->seenIn != m_refresh)
            unseen.append(row->number);
    }
    return unseen;
}

void ServerStore::removeRows(const QList<int> &rows)
{
    for (const int row : rows) {
        auto &gone = m_rows[static_cast<std::size_t>(row)];
        m_index.remove(gone->server.sourceServerId);
        gone.reset();
    }
    std::erase(m_rows, nullptr);
    for (int number = 0; number < size(); ++number)
        m_rows[static_cast<std::size_t>(number)]->number = number;
}

void ServerStore::patch(mgn::SourceServer server)
{
    std::vector<mgn::SourceServer> one;
    one.push_back(std::move(server));
    merge(std::move(one));
}

void ServerStore::setWaves(std::vector<mgn::Wave> waves)
{
    if (waves == m_waves)
        return;
    const Groups before = groups();
    m_waves = std::move(waves);
    m_waveIndex.clear();
    for (std::size_t i = 0; i < m_waves.size(); ++i)
        m_waveIndex.insert(m_waves[i].waveId, static_cast<int>(i));
    tellGroups(before);
}

void ServerStore::setApplications(std::vector<mgn::Application> applications)
{
    if (applications == m_applications)
        return;
    const Groups before = groups();
    m_applications = std::move(applications);
    m_applicationIndex.clear();
    for (std::size_t i = 0; i < m_applications.size(); ++i)
        m_applicationIndex.insert(m_applications[i].applicationId, static_cast<int>(i));
    tellGroups(before);
}

ServerStore::Groups ServerStore::groups() const
{
    Groups groups;
    for (const mgn::Application &application : m_applications) {
        const mgn::Wave *wave = waveOf(application);
        groups.insert(application.applicationId, {.application = application.name,
                                                  .waveId = application.waveId,
                                                  .wave = wave ? wave->name : base::Text()});
    }
    return groups;
}

void ServerStore::tellGroups(const Groups &before)
{
    emit groupsChanged();
    const Groups after = groups();
    QList<int> changed;
    for (int row = 0; row < size(); ++row) {
        const mgn::ApplicationId &id = at(row).applicationId;
        if (before.value(id) != after.value(id))
            changed.append(row);
    }
    if (!changed.isEmpty())
        emit rowsChanged(changed);
}

void ServerStore::settle(State state)
{
    m_state = state;
    emit stateChanged();
}

} // namespace cutover
