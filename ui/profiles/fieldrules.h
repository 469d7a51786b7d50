// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QUrl>

namespace ui {

/// What is wrong with what was typed into a field of a profile, in words; empty when nothing is.
/// The rules are those of AWS's own models: a text that breaks one is refused there anyway.
[[nodiscard]] QString profileNameProblem(const QString &typed);
[[nodiscard]] QString accessKeyIdProblem(const QString &typed);
[[nodiscard]] QString secretKeyProblem(const QString &typed);
[[nodiscard]] QString roleArnProblem(const QString &typed);
/// These may be empty.
[[nodiscard]] QString externalIdProblem(const QString &typed);
[[nodiscard]] QString mfaSerialProblem(const QString &typed);
[[nodiscard]] QString sessionNameProblem(const QString &typed);
[[nodiscard]] QString regionProblem(const QString &typed);
/// May not be empty.
[[nodiscard]] QString startUrlProblem(const QString &typed);
[[nodiscard]] QString roleNameProblem(const QString &typed);
[[nodiscard]] QString accountIdProblem(const QString &typed);

} // namespace ui
