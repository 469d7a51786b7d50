// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/accountid.h"
#include "profiles/profile.h"

#include <QHash>
#include <QList>
#include <QString>

#include <map>

namespace ui {

/// What the user calls accounts: MGN knows no names of them. Plain text.
using AccountNames = QHash<base::AccountId, QString>;
/// Whose keys a profile has, as far as AWS was asked.
using Callers = std::map<base::ProfileId, base::AccountId>;

/// The label of a profile names the account of its caller, else the one that it is pinned to, else
/// the one that its settings name. Where several profiles name one account `preferred` wins, then
/// the first.
[[nodiscard]] AccountNames accountNames(const QList<profiles::Profile> &profiles,
                                        const Callers &callers, const base::ProfileId &preferred);
/// "Acme prod (1111 2222 3333)", "1111 2222 3333".
[[nodiscard]] QString namedAccount(const base::AccountId &account, const AccountNames &names);

} // namespace ui
