// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/jobtreemodel.h"

// The part of JobTreeModel that a view asks.

namespace ui {

using Kind = JobTreeNode::Kind;

QModelIndex JobTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, &nodeOf(parent).at(row));
}

QModelIndex JobTreeModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(*nodeOf(child).parent) : QModelIndex();
}

int JobTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : nodeOf(parent).count();
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
    const JobTreeNode &node = nodeOf(index);
    const JobTreeCells cells(node);
    switch (role) {
    case KindRole: return static_cast<int>(node.kind);
    case JobIdRole: return cells.jobId().toString();
    case ServerIdRole: return cells.serverId().toString();
    case InstanceIdRole:
        return cells.server() ? cells.server()->launchedEc2InstanceId.toString() : QString();
    case FailedRole: return cells.isFailed();
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
    if (role != Qt::DisplayRole)
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

JobTreeNode &JobTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? *static_cast<JobTreeNode *>(index.internalPointer()) : *m_root;
}

QModelIndex JobTreeModel::indexOf(const JobTreeNode &node, int column) const
{
    return node.kind == Kind::Root ? QModelIndex() : createIndex(node.row, column, &node);
}

} // namespace ui
