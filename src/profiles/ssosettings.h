// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/credentialchain.h"

namespace profiles {

/// The access that a profile of AWS's files names, by an [sso-session] or, as older ones do, by
/// itself. Errors (Configuration): "IncompleteSso" for a setting that is missing or cannot be used,
/// "ContradictingSources" for one that the session gives another value.
[[nodiscard]] base::Result<SsoAccess> ssoSettings(const AwsConfig &config, const QString &profile);

} // namespace profiles
