// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/endpoint.h"
#include "base/result.h"
#include "profiles/profile.h"

namespace profiles {

/// Where a service ("mgn", "sts", "sso", "sso-oidc") of a region is asked with this profile: its
/// override, FIPS and dual-stack settings applied. Error: Configuration, when they contradict each
/// other or an override cannot be used.
[[nodiscard]] base::Result<aws::Endpoint> endpointOf(const Profile &profile, const QString &service,
                                                     const aws::Region &region);

} // namespace profiles
