// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/chosensecretstore.h"
#include "profiles/profilestore.h"
#include "profiles/ssosessions.h"

namespace ui {

/// What the window works on profiles with. The members outlive the window.
struct ProfileServices {
    profiles::ProfileStore &store;
    profiles::ChosenSecretStore &secrets;
    profiles::SsoSessions &sso;
};

/// What a person typed to let a profile in.
struct SignInAnswers {
    base::SecretBytes mfaCode{}; ///< six digits
};

} // namespace ui
