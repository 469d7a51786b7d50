// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/profilelistmodel.h"

#include "profiles/configfilelocations.h"
#include "ui/models/roles.h"
#include "ui/productionmark.h"
#include "ui/profiles/profilewords.h"
#include "ui/profiles/swatches.h"
#include "ui/text/callertext.h"
#include "ui/text/formats.h"
#include "ui/text/profiletext.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/swatchengine.h"

#include <algorithm>
#include <utility>

namespace ui {

using profiles::Profile;

ProfileListModel::ProfileListModel(const profiles::ProfileStore &store, Now now, QObject *parent)
    : QAbstractTableModel(parent), m_store(store), m_now(std::move(now)),
      m_home(profiles::homeFolder(store.environment())), m_profiles(store.profiles())
{
    connect(&store, &profiles::ProfileStore::changed, this, &ProfileListModel::take);
}

const Profile *ProfileListModel::profileAt(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_profiles.at(row);
}

int ProfileListModel::rowOf(const base::ProfileId &profile) const
{
    const auto found = std::find_if(m_profiles.begin(), m_profiles.end(),
                                    [&profile](const Profile &p) { return p.id == profile; });
    return found == m_profiles.end() ? -1 : static_cast<int>(found - m_profiles.begin());
}

void ProfileListModel::take()
{
    const QList<Profile> &profiles = m_store.profiles();
    if (!hasTheSameRows(profiles)) {
        beginResetModel();
        m_profiles = profiles;
        endResetModel();
        return;
    }
    m_profiles = profiles;
    if (!m_profiles.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void ProfileListModel::refresh(const base::ProfileId &profile)
{
    if (const int row = rowOf(profile); row >= 0)
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    // Whose account it has may make that account production for others.
    if (!m_profiles.isEmpty())
        emit dataChanged(index(0, ProductionColumn), index(rowCount() - 1, ProductionColumn));
}

bool ProfileListModel::hasTheSameRows(const QList<Profile> &profiles) const
{
    return std::equal(profiles.begin(), profiles.end(), m_profiles.begin(), m_profiles.end(),
                      [](const Profile &a, const Profile &b) { return a.id == b.id; });
}

int ProfileListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_profiles.size());
}

int ProfileListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant ProfileListModel::data(const QModelIndex &index, int role) const
{
    const Profile *profile = index.isValid() ? profileAt(index.row()) : nullptr;
    if (!profile)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(*profile, column);
    case Qt::AccessibleTextRole: return spokenText(*profile, column);
    case Qt::ToolTipRole: return toolTipText(toolTip(*profile, column));
    default: return styleData(*profile, column, role);
    }
}

QVariant ProfileListModel::styleData(const Profile &profile, int column, int role) const
{
    if (column == NameColumn)
        return nameData(profile, role);
    if (column == AccountColumn)
        return accountData(profile, role);
    if (column == HealthColumn && role == Role::StateMark)
        return QVariant::fromValue(health(profile));
    if (column == ProductionColumn && role == Role::CellTone && isShownAsProduction(profile))
        return QVariant::fromValue(Tone::Bad);
    const bool isDim = column == SourceColumn || column == LastUsedColumn;
    return isDim && role == Role::CellStyle ? QVariant::fromValue(CellStyle::Dim) : QVariant();
}

QVariant ProfileListModel::nameData(const Profile &profile, int role) const
{
    if (role == Role::CellStyle)
        return QVariant::fromValue(CellStyle::Strong);
    if (role == Qt::DecorationRole && swatchColour(profile.marks.colour).isValid())
        return swatchColour(profile.marks.colour);
    return {};
}

QVariant ProfileListModel::accountData(const Profile &profile, int role) const
{
    const QStringList details = accountDetails(profile);
    if (role == Role::DetailText && !details.isEmpty())
        return details.join(QStringLiteral(" · "));
    const base::AccountId known = account(profile);
    return role == Role::PlainCopy && !known.isEmpty() ? known.toString() : QVariant();
}

base::AccountId ProfileListModel::account(const Profile &profile) const
{
    const Identity *caller = m_callers ? m_callers(profile) : nullptr;
    return caller ? caller->account : knownAccount(profile);
}

::ui::Callers ProfileListModel::knownCallers() const
{
    ::ui::Callers known;
    for (const Profile &profile : m_profiles) {
        if (const Identity *caller = m_callers ? m_callers(profile) : nullptr)
            known[profile.id] = caller->account;
    }
    return known;
}

/// By the rule that the desk asks by before a start; the desk may know more callers.
QString ProfileListModel::productionProfile(const Profile &profile) const
{
    const cutover::Scope own{.profile = profile.id, .account = account(profile), .region = {}};
    if (profile.marks.isProduction || own.account.isEmpty())
        return {};
    const auto mark = productionMark(own, m_profiles, knownCallers(), {});
    const Profile *other = mark ? profileAt(rowOf(mark->profile)) : nullptr;
    return other ? shownName(*other) : QString();
}

