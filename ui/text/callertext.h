// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace ui {

/// Who asks, from the ARN of the caller: "role CutoverEngineer, session jane", "role Admin
/// (Identity Center), session jane", "user jane", "root user", "federated user jane"; the end of an
/// ARN of another kind as it came. Plain text, bounded; empty without an ARN.
[[nodiscard]] QString callerText(const QString &arn);

} // namespace ui
