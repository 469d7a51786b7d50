// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "ui/theme/icons.h"

#include <QList>
#include <QString>

#include <cstdint>
#include <optional>

namespace ui {

/// What a person can do about a profile that has no credentials.
enum class SignInAction : std::uint8_t {
    EnterCode,
    OpenBrowser,
    UseDeviceCode,
    AllowCommand,
    UnlockKeychain,
    OpenProfile,
    ShowProfiles,
    TryAgain
};

/// On a button.
[[nodiscard]] QString signInActionText(SignInAction action);

/// Why a profile waits for a person, in words. All parts are plain text; texts from outside inside
/// are bounded.
struct SignInText {
    Icon icon = Icon::Key;
    QString title;               ///< what waits, of which profile
    QString cause;               ///< and what was not done meanwhile
    QString next;                ///< the next step for a person
    QList<SignInAction> actions; ///< the first is the way on

    [[nodiscard]] QString body() const;
    /// Title and cause as one paragraph, under a title of somebody else's.
    [[nodiscard]] QString titledCause() const;
};

/// Words for what a person must do, for each trouble of the keychain and for a pinned account that
/// is another one; nullopt for any other error. `profile` is a name as it may be shown; empty where
/// none is known.
[[nodiscard]] std::optional<SignInText> signInText(const base::Error &error,
                                                   const QString &profile);

/// Why a code of an MFA device led to nothing, and that the next one is to be waited for where that
/// helps. `profile` as it may be shown.
[[nodiscard]] QString codeFailure(const base::Error &error, const QString &profile);
/// Why a sign-in that a person began came to nothing, in one or two sentences. `profile` as it may
/// be shown; empty where none is known.
[[nodiscard]] QString signInFailure(const base::Error &error, const QString &profile);

} // namespace ui
