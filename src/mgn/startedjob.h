// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "mgn/job.h"
#include "mgn/requests.h"

#include <QByteArray>

namespace mgn {

/// The job that the answer to `request` started: its id is well formed and it names every server of
/// the request. Anything else is ErrorKind::Decode; whether something started must then be looked
/// up.
[[nodiscard]] base::Result<Job> startedJob(const QByteArray &body,
                                           const StartCutoverRequest &request);

} // namespace mgn
