// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/region.h"
#include "base/result.h"
#include "sso/accesstoken.h"
#include "sso/clientregistration.h"

#include <QUrl>

namespace profiles {

/// A sign-in of an Identity Center as it is kept in the secret store: the token with the
/// registration that may renew it.
struct StoredToken {
    QUrl startUrl;
    aws::Region region;
    sso::AccessToken token; ///< access or refresh token may be empty, not both
    sso::ClientRegistration client;
};

/// As one versioned envelope for the secret store. Times are cut to whole seconds.
[[nodiscard]] base::SecretBytes packed(const StoredToken &token);
/// Error (Configuration, "UnreadableSecret") when it is anything else, or a member is missing,
/// unknown or of another form; holds nothing of it.
[[nodiscard]] base::Result<StoredToken> unpackedToken(const base::SecretBytes &envelope);

} // namespace profiles
