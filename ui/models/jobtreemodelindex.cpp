// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/jobtreemodel.h"

// The part of JobTreeModel that a view asks.

namespace ui {

using Kind = JobTreeRow::Kind;

QModelIndex JobTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column, nodeOf(parent)) : QModelIndex();
}

QModelIndex JobTreeModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(parentOf(child)) : QModelIndex();
}

int JobTreeModel::rowCount(const QModelIndex &parent) const
{
    const JobTreeNode *node = parent.column() > 0 ? nullptr : nodeOf(parent);
    return node ? node->count() : 0;
}

int JobTreeModel::columnCount(const QModelIndex &) const
{
    return Column::ColumnCount;
}

bool JobTreeModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0;
}

QVariant JobTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const JobTreeRow row = rowOf(index);
    const JobTreeCells cells(row);
    switch (role) {
    case KindRole: return static_cast<int>(row.kind);
    case JobIdRole: return cells.jobId().toString();
    case ServerIdRole: return cells.serverId().toString();
    case InstanceIdRole:
        return cells.server() ? cells.server()->launchedEc2InstanceId.toString() : QString();
    case FailedRole: return cells.isFailed();
    case ReleasableRole: return cells.isReleasable();
    case FinishedRole: return cells.isFinished();
    default: return cells.data(index.column(), role);
    }
}

QVariant JobTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Column::Elapsed)
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    // The zone is for the eye: the name that drivers know stays.
    if (role == Qt::DisplayRole && section == Column::Started)
        return tr("Started (UTC)");
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (section) {
    case Column::Name: return tr("Name");
    case Column::Status: return tr("Status");
    case Column::Started: return tr("Started");
    case Column::Elapsed: return tr("Elapsed");
    case Column::Instance: return tr("Instance");
    case Column::Details: return tr("Details");
    }
    return {};
}

JobTreeNode &JobTreeModel::parentOf(const QModelIndex &index)
{
    return *static_cast<JobTreeNode *>(index.internalPointer());
}

JobTreeRow JobTreeModel::rowOf(const QModelIndex &index)
{
    return parentOf(index).rowAt(index.row());
}

JobTreeNode *JobTreeModel::nodeOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return m_root.get();
    JobTreeNode &parent = parentOf(index);
    return parent.kind == Kind::Server ? nullptr : &parent.at(index.row());
}

QModelIndex JobTreeModel::indexOf(const JobTreeNode &node, int column) const
{
    return node.kind == Kind::Root ? QModelIndex() : createIndex(node.row, column, node.parent);
}

} // namespace ui
