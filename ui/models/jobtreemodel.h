// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/jobtreecells.h"
#include "ui/models/jobtreenode.h"
#include "ui/models/jobtreescope.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace ui {

/// Where a row of the job tree stands in the stores; valid until they change.
struct JobTreePlace {
    JobTreeRow::Kind kind = JobTreeRow::Kind::Root;
    const JobTreeScope *scope = nullptr;
    mgn::JobId job;
    mgn::SourceServerId server;
    int serverIndex = -1;
    int actionIndex = -1;
    cutover::AttemptId attempt;
};

/// Scope, job, server, action as a tree; starts whose answer was lost are roots after the scopes.
/// Never reset: rows change in place, are inserted and removed where they stand, and one poll gives
/// at most one dataChanged() for the changed jobs of a scope and one for the changed servers of a
/// job. Row, parent and child are found without searching: an index carries the node of its parent.
class JobTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    using Column = JobTreeCells::Column;
    enum ItemRole : int {
        KindRole = Qt::UserRole + 1, ///< JobTreeRow::Kind as int
        JobIdRole,
        ServerIdRole,
        InstanceIdRole,
        FailedRole,     ///< a server or an action that went wrong
        ReleasableRole, ///< a start whose servers a person may unlock
        FinishedRole,   ///< nothing of it changes by itself any more
    };

    explicit JobTreeModel(QObject *parent = nullptr);
    ~JobTreeModel() override;

    /// What `scope` points to must live until removeScope() or the end of the model.
    void addScope(const JobTreeScope &scope);
    void removeScope(const cutover::JobStore *jobs);
    [[nodiscard]] int scopeCount() const { return static_cast<int>(m_scopes.size()); }
    /// `since` is "Not updated since 02:11:20 UTC", empty when current again.
    void setStale(const cutover::JobStore *jobs, const QString &since, const QString &reason);
    void setNote(const cutover::JobStore *jobs, const ScopeNote &note);
    /// Time has passed: elapsed times of running jobs, of their servers and of all above moved on,
    /// and nothing else. Actions have no times of their own.
    void tick();

    [[nodiscard]] JobTreePlace place(const QModelIndex &index) const;
    /// The row of that server, the row of the job when it takes no part, invalid without the job.
    [[nodiscard]] QModelIndex find(const cutover::JobStore *jobs, const mgn::JobId &job,
                                   const mgn::SourceServerId &server = {}) const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Entry;
    /// The node whose row it is; the root has none.
    [[nodiscard]] static JobTreeNode &parentOf(const QModelIndex &index);
    [[nodiscard]] static JobTreeRow rowOf(const QModelIndex &index);
    /// Null for an action.
    [[nodiscard]] JobTreeNode *nodeOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const JobTreeNode &node, int column = 0) const;
    [[nodiscard]] Entry *entryOf(const cutover::JobStore *jobs) const;
    [[nodiscard]] int attemptRow(const Entry &entry, int index) const;

    void listen(Entry &entry);
    void insertJob(Entry &entry, int index) const;
    void fillJob(JobTreeNode &node, const cutover::JobStore &jobs) const;
    void fillServer(JobTreeNode &node, const cutover::JobStore &jobs) const;
    void onJobAdded(Entry &entry, int index);
    void onJobChanged(Entry &entry, const mgn::JobId &id, const QList<int> &servers);
    void onJobsChanged(Entry &entry);
    void appendServers(Entry &entry, JobTreeNode &node, int count);
    void updateServer(JobTreeNode &node, const cutover::JobStore &jobs);
    void onAttemptAdded(Entry &entry, int index);
    void onAttemptChanged(const Entry &entry, int index);
    void removeAttempt(Entry &entry, int index);
    void onNamesChanged(const Entry &entry);
    void tell(const JobTreeNode &node);
    void tellRows(const JobTreeNode &parent, int first, int last, int firstColumn, int lastColumn);
    /// The running ones among the scopes and attempts, or the jobs.
    std::vector<const JobTreeNode *> tickRows(const JobTreeNode &parent);

    std::unique_ptr<JobTreeNode> m_root;
    std::vector<std::unique_ptr<Entry>> m_scopes;
};

} // namespace ui
