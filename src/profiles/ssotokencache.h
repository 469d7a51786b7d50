// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/region.h"
#include "base/result.h"
#include "profiles/configfilelocations.h"
#include "sso/accesstoken.h"
#include "sso/clientregistration.h"

#include <QUrl>

#include <optional>

namespace profiles {

/// What `aws sso login` left behind. Whether it has ended, and whether it is of the right Identity
/// Center, is the reader's to judge.
struct CachedToken {
    QUrl startUrl;                     ///< empty when the file names none
    std::optional<aws::Region> region; ///< nullopt when the file names none
    sso::AccessToken token;            ///< may have ended: the refresh token may still serve
    std::optional<sso::ClientRegistration> client; ///< only then can it be renewed
};

/// .aws/sso/cache/SHA1.json in the home folder, for the name of an sso-session, or for the start
/// URL of a profile without one. Empty when there is no home folder.
[[nodiscard]] QString ssoCachePath(const QProcessEnvironment &environment, const QString &key,
                                   Platform platform = Platform::Posix);

/// Reads such a file; never writes. Nullopt when there is none. Error (Configuration, naming the
/// file): no plain file, more than 64 KiB, or no token in it.
[[nodiscard]] base::Result<std::optional<CachedToken>> readCachedToken(const QString &path);

} // namespace profiles
