// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/draftservermodel.h"

#include "ui/models/roles.h"
#include "ui/text/readinesstext.h"
#include "ui/theme/plaintext.h"

#include <QSet>

#include <algorithm>

namespace ui {

DraftServerModel::DraftServerModel(const CutoverDraft &draft, QObject *parent)
    : QAbstractTableModel(parent), m_draft(draft), m_rows(draft.servers())
{
    connect(&draft, &CutoverDraft::serversChanged, this, &DraftServerModel::refresh);
}

mgn::SourceServerId DraftServerModel::idAt(int row) const
{
    return row >= 0 && row < rowCount()
               ? m_rows[static_cast<std::size_t>(row)].server.sourceServerId
               : mgn::SourceServerId();
}

cutover::ReadinessVerdict DraftServerModel::verdictAt(int row) const
{
    return m_rows[static_cast<std::size_t>(row)].readiness.verdict;
}

bool DraftServerModel::isHiddenAt(int row) const
{
    return m_rows[static_cast<std::size_t>(row)].isHidden;
}

int DraftServerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DraftServerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant DraftServerModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const DraftServer &server = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole: return display(server, column);
    // The badge is only painted. The name itself stays what drivers look for.
    case Qt::AccessibleDescriptionRole: return column == ServerColumn ? badge(server) : QVariant();
    case Qt::ToolTipRole: return toolTipText(display(server, column));
    case Role::StateMark:
        return column == ReadinessColumn
                   ? QVariant::fromValue(readinessMark(server.readiness.verdict))
                   : QVariant();
    case Role::CellStyle: return style(server, column);
    case Role::Badge: return column == ServerColumn ? badge(server) : QVariant();
    default: return {};
    }
}

QVariant DraftServerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case ServerColumn: return tr("Server");
    case IdColumn: return tr("Server ID");
    case ReadinessColumn: return tr("Go / no-go");
    case WhyColumn: return tr("Why");
    case ColumnCount: break;
    }
    return {};
}

void DraftServerModel::refresh()
{
    // Servers only ever leave a draft: what stays keeps its order.
    removeAllBut(m_draft.servers());
    m_rows = m_draft.servers();
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void DraftServerModel::removeAllBut(const std::vector<DraftServer> &left)
{
    QSet<mgn::SourceServerId> ids;
    for (const DraftServer &server : left)
        ids.insert(server.server.sourceServerId);
    const auto goes = [&](int row) { return !ids.contains(idAt(row)); };
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (!goes(last))
            continue;
        int first = last;
        while (first > 0 && goes(first - 1))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

QString DraftServerModel::display(const DraftServer &server, Column column) const
{
    switch (column) {
    case ServerColumn: return server.server.name().toString();
    case IdColumn: return server.server.sourceServerId.toString();
    case ReadinessColumn: return readinessMark(server.readiness.verdict).word;
    case WhyColumn: return why(server);
    case ColumnCount: break;
    }
    return {};
}

QString DraftServerModel::why(const DraftServer &server) const
{
    if (isMissing(server))
        return tr("not found in account %1").arg(m_draft.scope().account.grouped());
    return server.isJudgedAnew()
               ? changedReadinessText(server.readiness, *server.seen, server.server, m_draft.now())
               : readinessText(server.readiness, server.server, m_draft.now());
}

QVariant DraftServerModel::badge(const DraftServer &server) const
{
    if (server.isHidden)
        return tr("hidden by the filter");
    return server.isJudgedAnew() ? QVariant(tr("changed")) : QVariant();
}

QVariant DraftServerModel::style(const DraftServer &server, Column column) const
{
    switch (column) {
    case ServerColumn: return QVariant::fromValue(CellStyle::Strong);
    case IdColumn: return QVariant::fromValue(CellStyle::Identifier);
    case WhyColumn: break;
    case ReadinessColumn:
    case ColumnCount: return {};
    }
    // What speaks for a server steps back behind what stands against one.
    const bool isCalm =
        server.readiness.reasons.empty() && !server.isJudgedAnew() && !isMissing(server);
    return isCalm ? QVariant::fromValue(CellStyle::Dim) : QVariant();
}

bool DraftServerModel::isMissing(const DraftServer &server) const
{
    const auto &missing = m_draft.missing();
    return std::find(missing.begin(), missing.end(), server.server.sourceServerId) != missing.end();
}

} // namespace ui
