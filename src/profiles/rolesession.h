// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/credentialchain.h"
#include "sts/assumerole.h"

namespace profiles {

/// What STS is asked for a step of a chain. A session without a name of its own is called after
/// this program, so that it can be told from others in CloudTrail.
[[nodiscard]] sts::AssumeRoleRequest roleRequest(const AssumedRole &role,
                                                 const base::SecretBytes &code);

} // namespace profiles
