// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/ownprofile.h"
#include "profiles/profile.h"
#include "ui/theme/statemark.h"

#include <QString>
#include <QStringList>

namespace ui {

/// The name as it may be shown.
[[nodiscard]] QString shownName(const profiles::Profile &profile);
/// "Access key", "Assumed role", "IAM Identity Center"…
[[nodiscard]] QString kindText(profiles::ProfileKind kind);
/// The same where a kind is chosen, with what it stands for.
[[nodiscard]] QString kindChoiceText(profiles::ProfileKind kind);
/// The same, and whether the key is a temporary one. `own` may be null.
[[nodiscard]] QString kindText(const profiles::Profile &profile, const profiles::OwnProfile *own);
/// With "~" for the home folder, which may be empty where there is none.
[[nodiscard]] QString shownPath(const QString &path, const QString &home);
/// Where it is kept: "This program", the files, "Environment", "Simulator".
[[nodiscard]] QString sourceText(const profiles::Profile &profile, const QString &home);
/// Whether it worked last; why it cannot be used where that is known already.
[[nodiscard]] StateMark healthMark(const profiles::Profile &profile);
/// Every word that it may have.
[[nodiscard]] QStringList healthWords();
/// The pinned account, else the one that is configured; empty when neither is known.
[[nodiscard]] base::AccountId knownAccount(const profiles::Profile &profile);
/// Why everything but the marks is to be changed elsewhere; empty for a profile of ours.
[[nodiscard]] QString foreignReason(const profiles::Profile &profile, const QString &home);
/// The Identity Center that lets it in; nullopt when none has a part in it.
[[nodiscard]] std::optional<profiles::SsoSession> ssoSessionOf(const profiles::Profile &profile);

} // namespace ui
