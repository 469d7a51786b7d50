// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/accountlist.h"

#include "ui/text/errortext.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

struct AccountListWords {
    Q_DECLARE_TR_FUNCTIONS(ui::AccountList)
};

QString noMembers()
{
    return AccountListWords::tr(
        "AWS names no member accounts: this account is neither the management account of an "
        "organization nor MGN's delegated administrator, or MGN's global view is off. You can type "
        "an account id.");
}

} // namespace

AccountList::AccountList(const base::AccountId &own)
    : m_entries{{own, AccountListWords::tr("This account")}}
{}

void AccountList::addTyped(const base::AccountId &account)
{
    if (!find(account))
        m_entries.append({account, AccountListWords::tr("Typed account")});
}

void AccountList::addMembers(const mgn::Listing<base::AccountId> &members)
{
    for (const base::AccountId &account : members.items)
        addMember(account);
    const auto &own = m_entries.constFirst().id;
    const bool isAlone = std::all_of(members.items.begin(), members.items.end(),
                                     [&own](const auto &account) { return account == own; });
    if (members.incomplete)
        m_note = AccountListWords::tr(
                     "The list of member accounts is not whole: %1 You can type an account id.")
                     .arg(errorText(*members.incomplete, {}).cause);
    else
        m_note = isAlone ? noMembers() : QString();
}

void AccountList::addMember(const base::AccountId &account)
{
    const QString name = AccountListWords::tr("Member account");
    ScopeBar::AccountEntry *known = find(account);
    if (!known)
        m_entries.append({account, name});
    else if (known != &m_entries.first())
        known->name = name;
}

void AccountList::noteFailure(const QString &cause)
{
    m_note = AccountListWords::tr(
                 "The member accounts could not be listed: %1 You can type an account id.")
                 .arg(cause);
}

ScopeBar::AccountEntry *AccountList::find(const base::AccountId &account)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const auto &entry) { return entry.id == account; });
    return found == m_entries.end() ? nullptr : &*found;
}

} // namespace ui
