// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/attempt.h"

namespace cutover {

Baseline baselineOf(const mgn::SourceServer &server)
{
    const mgn::LaunchHistory &cutover = server.lifeCycle.lastCutover;
    return {server.lifeCycle.state, cutover.initiatedJobId, cutover.initiatedDateTime};
}

} // namespace cutover
