// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/jobtreemodel.h"

#include <QHash>

#include <algorithm>
#include <ranges>
#include <utility>

namespace ui {

using Kind = JobTreeRow::Kind;

struct JobTreeModel::Entry {
    JobTreeScope scope;
    JobTreeNode *node = nullptr;
    QHash<mgn::JobId, JobTreeNode *> jobNodes;
    int attempts = 0;
    std::vector<JobTreeNode *> changedJobs; ///< of the news under way
    QObject context;                        ///< its end ends the listening
};

JobTreeModel::JobTreeModel(QObject *parent)
    : QAbstractItemModel(parent), m_root(std::make_unique<JobTreeNode>())
{}

JobTreeModel::~JobTreeModel() = default;

void JobTreeModel::addScope(const JobTreeScope &scope)
{
    const int row = scopeCount();
    auto entry = std::make_unique<Entry>();
    entry->scope = scope;
    beginInsertRows({}, row, row);
    JobTreeNode &node = m_root->insert(row, Kind::Scope);
    node.scope = &entry->scope;
    entry->node = &node;
    for (int job = 0; job < scope.jobs->size(); ++job)
        insertJob(*entry, job);
    m_scopes.push_back(std::move(entry));
    endInsertRows();
    listen(*m_scopes.back());
    const auto attempts = static_cast<int>(scope.jobs->attempts().size());
    for (int attempt = 0; attempt < attempts; ++attempt)
        onAttemptAdded(*m_scopes.back(), attempt);
}

void JobTreeModel::removeScope(const cutover::JobStore *jobs)
{
    Entry *entry = entryOf(jobs);
    if (!entry)
        return;
    while (entry->attempts > 0)
        removeAttempt(*entry, entry->attempts - 1);
    const int row = entry->node->row;
    beginRemoveRows({}, row, row);
    m_root->remove(row);
    m_scopes.erase(m_scopes.begin() + row);
    endRemoveRows();
}

void JobTreeModel::setStale(const cutover::JobStore *jobs, const QString &since,
                            const QString &reason)
{
    Entry *entry = entryOf(jobs);
    if (!entry || (entry->scope.staleSince == since && entry->scope.staleReason == reason))
        return;
    entry->scope.staleSince = since;
    entry->scope.staleReason = reason;
    tell(*entry->node);
}

void JobTreeModel::setNote(const cutover::JobStore *jobs, const ScopeNote &note)
{
    Entry *entry = entryOf(jobs);
    if (!entry || entry->scope.note == note)
        return;
    entry->scope.note = note;
    tell(*entry->node);
}

void JobTreeModel::listen(Entry &entry)
{
    using cutover::JobStore;
    using cutover::ServerStore;
    const JobStore *jobs = entry.scope.jobs;
    QObject *context = &entry.context;
    connect(jobs, &JobStore::jobAdded, context,
            [this, &entry](int index) { onJobAdded(entry, index); });
    connect(jobs, &JobStore::jobChanged, context,
            [this, &entry](const mgn::JobId &id, const QList<int> &servers) {
                onJobChanged(entry, id, servers);
            });
    connect(jobs, &JobStore::jobsChanged, context, [this, &entry] { onJobsChanged(entry); });
    connect(jobs, &JobStore::attemptAdded, context,
            [this, &entry](int i) { onAttemptAdded(entry, i); });
    connect(jobs, &JobStore::attemptChanged, context,
            [this, &entry](int i) { onAttemptChanged(entry, i); });
    connect(jobs, &JobStore::attemptAboutToBeRemoved, context,
            [this, &entry](int index) { removeAttempt(entry, index); });
    if (!entry.scope.servers)
        return;
    const auto renamed = [this, &entry] { onNamesChanged(entry); };
    connect(entry.scope.servers, &ServerStore::rowsAppended, context, renamed);
    connect(entry.scope.servers, &ServerStore::rowsChanged, context, renamed);
    connect(entry.scope.servers, &ServerStore::rowsRemoved, context, renamed);
}

void JobTreeModel::insertJob(Entry &entry, int index) const
{
    const cutover::JobStore &jobs = *entry.scope.jobs;
    const mgn::JobId &id = jobs.job(index).jobId;
    JobTreeNode &node = entry.node->insert(index, Kind::Job, id.text());
    entry.jobNodes.insert(id, &node);
    fillJob(node, jobs);
}

void JobTreeModel::fillJob(JobTreeNode &node, const cutover::JobStore &jobs) const
{
    const auto servers = static_cast<int>(JobTreeCells(node).job()->participatingServers.size());
    while (node.count() < servers)
        fillServer(node.append(Kind::Server), jobs);
}

void JobTreeModel::fillServer(JobTreeNode &node, const cutover::JobStore &jobs) const
{
    node.actions = static_cast<int>(jobs.actions(mgn::JobId(node.parent->id), node.row).size());
}

void JobTreeModel::onJobAdded(Entry &entry, int index)
{
    beginInsertRows(indexOf(*entry.node), index, index);
    insertJob(entry, index);
    endInsertRows();
    tell(*entry.node);
}

void JobTreeModel::onJobChanged(Entry &entry, const mgn::JobId &id, const QList<int> &servers)
{
    const cutover::JobStore &jobs = *entry.scope.jobs;
    JobTreeNode &node = *entry.jobNodes.value(id);
    const int known = node.count();
    appendServers(entry, node, static_cast<int>(jobs.find(id)->participatingServers.size()));
    const auto changed =
        std::ranges::subrange(servers.begin(), std::ranges::lower_bound(servers, known));
    for (const int server : changed)
        updateServer(node.at(server), jobs);
    if (!changed.empty())
        tellRows(node, changed.front(), changed.back(), 0, Column::ColumnCount - 1);
    entry.changedJobs.push_back(&node);
}

void JobTreeModel::onJobsChanged(Entry &entry)
{
    const auto jobs = std::exchange(entry.changedJobs, {});
    const auto rowOf = [](const JobTreeNode *node) { return node->row; };
    const auto [first, last] = std::ranges::minmax(jobs | std::views::transform(rowOf));
    tellRows(*entry.node, first, last, 0, Column::ColumnCount - 1);
    tell(*entry.node);
}

void JobTreeModel::appendServers(Entry &entry, JobTreeNode &node, int count)
{
    if (node.count() >= count)
        return;
    beginInsertRows(indexOf(node), node.count(), count - 1);
    fillJob(node, *entry.scope.jobs);
    endInsertRows();
}

void JobTreeModel::updateServer(JobTreeNode &node, const cutover::JobStore &jobs)
{
    const int known = node.actions;
    const auto actions =
        static_cast<int>(jobs.actions(mgn::JobId(node.parent->id), node.row).size());
    if (actions > known) {
        beginInsertRows(indexOf(node), known, actions - 1);
        node.actions = actions;
        endInsertRows();
    }
    if (known > 0)
        tellRows(node, 0, known - 1, 0, Column::ColumnCount - 1);
}

void JobTreeModel::onAttemptAdded(Entry &entry, int index)
{
    const int row = attemptRow(entry, index);
    const base::Text &id = entry.scope.jobs->attempts()[static_cast<std::size_t>(index)].id.text();
    beginInsertRows({}, row, row);
    JobTreeNode &node = m_root->insert(row, Kind::Attempt, id);
    node.scope = &entry.scope;
    ++entry.attempts;
    endInsertRows();
}

void JobTreeModel::onAttemptChanged(const Entry &entry, int index)
{
    tell(m_root->at(attemptRow(entry, index)));
}

void JobTreeModel::removeAttempt(Entry &entry, int index)
{
    const int row = attemptRow(entry, index);
    beginRemoveRows({}, row, row);
    m_root->remove(row);
    --entry.attempts;
    endRemoveRows();
}

void JobTreeModel::onNamesChanged(const Entry &entry)
{
    for (const auto &job : entry.node->children) {
        if (job->count() > 0)
            tellRows(*job, 0, job->count() - 1, Column::Name, Column::Name);
    }
}

void JobTreeModel::tell(const JobTreeNode &node)
{
    tellRows(*node.parent, node.row, node.row, 0, Column::ColumnCount - 1);
}

void JobTreeModel::tellRows(const JobTreeNode &parent, int first, int last, int firstColumn,
                            int lastColumn)
{
    emit dataChanged(createIndex(first, firstColumn, &parent),
                     createIndex(last, lastColumn, &parent));
}

void JobTreeModel::tick()
{
    for (const JobTreeNode *scope : tickRows(*m_root)) {
        for (const JobTreeNode *job : tickRows(*scope)) {
            if (job->count() > 0)
                tellRows(*job, 0, job->count() - 1, Column::Elapsed, Column::Elapsed);
        }
    }
}

std::vector<const JobTreeNode *> JobTreeModel::tickRows(const JobTreeNode &parent)
{
    std::vector<const JobTreeNode *> running;
    for (const auto &child : parent.children) {
        if (JobTreeCells(*child).isRunning())
            running.push_back(child.get());
    }
    if (!running.empty())
        tellRows(parent, running.front()->row, running.back()->row, Column::Elapsed,
                 Column::Elapsed);
    return running;
}

JobTreePlace JobTreeModel::place(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const JobTreeRow row = rowOf(index);
    const JobTreeCells cells(row);
    JobTreePlace place{row.kind, row.scope, cells.jobId(), cells.serverId(), -1, -1, {}};
    if (const JobTreeRow *server = row.ancestor(Kind::Server))
        place.serverIndex = server->row;
    if (row.kind == Kind::Action)
        place.actionIndex = row.row;
    if (row.kind == Kind::Attempt)
        place.attempt = cutover::AttemptId(row.id);
    return place;
}

QModelIndex JobTreeModel::find(const cutover::JobStore *jobs, const mgn::JobId &job,
                               const mgn::SourceServerId &server) const
{
    const Entry *entry = entryOf(jobs);
    const int jobIndex = entry ? jobs->indexOf(job) : -1;
    if (jobIndex < 0)
        return {};
    const JobTreeNode &node = entry->node->at(jobIndex);
    const int serverIndex = server.isEmpty() ? -1 : jobs->serverIndex(job, server);
    return indexOf(serverIndex < 0 ? node : node.at(serverIndex));
}

JobTreeModel::Entry *JobTreeModel::entryOf(const cutover::JobStore *jobs) const
{
    const auto found =
        std::ranges::find_if(m_scopes, [jobs](const auto &e) { return e->scope.jobs == jobs; });
    return found == m_scopes.end() ? nullptr : found->get();
}

int JobTreeModel::attemptRow(const Entry &entry, int index) const
{
    int row = scopeCount() + index;
    for (int before = 0; before < entry.node->row; ++before)
        row += m_scopes[static_cast<std::size_t>(before)]->attempts;
    return row;
}

} // namespace ui
