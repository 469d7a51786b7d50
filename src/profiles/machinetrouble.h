// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <cstdint>

namespace profiles {

/// What this machine's services are asked for, one after the other.
enum class MachineStep : std::uint8_t {
    Token,       ///< of an instance, with PUT: the first question
    RoleName,    ///< of an instance
    Credentials, ///< of an instance
    Container    ///< the one question of a container
};

/// The instance has no role (Configuration, "NoMachineRole").
[[nodiscard]] base::Error noMachineRole();
/// What an answer with a status other than 200 means. Configuration: "MetadataOff",
/// "NoMachineRole", "ContainerRefused"; Throttled and Service: "MachineBusy"; Protocol:
/// "MachineRefused".
[[nodiscard]] base::Error machineRefusal(MachineStep step, int status);
/// What became of a question without an answer, from the transport's error. Nobody there is
/// NotConnected, "NoMetadataService" or "NoContainerService"; the rest stays as it is.
[[nodiscard]] base::Error machineUnreached(MachineStep step, const base::Error &error);

} // namespace profiles
