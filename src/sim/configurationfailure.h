// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

namespace sim {

/// The simulator cannot run as it was asked to.
[[nodiscard]] inline tl::unexpected<base::Error> configurationFailure(const QString &code,
                                                                      const QString &message)
{
    return base::failure(base::makeError(base::ErrorKind::Configuration, code, message));
}

} // namespace sim
