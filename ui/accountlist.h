// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/accountid.h"
#include "mgn/listcall.h"
#include "ui/views/scopebar.h"

#include <QList>
#include <QString>

namespace ui {

/// The accounts that can be acted on, each once: the caller's own first, then members and typed
/// ones in the order they came.
class AccountList
{
public:
    AccountList() = default;
    explicit AccountList(const base::AccountId &own);

    [[nodiscard]] const QList<ScopeBar::AccountEntry> &entries() const { return m_entries; }
    /// Why there are no members, or not all; empty when all is well, or while asking.
    [[nodiscard]] const QString &note() const { return m_note; }

    void addTyped(const base::AccountId &account);
    /// What ListManagedAccounts says. A member that was typed before is a member from now on.
    void addMembers(const mgn::Listing<base::AccountId> &members);
    /// `cause` is a whole sentence.
    void noteFailure(const QString &cause);

private:
    [[nodiscard]] ScopeBar::AccountEntry *find(const base::AccountId &account);
    void addMember(const base::AccountId &account);

    QList<ScopeBar::AccountEntry> m_entries;
    QString m_note;
};

} // namespace ui
