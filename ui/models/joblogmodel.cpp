// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/joblogmodel.h"

#include "ui/models/roles.h"
#include "ui/text/formats.h"
#include "ui/text/joblogtext.h"
#include "ui/theme/plaintext.h"

#include <utility>

namespace ui {

using mgn::JobLog;

void JobLogModel::begin(NameOf nameOf, const base::Clock *clock, mgn::SourceServerId server)
{
    beginResetModel();
    m_nameOf = std::move(nameOf);
    m_clock = clock;
    m_server = std::move(server);
    m_rows.clear();
    endResetModel();
}

void JobLogModel::clear()
{
    begin({}, nullptr, {});
}

void JobLogModel::show(const std::vector<JobLog> &log)
{
    std::vector<JobLog> rows = wanted(log);
    if (isContinuedBy(rows)) {
        insertMissing(rows);
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

std::vector<JobLog> JobLogModel::wanted(const std::vector<JobLog> &log) const
{
    std::vector<JobLog> rows;
    for (auto entry = log.rbegin(); entry != log.rend(); ++entry) {
        if (m_server.isEmpty() || entry->sourceServerId.isEmpty()
            || entry->sourceServerId == m_server)
            rows.push_back(*entry);
    }
    return rows;
}

bool JobLogModel::isContinuedBy(const std::vector<JobLog> &rows) const
{
    std::size_t known = 0;
    for (std::size_t row = 0; row < rows.size() && known < m_rows.size(); ++row) {
        if (rows[row] == m_rows[known])
            ++known;
    }
    return known == m_rows.size();
}

void JobLogModel::insertMissing(const std::vector<JobLog> &rows)
{
    std::size_t row = 0;
    while (row < rows.size()) {
        std::size_t end = row;
        while (end < rows.size() && (row >= m_rows.size() || rows[end] != m_rows[row]))
            ++end;
        if (end > row) {
            beginInsertRows({}, static_cast<int>(row), static_cast<int>(end) - 1);
            m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(row),
                          rows.begin() + static_cast<std::ptrdiff_t>(row),
                          rows.begin() + static_cast<std::ptrdiff_t>(end));
            endInsertRows();
        }
        row = end + 1;
    }
}

int JobLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int JobLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant JobLogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const JobLog &entry = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return text(entry, index.column());
    case Qt::ToolTipRole: return toolTipText(toolTip(entry, index.column()));
    case Role::CellTone:
        return index.column() == Event ? QVariant::fromValue(eventTone(entry)) : QVariant();
    case Role::CellStyle:
        if (index.column() == Time || index.column() == Data)
            return QVariant::fromValue(CellStyle::Dim);
        return {};
    default: return {};
    }
}

QString JobLogModel::text(const JobLog &entry, int column) const
{
    switch (column) {
    case Time: return timeText(entry.logDateTime, m_clock->now());
    case Server:
        return entry.sourceServerId.isEmpty() ? kAbsent : m_nameOf(entry.sourceServerId).toString();
    case Event: return eventName(entry);
    case Data: return eventData(entry);
    }
    return {};
}

QString JobLogModel::toolTip(const JobLog &entry, int column) const
{
    switch (column) {
    case Time: return timeDetail(entry.logDateTime, m_clock->now());
    case Server: return entry.sourceServerId.toString();
    case Data: return visibleLines(eventData(entry));
    }
    return {};
}

QVariant JobLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("Time (UTC)");
    case Server: return tr("Server");
    case Event: return tr("Event");
    case Data: return tr("Data");
    }
    return {};
}

} // namespace ui
