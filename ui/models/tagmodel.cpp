// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/tagmodel.h"

#include "ui/models/roles.h"
#include "ui/theme/plaintext.h"

#include <algorithm>

namespace ui {

TagModel::TagModel(QObject *parent) : QAbstractTableModel(parent)
{
    m_rows.emplace_back();
}

void TagModel::suggestKeys(const QStringList &keys)
{
    beginResetModel();
    m_rows.clear();
    for (const QString &key : keys)
        m_rows.push_back({key, {}, true});
    m_rows.emplace_back();
    endResetModel();
}

void TagModel::setTags(const Tags &tags)
{
    beginResetModel();
    m_rows.clear();
    for (const auto &[key, value] : tags)
        m_rows.push_back({key, value, false});
    m_rows.emplace_back();
    endResetModel();
    emit tagsChanged();
}

void TagModel::setComplaints(const QHash<QString, QString> &complaints)
{
    for (Row &row : m_rows)
        row.complaint = complaints.value(row.key);
    emit dataChanged(index(0, StatusColumn), index(rowCount() - 1, StatusColumn));
}

void TagModel::setOwnKey(const QString &key)
{
    m_ownKey = key;
    emit dataChanged(index(0, StatusColumn), index(rowCount() - 1, StatusColumn));
    emit tagsChanged();
}

TagModel::Tags TagModel::tags() const
{
    Tags used;
    for (const Row &row : m_rows) {
        if (row.isUsed())
            used.emplace_back(row.key, row.value);
    }
    return used;
}

bool TagModel::hasProblem() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (!problemText(row).isEmpty())
            return true;
    }
    return false;
}

void TagModel::removeTag(int row)
{
    if (row < 0 || row >= rowCount() - 1)
        return;
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    emit dataChanged(index(0, 0), index(rowCount() - 1, StatusColumn));
    emit tagsChanged();
}

int TagModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TagModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant TagModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Role::CellTone && index.column() == StatusColumn)
        return QVariant::fromValue(
            row.complaint.isEmpty() && problemText(index.row()).isEmpty() ? Tone::Dim : Tone::Bad);
    if (index.column() == KeyColumn && row.isEmpty() && role == Qt::DisplayRole)
        return tr("Add a key…");
    if (index.column() == KeyColumn && row.isEmpty() && role == Role::CellStyle)
        return QVariant::fromValue(CellStyle::Dim);
    if (role == Qt::ToolTipRole && index.column() == StatusColumn)
        return toolTipText(statusText(index.row()));
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case KeyColumn: return row.key;
    case ValueColumn: return row.value;
    case StatusColumn: return statusText(index.row());
    case ColumnCount: break;
    }
    return {};
}

QVariant TagModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case KeyColumn: return tr("Key");
    case ValueColumn: return tr("Value");
    case StatusColumn: return tr("Check");
    case ColumnCount: break;
    }
    return {};
}

Qt::ItemFlags TagModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == StatusColumn ? flags : flags | Qt::ItemIsEditable;
}

bool TagModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || index.column() == StatusColumn)
        return false;
    Row &row = m_rows[static_cast<std::size_t>(index.row())];
    QString &cell = index.column() == KeyColumn ? row.key : row.value;
    if (cell == value.toString())
        return true;
    cell = value.toString();
    row.suggested = row.suggested && index.column() != KeyColumn;
    row.complaint.clear();
    // Duplicates and the limit concern other rows too.
    emit dataChanged(this->index(0, 0), this->index(rowCount() - 1, StatusColumn));
    ensureEmptyRow();
    emit tagsChanged();
    return true;
}

mgn::TagProblem TagModel::problem(int row) const
{
    const auto position = static_cast<std::size_t>(row);
    if (!m_rows[position].isUsed())
        return mgn::TagProblem::None;
    const auto before = std::count_if(m_rows.begin(), m_rows.begin() + row,
                                      [](const Row &r) { return r.isUsed(); });
    // The program's tag is one of the 50 of a job: it takes the first place.
    Tags all = tags();
    const bool addsOwn = !m_ownKey.isEmpty();
    if (addsOwn)
        all.insert(all.begin(), {m_ownKey, {}});
    return mgn::tagProblem(all, static_cast<std::size_t>(before) + (addsOwn ? 1 : 0));
}

QString TagModel::problemText(int row) const
{
    const QString &key = m_rows[static_cast<std::size_t>(row)].key;
    if (!m_ownKey.isEmpty() && key == m_ownKey)
        return tr("This program puts that tag on the job itself.");
    const mgn::TagProblem broken = problem(row);
    if (broken == mgn::TagProblem::TooMany && !m_ownKey.isEmpty())
        return tr("A job has at most 50 tags, and one is this program's own.");
    return tagProblemText(broken);
}

QString TagModel::statusText(int row) const
{
    const Row &tag = m_rows[static_cast<std::size_t>(row)];
    if (const QString broken = problemText(row); !broken.isEmpty())
        return broken;
    if (!tag.complaint.isEmpty())
        return tr("AWS refused it: %1").arg(visibleText(tag.complaint, 300));
    if (tag.isEmpty())
        return {};
    if (!tag.isUsed())
        return tr("Not used: no value");
    return tag.value.isEmpty() ? tr("Sent without a value") : tr("Ready");
}

void TagModel::ensureEmptyRow()
{
    if (m_rows.back().isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount());
    m_rows.emplace_back();
    endInsertRows();
}

QString tagProblemText(mgn::TagProblem problem)
{
    using mgn::TagProblem;
    switch (problem) {
    case TagProblem::None: return {};
    case TagProblem::KeyEmpty: return TagModel::tr("A tag needs a key.");
    case TagProblem::KeyTooLong: return TagModel::tr("A key has at most 128 characters.");
    case TagProblem::ValueTooLong: return TagModel::tr("A value has at most 256 characters.");
    case TagProblem::KeyReserved: return TagModel::tr("This key is reserved by AWS.");
    case TagProblem::BadCharacter:
        return TagModel::tr("Only letters, digits, spaces and _ . : / = + - @ are allowed.");
    case TagProblem::DuplicateKey: return TagModel::tr("This key is there twice.");
    case TagProblem::TooMany: return TagModel::tr("A job has at most 50 tags.");
    }
    return {};
}

} // namespace ui
