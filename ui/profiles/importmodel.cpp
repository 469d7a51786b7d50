// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/importmodel.h"

#include "ui/models/roles.h"
#include "ui/text/formats.h"
#include "ui/theme/plaintext.h"

#include <QCoreApplication>

namespace ui {

namespace {

using profiles::ImportAction;

bool canBeTicked(const ImportModel::Row &row)
{
    return row.entry.action != ImportAction::NotSupported
           && row.progress != ImportModel::Progress::Done;
}

QString reasonText(const profiles::ImportEntry &entry)
{
    if (!entry.reason.isEmpty())
        return entry.reason;
    return entry.isKnown ? ImportModel::tr("Is here already: same name or same key") : QString();
}

StateMark progressMark(ImportModel::Progress progress)
{
    switch (progress) {
    case ImportModel::Progress::Untouched: break;
    case ImportModel::Progress::Running:
        return {Tone::Running, Icon::LoaderCircle, ImportModel::tr("Importing…")};
    case ImportModel::Progress::Done:
        return {Tone::Ok, Icon::CircleCheck, ImportModel::tr("Imported")};
    case ImportModel::Progress::Failed:
        return {Tone::Bad, Icon::OctagonX, ImportModel::tr("Failed")};
    }
    return {};
}

QVariant markOf(const ImportModel::Row &row, int column)
{
    if (column == ImportModel::ActionColumn)
        return QVariant::fromValue(importMark(row.entry.action));
    const bool hasResult = row.progress != ImportModel::Progress::Untouched;
    return column == ImportModel::ResultColumn && hasResult
               ? QVariant::fromValue(progressMark(row.progress))
               : QVariant();
}

} // namespace

StateMark importMark(ImportAction action)
{
    switch (action) {
    case ImportAction::StoreInKeychain:
        return {Tone::Ok, Icon::Key, ImportModel::tr("Store in keychain")};
    case ImportAction::KeepReference:
        return {Tone::Neutral, Icon::CircleDot, ImportModel::tr("Keep as live reference")};
    case ImportAction::NotSupported:
        return {Tone::Dim, Icon::CircleX, ImportModel::tr("Not supported")};
    }
    return {};
}

ImportModel::ImportModel(QObject *parent) : QAbstractTableModel(parent) {}

void ImportModel::setEntries(const QList<QPair<profiles::ImportEntry, QString>> &entries)
{
    beginResetModel();
    m_rows.clear();
    for (const auto &[entry, account] : entries) {
        const bool isNew = entry.action != ImportAction::NotSupported && !entry.isKnown;
        m_rows.push_back({.entry = entry, .account = account, .isTicked = isNew});
    }
    endResetModel();
    emit ticksChanged();
}

QList<int> ImportModel::tickedRows() const
{
    QList<int> ticked;
    for (int row = 0; row < rowCount(); ++row) {
        if (this->row(row).isTicked)
            ticked << row;
    }
    return ticked;
}

void ImportModel::setProgress(int row, Progress progress, const QString &failure)
{
    Row &changed = m_rows[static_cast<std::size_t>(row)];
    changed.progress = progress;
    changed.failure = failure;
    changed.isTicked = changed.isTicked && progress != Progress::Done;
    announce(row);
    emit ticksChanged();
}

void ImportModel::announce(int row)
{
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = this->row(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::AccessibleTextRole: return spokenText(row, column);
    case Qt::CheckStateRole:
        return column == NameColumn ? QVariant(row.isTicked ? Qt::Checked : Qt::Unchecked)
                                    : QVariant();
    case Qt::ToolTipRole: return toolTipText(column == ResultColumn ? row.failure : QString());
    case Role::Ticked: return row.isTicked;
    case Role::StateMark: return markOf(row, column);
    case Role::DetailText:
        return column == ResultColumn && !row.failure.isEmpty() ? QVariant(row.failure)
                                                                : QVariant();
    case Role::CellStyle:
        return column == NameColumn ? QVariant::fromValue(CellStyle::Strong) : QVariant();
    default: return {};
    }
}

QString ImportModel::text(const Row &row, int column) const
{
    switch (static_cast<Column>(column)) {
    case NameColumn: return row.entry.name;
    case ActionColumn: return importMark(row.entry.action).word;
    case ReasonColumn: return reasonText(row.entry);
    case AccountColumn: return row.account.isEmpty() ? kAbsent : row.account;
    case ResultColumn: return progressMark(row.progress).word;
    case ColumnCount: break;
    }
    return {};
}

QString ImportModel::spokenText(const Row &row, int column) const
{
    if (column == ResultColumn && !row.failure.isEmpty())
        return tr("Failed: %1").arg(row.failure);
    if (column == AccountColumn && row.account.isEmpty())
        return tr("account not known");
    const QString shown = text(row, column);
    return shown.isEmpty() ? tr("nothing") : shown;
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case NameColumn: return tr("Name");
    case ActionColumn: return tr("What will happen");
    case ReasonColumn: return tr("Why not");
    case AccountColumn: return tr("Account");
    case ResultColumn: return tr("Result");
    case ColumnCount: break;
    }
    return {};
}

Qt::ItemFlags ImportModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool isBox =
        index.isValid() && index.column() == NameColumn && canBeTicked(row(index.row()));
    return isBox ? flags | Qt::ItemIsUserCheckable : flags;
}

bool ImportModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    m_rows[static_cast<std::size_t>(index.row())].isTicked = value.toInt() == Qt::Checked;
    announce(index.row());
    emit ticksChanged();
    return true;
}

} // namespace ui
