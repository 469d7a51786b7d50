// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

namespace sim {

/// The simulator cannot run as it was asked to.
[[nodiscard]] inline tl::unexpected<base::Error> configurationFailure(const QString &code,
                                                                      const QString &message)
{
    base::Error error;
    error.kind = base::ErrorKind::Configuration;
    error.code = code;
    error.message = message;
    return base::failure(std::move(error));
}

} // namespace sim
