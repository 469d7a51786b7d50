// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

namespace ui {

class ScopeChooser;

/// How profile, region and account are written in the scope bar, longest first: names and notes go
/// before what identifies.

/// "corp-prod (simulator)", "corp-prod".
[[nodiscard]] QStringList profileForms(const QString &name, const QString &note);
/// "eu-central-1  Europe (Frankfurt)", "eu-central-1 (Frankfurt)", "eu-central-1".
[[nodiscard]] QStringList regionForms(const QString &code, const QString &name);
/// "Member account  1111 1111 1111", "1111 1111 1111".
[[nodiscard]] QStringList accountForms(const QString &name, const QString &id);

/// Gives each chooser the longest form with which the three are at most `room` wide together, in
/// the order in which they can be done without.
void fitForms(ScopeChooser &profile, ScopeChooser &region, ScopeChooser &account, int room);

} // namespace ui
