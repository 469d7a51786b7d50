// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "sts/assumerole.h"
#include "sts/getsessiontoken.h"

namespace sts {

// Requests are checked before they are sent, against the limits of the model. A refusal is
// ErrorKind::InvalidRequest whose `fields` name each offending member as the API does
// ("RoleSessionName") and never hold a value.

[[nodiscard]] base::Result<> check(const AssumeRoleRequest &request);
[[nodiscard]] base::Result<> check(const GetSessionTokenRequest &request);

} // namespace sts
