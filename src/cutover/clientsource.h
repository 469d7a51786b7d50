// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cutover/scope.h"
#include "mgn/mgnclient.h"

namespace cutover {

/// Where the core finds the client of a scope; the app implements it.
class ClientSource
{
public:
    virtual ~ClientSource() = default;
    /// Owned by the source, which outlives every watch and run. Ask anew for each piece of work: a
    /// sign-in may have replaced it, and it is gone when the event loop comes round. Copies last.
    /// Fails with ErrorKind::Configuration or ErrorKind::Credentials.
    [[nodiscard]] virtual base::Result<mgn::MgnClient *> client(const Scope &scope) = 0;
    /// Asked right before something is changed. Fails when nothing may be sent now: the session or
    /// the profile is read-only (ErrorKind::Configuration); it is not known whose the present keys
    /// are, or they end before the answer can be there (ErrorKind::Credentials).
    [[nodiscard]] virtual base::Result<> readyToChange(const Scope &) { return {}; }
    /// The time the service of that scope lives in (scaled for the simulator).
    [[nodiscard]] virtual const base::Clock &clock(const Scope &scope) const = 0;
};

} // namespace cutover
