// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/credentialchain.h"

namespace profiles {

/// The role that a profile of AWS's files asks for, as it stands there. Error (Configuration,
/// "IncompleteRole"): duration_seconds is no number.
[[nodiscard]] base::Result<AssumedRole> roleSettings(const QString &profile,
                                                     const Properties &keys);
/// `role`, held to what STS takes (model shape AssumeRoleRequest). Error (Configuration,
/// "IncompleteRole"), naming the first setting that would be refused as AWS's files spell it.
[[nodiscard]] base::Result<AssumedRole> checkedRole(const QString &profile,
                                                    const AssumedRole &role);
/// `source`, and then `role`, which a profile assumes with it. Error (Configuration,
/// "SecondDevice") when both ask for the code of a device, with both roles and devices in the
/// message: AWS takes a code from the user who has the device, never from a role.
[[nodiscard]] base::Result<CredentialChain> withRole(const QString &profile, CredentialChain source,
                                                     const AssumedRole &role);
/// What STS will say no to although the model allows it: a role that is assumed with the
/// credentials of another lasts an hour at most. Empty when all is well.
[[nodiscard]] QString chainingLimitText(const CredentialChain &chain);

} // namespace profiles
