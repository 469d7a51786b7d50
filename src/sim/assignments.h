// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

namespace sim {

/// The roles of IAM Identity Center that the simulated person has in an account; empty for an
/// account without any. Fewer in the third account than in the others.
[[nodiscard]] QStringList assignedRoles(const QString &accountId);
/// Whether sessions of that role may look and not touch.
[[nodiscard]] bool isReadingRole(const QString &role);
/// "AWSReservedSSO_ROLE_…": the name that the role has in the account.
[[nodiscard]] QString reservedRoleName(const QString &accountId, const QString &role);

} // namespace sim
