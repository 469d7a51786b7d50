// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/subsetmodel.h"

#include "ui/models/namecollator.h"
#include "ui/text/formats.h"
#include "ui/theme/plaintext.h"

#include <algorithm>

namespace ui {

SubsetModel::SubsetModel(QObject *parent) : QAbstractListModel(parent), m_entries(views()) {}

void SubsetModel::setCounts(const ServerCounts &counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    emit dataChanged(index(0), index(rowCount() - 1));
}

void SubsetModel::setWaves(const std::vector<mgn::Wave> &waves)
{
    const int fixed = static_cast<int>(views().size());
    const std::vector<Entry> entries = waveEntries(waves);
    if (std::equal(entries.begin(), entries.end(), m_entries.begin() + fixed, m_entries.end()))
        return;
    if (rowCount() > fixed) {
        beginRemoveRows({}, fixed, rowCount() - 1);
        m_entries.resize(static_cast<std::size_t>(fixed));
        endRemoveRows();
    }
    if (entries.empty())
        return;
    beginInsertRows({}, fixed, fixed + static_cast<int>(entries.size()) - 1);
    m_entries.insert(m_entries.end(), entries.begin(), entries.end());
    endInsertRows();
}

ServerSubset SubsetModel::subsetAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_entries[static_cast<std::size_t>(row)].subset
                                        : ServerSubset();
}

int SubsetModel::rowOf(const ServerSubset &subset) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) {
        return !entry.isHeading && entry.subset == subset;
    });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int SubsetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant SubsetModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Entry &entry = m_entries[static_cast<std::size_t>(index.row())];
    const int count = m_counts.of(entry.subset);
    switch (role) {
    case Qt::DisplayRole: return entry.text;
    case Qt::AccessibleTextRole:
        //: a view of the side bar and how many servers it has
        return entry.isHeading ? entry.text : tr("%1, %2").arg(entry.text, serverCount(count));
    case Qt::ToolTipRole: return entry.isHeading ? QVariant() : QVariant(toolTipText(entry.text));
    case CountRole: return entry.isHeading ? QVariant() : QVariant(numberText(count));
    case IsHeadingRole: return entry.isHeading;
    default: return {};
    }
}

Qt::ItemFlags SubsetModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool isHeading = m_entries[static_cast<std::size_t>(index.row())].isHeading;
    return isHeading ? Qt::ItemNeverHasChildren
                     : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

std::vector<SubsetModel::Entry> SubsetModel::views()
{
    using Kind = ServerSubset::Kind;
    return {{tr("Views"), true, {}},
            {tr("All servers"), false, {Kind::All, {}}},
            {tr("Ready for cutover"), false, {Kind::ReadyForCutover, {}}},
            {tr("Needs attention"), false, {Kind::NeedsAttention, {}}},
            {tr("In a job"), false, {Kind::InJob, {}}},
            {tr("Waiting for finalize"), false, {Kind::WaitingForFinalize, {}}}};
}

std::vector<SubsetModel::Entry> SubsetModel::waveEntries(const std::vector<mgn::Wave> &waves) const
{
    std::vector<Entry> entries;
    for (const mgn::Wave &wave : waves) {
        if (wave.isArchived.value_or(false) && m_counts.waves.value(wave.waveId) == 0)
            continue;
        const base::Text &name = wave.name.isEmpty() ? wave.waveId.text() : wave.name;
        entries.push_back({name.toString(), false, {ServerSubset::Kind::Wave, wave.waveId}});
    }
    const QCollator collator = nameCollator();
    std::stable_sort(entries.begin(), entries.end(), [&](const Entry &a, const Entry &b) {
        return collator.compare(a.text, b.text) < 0;
    });
    if (!entries.empty())
        entries.insert(entries.begin(), {tr("Waves"), true, {}});
    return entries;
}

} // namespace ui
