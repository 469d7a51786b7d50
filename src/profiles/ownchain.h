// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/ownprofile.h"

namespace profiles {

/// The way of one of `own`, a profile of ours. The source of a role is another one of ours, a
/// profile of `config` or the environment. Errors (Configuration) as those of fileChain():
/// "NoSuchProfile", "LoopingProfiles", "IncompleteKeys", "IncompleteRole", "IncompleteSso",
/// "SecondDevice", "NoCredentials" and those of a source in the files.
[[nodiscard]] base::Result<CredentialChain>
ownChain(const base::ProfileId &profile, const QList<OwnProfile> &own, const AwsConfig &config);
/// The names of those of `own` whose role is assumed with `profile`, in their order.
[[nodiscard]] QStringList buildingOn(const base::ProfileId &profile, const QList<OwnProfile> &own);

} // namespace profiles
