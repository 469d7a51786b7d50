// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

namespace base {

/// The service refused by a code of its own under a 4xx. A page without a code may be a proxy's,
/// that held the answer back after the service had done what was asked; 5xx and 408, which says
/// that a server gave up waiting, tell nothing about what was done.
[[nodiscard]] inline bool isRefusal(const Error &error)
{
    return error.isNamedByService && error.httpStatus >= 400 && error.httpStatus < 500
           && error.httpStatus != 408;
}

} // namespace base
