// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/timestamp.h"
#include "profiles/profilestore.h"
#include "ui/backend.h"
#include "ui/text/accountnames.h"
#include "ui/theme/statemark.h"

#include <QAbstractTableModel>

#include <functional>
#include <utility>

namespace ui {

/// All profiles of the store as a table, in the store's order. A change of what is known of one
/// changes its row; a profile more or less resets the table.
class ProfileListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : int {
        NameColumn,
        KindColumn,
        AccountColumn,
        RegionColumn,
        ProductionColumn,
        ReadOnlyColumn,
        LastUsedColumn,
        HealthColumn,
        SourceColumn,
        ColumnCount
    };
    /// The time that a profile lives in.
    using Now = std::function<base::Instant(const base::ProfileId &profile)>;

    /// `store` must outlive the model.
    ProfileListModel(const profiles::ProfileStore &store, Now now, QObject *parent = nullptr);

    /// Who AWS said a profile is; null when it was not asked.
    using Callers = std::function<const Identity *(const profiles::Profile &profile)>;
    void setCallers(Callers callers) { m_callers = std::move(callers); }
    /// Something is known of it that the store does not hold.
    void refresh(const base::ProfileId &profile);

    /// Null when there is no such row.
    [[nodiscard]] const profiles::Profile *profileAt(int row) const;
    /// -1 when it is not there.
    [[nodiscard]] int rowOf(const base::ProfileId &profile) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// Name carries the colour as QColor in Qt::DecorationRole.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    void take();
    [[nodiscard]] bool hasTheSameRows(const QList<profiles::Profile> &profiles) const;
    [[nodiscard]] QString text(const profiles::Profile &profile, int column) const;
    [[nodiscard]] QString spokenText(const profiles::Profile &profile, int column) const;
    [[nodiscard]] base::AccountId account(const profiles::Profile &profile) const;
    /// The user's word for the account, and who asks there.
    [[nodiscard]] QStringList accountDetails(const profiles::Profile &profile) const;
    [[nodiscard]] QString spokenAccount(const profiles::Profile &profile) const;
    [[nodiscard]] QString toolTip(const profiles::Profile &profile, int column) const;
    [[nodiscard]] QVariant nameData(const profiles::Profile &profile, int role) const;
    [[nodiscard]] QVariant accountData(const profiles::Profile &profile, int role) const;
    [[nodiscard]] QVariant styleData(const profiles::Profile &profile, int column, int role) const;
    /// The other profile that marks its account production; empty when none is known to.
    [[nodiscard]] QString productionProfile(const profiles::Profile &profile) const;
    [[nodiscard]] QString production(const profiles::Profile &profile) const;
    [[nodiscard]] QString productionTip(const profiles::Profile &profile) const;
    [[nodiscard]] bool isShownAsProduction(const profiles::Profile &profile) const
    {
        return profile.marks.isProduction || !productionProfile(profile).isEmpty();
    }
    [[nodiscard]] ::ui::Callers knownCallers() const;
    [[nodiscard]] StateMark health(const profiles::Profile &profile) const;
    [[nodiscard]] QString kind(const profiles::Profile &profile) const;
    [[nodiscard]] QString lastUsed(const profiles::Profile &profile) const;

    const profiles::ProfileStore &m_store;
    Now m_now;
    Callers m_callers;
    QString m_home;
    QList<profiles::Profile> m_profiles;
};

} // namespace ui
