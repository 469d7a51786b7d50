// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/accountnames.h"

#include "ui/theme/plaintext.h"

#include <QCoreApplication>

namespace ui {

namespace {

constexpr qsizetype kLongestLabel = 60;

base::AccountId accountOf(const profiles::Profile &profile, const Callers &callers)
{
    const auto known = callers.find(profile.id);
    if (known != callers.end())
        return known->second;
    return profile.marks.pinnedAccount.value_or(profile.accountHint.value_or(base::AccountId()));
}

} // namespace

AccountNames accountNames(const QList<profiles::Profile> &profiles, const Callers &callers,
                          const base::ProfileId &preferred)
{
    AccountNames names;
    for (const profiles::Profile &profile : profiles) {
        const base::AccountId account = accountOf(profile, callers);
        const QString label = visibleText(profile.marks.label.trimmed(), kLongestLabel);
        const bool isWanted = profile.id == preferred || !names.contains(account);
        if (!account.isEmpty() && !label.isEmpty() && isWanted)
            names.insert(account, label);
    }
    return names;
}

QString namedAccount(const base::AccountId &account, const AccountNames &names)
{
    const QString label = names.value(account);
    return label.isEmpty() ? account.grouped()
                           : QCoreApplication::translate("ui::AccountNames", "%1 (%2)")
                                 .arg(label, account.grouped());
}

} // namespace ui
