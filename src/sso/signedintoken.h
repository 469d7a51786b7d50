// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sso/accesstoken.h"
#include "sso/clientregistration.h"

namespace sso {

/// The end of a sign-in: the token, and the registration that its refresh token belongs to.
struct SignedInToken {
    AccessToken token;
    ClientRegistration client;
};

} // namespace sso
