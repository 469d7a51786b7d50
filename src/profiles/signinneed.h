// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <cstdint>

namespace profiles {

/// What a person has to do before a profile has credentials.
enum class SignInNeed : std::uint8_t {
    MfaCode,        ///< type the code of the device that the message names
    IdentityCenter, ///< sign in to IAM Identity Center
    Consent,        ///< allow the command that the message shows to be run
    OpenProfile     ///< open the profile: only then this machine is asked for its role
};

/// An error of kind Credentials whose code names the need.
[[nodiscard]] base::Error signInNeeded(SignInNeed need, const QString &message);
/// The same for Identity Center, where it is a person who signed out.
[[nodiscard]] base::Error signedOutError(const QString &startPage);
/// An error of signedOutError().
[[nodiscard]] bool isSignedOut(const base::Error &error);
/// The need that an error of signInNeeded() stands for; nullopt for any other error.
[[nodiscard]] std::optional<SignInNeed> signInNeedOf(const base::Error &error);

} // namespace profiles
