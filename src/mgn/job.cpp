// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/job.h"

#include <algorithm>

namespace mgn {

const ParticipatingServer *Job::server(const SourceServerId &id) const
{
    const auto found =
        std::find_if(participatingServers.begin(), participatingServers.end(),
                     [&](const ParticipatingServer &s) { return s.sourceServerId == id; });
    return found == participatingServers.end() ? nullptr : &*found;
}

} // namespace mgn
