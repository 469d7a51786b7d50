// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/cutoverrun.h"
#include "cutover/serverlocks.h"
#include "sim/simcloud.h"
#include "tests/src/cutover/simsession.h"

/// Runs against a simulator in this process.
class CutoverRunTest : public SimSession
{
protected:
    /// Lets the attempt of `run` be looked for until nothing is unresolved; the wall time that
    /// took.
    std::chrono::milliseconds pollUntilSettled()
    {
        std::chrono::milliseconds waited{0};
        while (waited < std::chrono::minutes(20) && hasUnresolved()) {
            pollAfter(std::chrono::seconds(20));
            waited += std::chrono::seconds(20);
        }
        return waited;
    }
    /// What the simulator holds, to be changed behind the plan's back.
    [[nodiscard]] sim::ServerRecord &record(const mgn::SourceServerId &id)
    {
        sim::ServerRecord &found =
            *m_sim.cloud()
                 .estate(scope().account.toString(), scope().region.toString())
                 .server(id.toString());
        found.jsonParts.clear();
        return found;
    }
    [[nodiscard]] bool hasUnresolved() const
    {
        return !jobs.attempts().empty() && jobs.attempts().front().isUnresolved();
    }
};
