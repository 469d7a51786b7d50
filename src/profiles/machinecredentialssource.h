// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/credentials.h"
#include "base/call.h"
#include "base/clock.h"
#include "profiles/machineplace.h"

namespace profiles {

/// What the profiles need from above to ask this machine for its role; the program implements it.
class MachineCredentialsSource
{
public:
    virtual ~MachineCredentialsSource() = default;
    /// Nobody is asked before it is started. `clock` says whether what comes has expired; it must
    /// outlive the call. Errors: those of machineanswer.h and machinetrouble.h.
    [[nodiscard]] virtual base::TypedCall<aws::Credentials> *
    fetch(const MachinePlace &place, const base::Clock &clock, QObject *parent) = 0;
};

} // namespace profiles
