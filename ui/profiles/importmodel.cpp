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

/// Without the name, which stands in the row.
QString bareReason(const profiles::ImportEntry &entry)
{
    const QString subject = QStringLiteral("profile \"%1\" ").arg(entry.name);
    const bool isNamed = entry.reason.startsWith(subject);
    return visibleText(isNamed ? entry.reason.mid(subject.size()) : entry.reason, 400);
}

/// "as corp (imported)"; empty for one that gets no name here.
QString newName(const profiles::ImportEntry &entry)
{
    return entry.ownName.isEmpty() ? QString()
                                   : ImportModel::tr("as %1").arg(visibleText(entry.ownName, 80));
}

QString wholeAction(const profiles::ImportEntry &entry)
{
    const QString action = importMark(entry.action).word;
    const QString name = newName(entry);
    return name.isEmpty() ? action : action + u' ' + name;
}

QString reasonText(const profiles::ImportEntry &entry)
{
    if (!entry.reason.isEmpty())
        return bareReason(entry);
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

QVariant detailData(const ImportModel::Row &row, int column)
{
    const QString detail = column == ImportModel::ActionColumn   ? newName(row.entry)
                           : column == ImportModel::ResultColumn ? row.failure
                                                                 : QString();
    return detail.isEmpty() ? QVariant() : QVariant(detail);
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
        Row row{.entry = entry, .account = account};
        row.isTicked = row.isNew();
        m_rows.push_back(row);
    }
    endResetModel();
    emit ticksChanged();
}

QString ImportModel::detail(int row) const
{
    const Row &shown = this->row(row);
    QStringList sentences{visibleText(shown.entry.name, 128) + QStringLiteral(": ")
                          + wholeAction(shown.entry)};
    for (const QString &more : {reasonText(shown.entry), shown.failure}) {
        if (!more.isEmpty())
            sentences << more;
    }
    return sentences.join(u'\n');
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

bool ImportModel::Row::canBeTicked() const
{
    return entry.action != ImportAction::NotSupported && progress != Progress::Done;
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
    case Qt::ToolTipRole: return toolTipText(toolTip(row, column));
    case Role::Ticked: return row.isTicked;
    case Role::StateMark: return markOf(row, column);
    case Role::DetailText: return detailData(row, column);
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

/// What may not fit its cell.
QString ImportModel::toolTip(const Row &row, int column) const
{
    switch (static_cast<Column>(column)) {
    case ActionColumn: return wholeAction(row.entry);
    case ReasonColumn: return reasonText(row.entry);
    case ResultColumn: return row.failure;
    default: return {};
    }
}

QString ImportModel::spokenText(const Row &row, int column) const
{
    if (column == ResultColumn && !row.failure.isEmpty())
        return tr("Failed: %1").arg(row.failure);
    if (column == AccountColumn && row.account.isEmpty())
        return tr("account not known");
    if (column == ActionColumn)
        return wholeAction(row.entry);
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
        index.isValid() && index.column() == NameColumn && row(index.row()).canBeTicked();
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
