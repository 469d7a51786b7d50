// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "mgn/job.h"
#include "mgn/launchsettings.h"

#include <QByteArray>

namespace mgn::codec {

/// The job of a StartCutoverResponse. Errors: Decode, TooLarge.
[[nodiscard]] base::Result<Job> decodeStartedJob(const QByteArray &body);
/// The answer of GetLaunchConfiguration. Errors: Decode, TooLarge.
[[nodiscard]] base::Result<LaunchConfiguration> decodeLaunchConfiguration(const QByteArray &body);

} // namespace mgn::codec
