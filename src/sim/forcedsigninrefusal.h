// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/forcedrefusal.h"

namespace sim {

/// The refusal that a fault card asks for instead of carrying out an operation of STS, OIDC or the
/// portal; nullopt when none does. The cards throttle, throttle-400, 500-not-created,
/// access-denied and expired-token, as the service words them.
[[nodiscard]] std::optional<ServiceError> forcedSignInRefusal(const ForcedCall &call,
                                                              const FaultSet &faults);

} // namespace sim
