// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/simroles.h"

#include "sim/dice.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace sim {

namespace {

using namespace std::chrono_literals;

constexpr std::array kRoles{
    SimRole{.name = "CutoverEngineer", .longestSession = 12h},
    SimRole{.name = "CutoverEngineerMfa", .longestSession = 4h, .needsMfa = true},
    SimRole{.name = "CutoverEngineerExternal", .longestSession = 1h, .externalId = "cutover-2026"}};

} // namespace

const SimRole *findRole(const QString &name)
{
    const auto found = std::find_if(kRoles.begin(), kRoles.end(), [&](const SimRole &role) {
        return name == QLatin1String(role.name);
    });
    return found == kRoles.end() ? nullptr : &*found;
}

std::optional<RoleName> roleNameOf(const QString &arn)
{
    static const QRegularExpression form(
        QStringLiteral("^arn:aws:iam::([0-9]{12}):role/(?:[!-~]+/)?([\\w+=,.@-]{1,64})$"));
    const auto match = form.match(arn);
    if (!match.hasMatch())
        return std::nullopt;
    return RoleName{match.captured(1), match.captured(2)};
}

QString assumedRoleArn(const RoleName &role, const QString &session)
{
    return QStringLiteral("arn:aws:sts::%1:assumed-role/%2/%3")
        .arg(role.accountId, role.name, session);
}

QString assumedRoleId(const RoleName &role, const QString &session)
{
    Dice dice(mixedSeed(0, role.accountId + role.name));
    return QStringLiteral("AROASIM%1:%2").arg(dice.lettersAndDigits(14).toUpper(), session);
}

} // namespace sim
