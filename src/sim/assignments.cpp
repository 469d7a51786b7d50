// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/assignments.h"

#include "sim/dice.h"

namespace sim {

QStringList assignedRoles(const QString &accountId)
{
    const QString engineer = QStringLiteral("CutoverEngineer");
    const QString reader = QStringLiteral("CutoverReader");
    if (accountId == QLatin1String("111111111111") || accountId == QLatin1String("222222222222"))
        return {engineer, reader};
    return accountId == QLatin1String("333333333333") ? QStringList{reader} : QStringList();
}

bool isReadingRole(const QString &role)
{
    return role == QLatin1String("CutoverReader");
}

QString reservedRoleName(const QString &accountId, const QString &role)
{
    Dice dice(mixedSeed(0, accountId + role));
    return QStringLiteral("AWSReservedSSO_%1_%2").arg(role, dice.hexDigits(16));
}

} // namespace sim
