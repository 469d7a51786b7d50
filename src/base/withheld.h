// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "base/secretbytes.h"

#include <vector>

namespace base {

/// `error` without these secrets: the error of a request that held them may quote them, in words
/// that withoutSecrets() does not know. What is shorter than six characters is no secret.
[[nodiscard]] Error withheld(Error error, const std::vector<SecretBytes> &secrets);

} // namespace base
