// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace sim {

/// An IAM role; each simulated account has the same ones.
struct SimRole {
    const char *name;
    std::chrono::seconds longestSession; ///< MaxSessionDuration
    bool needsMfa = false;
    const char *externalId = ""; ///< that AssumeRole must name; empty: none is asked for
};

/// "CutoverEngineer", "CutoverEngineerMfa", "CutoverEngineerExternal"; nullptr for any other.
[[nodiscard]] const SimRole *findRole(const QString &name);

/// Which role of which account an ARN names.
struct RoleName {
    QString accountId;
    QString name;
};
/// "arn:aws:iam::ACCOUNT:role/PATH/NAME"; nullopt for any other text.
[[nodiscard]] std::optional<RoleName> roleNameOf(const QString &arn);

/// The principal that a session of a role is.
[[nodiscard]] QString assumedRoleArn(const RoleName &role, const QString &session);
/// "AROA…:SESSION".
[[nodiscard]] QString assumedRoleId(const RoleName &role, const QString &session);

} // namespace sim