QString ProfileListModel::production(const Profile &profile) const
{
    if (profile.marks.isProduction)
        return tr("Production");
    const QString other = productionProfile(profile);
    return other.isEmpty() ? kAbsent : tr("Production (by %1)").arg(other);
}

QString ProfileListModel::productionTip(const Profile &profile) const
{
    const QString other = productionProfile(profile);
    return other.isEmpty()
               ? QString()
               : tr("Production: profile %1 is marked so, and acts on the same account").arg(other);
}

/// One that just answered has been used, if nobody notes it: nothing is kept of the simulator's.
StateMark ProfileListModel::health(const Profile &profile) const
{
    Profile shown = profile;
    if (shown.marks.health == profiles::ProfileHealth::NeverUsed && m_callers && m_callers(profile))
        shown.marks.health = profiles::ProfileHealth::Good;
    return healthMark(shown);
}

QStringList ProfileListModel::accountDetails(const Profile &profile) const
{
    const Identity *caller = m_callers ? m_callers(profile) : nullptr;
    QStringList details{visibleText(profile.marks.label, 64),
                        caller ? callerText(caller->arn) : QString()};
    details.removeAll(QString());
    return details;
}

QString ProfileListModel::spokenAccount(const Profile &profile) const
{
    const base::AccountId known = account(profile);
    const QString first = known.isEmpty() ? tr("account not known") : known.grouped();
    return (QStringList{first} + accountDetails(profile)).join(QStringLiteral(", "));
}

QVariant ProfileListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case NameColumn: return tr("Name");
    case KindColumn: return tr("Kind");
    case AccountColumn: return tr("Account");
    case RegionColumn: return tr("Region");
    case ProductionColumn: return tr("Production");
    case ReadOnlyColumn: return tr("Read-only");
    case LastUsedColumn: return tr("Last used");
    case HealthColumn: return tr("Health");
    case SourceColumn: return tr("Source");
    case ColumnCount: break;
    }
    return {};
}

QString ProfileListModel::text(const Profile &profile, int column) const
{
    switch (static_cast<Column>(column)) {
    case NameColumn: return profile.name;
    case KindColumn: return kind(profile);
    case AccountColumn: return accountText(account(profile));
    case RegionColumn: return profile.region ? profile.region->toString() : kAbsent;
    case ProductionColumn: return production(profile);
    case ReadOnlyColumn: return profile.marks.isReadOnly ? tr("Read-only") : kAbsent;
    case LastUsedColumn: return lastUsed(profile);
    case HealthColumn: return health(profile).word;
    case SourceColumn: return sourceText(profile, m_home);
    case ColumnCount: break;
    }
    return {};
}

QString ProfileListModel::spokenText(const Profile &profile, int column) const
{
    const QString shown = text(profile, column);
    if (column == NameColumn && !profile.marks.colour.isEmpty())
        return tr("%1, %2").arg(profile.name, colourName(profile.marks.colour));
    if (column == AccountColumn)
        return spokenAccount(profile);
    if (shown != kAbsent)
        return shown;
    switch (static_cast<Column>(column)) {
    case RegionColumn: return tr("no region");
    case ProductionColumn: return tr("not production");
    case ReadOnlyColumn: return tr("changes allowed");
    default: return shown;
    }
}

QString ProfileListModel::toolTip(const Profile &profile, int column) const
{
    if (column == LastUsedColumn && profile.marks.lastUsed)
        return timeDetail(
            base::Timestamp::fromMsecs(profile.marks.lastUsed->time_since_epoch().count()),
            m_now(profile.id));
    if (column == SourceColumn)
        return sourceText(profile, m_home);
    if (column == ProductionColumn)
        return productionTip(profile);
    if (column == AccountColumn && !accountDetails(profile).isEmpty())
        return spokenAccount(profile);
    const bool asksWhy = column == HealthColumn || column == NameColumn;
    const bool isDoubtful = !profile.obstacleDetail.isEmpty() || profile.marks.isUnreadable;
    return asksWhy && (isDoubtful || !profile.isUsable()) ? profileNote(profile) : QString();
}

QString ProfileListModel::kind(const Profile &profile) const
{
    const auto own = m_store.findOwn(profile.id);
    return kindText(profile, own ? &*own : nullptr);
}

QString ProfileListModel::lastUsed(const Profile &profile) const
{
    return profile.marks.lastUsed ? timeUtcText(*profile.marks.lastUsed, m_now(profile.id))
                                  : tr("never");
}

} // namespace ui
