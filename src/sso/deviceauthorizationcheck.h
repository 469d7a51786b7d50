// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "sso/deviceauthorization.h"

namespace sso {

/// What may be shown and waited for: a short visible code, pages of https (or of this computer, as
/// the simulator's), at least one second between two polls and at most an hour in all. A page with
/// the code in it that is none of these is left out. Error (Decode) otherwise.
[[nodiscard]] base::Result<DeviceAuthorization>
checkedAuthorization(const DeviceAuthorization &authorization);

} // namespace sso
