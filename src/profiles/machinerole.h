// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>

namespace profiles {

/// Who tells this machine its role.
enum class MachineService : std::uint8_t {
    Any,      ///< the container's, where the environment names one, else the instance's
    Instance, ///< the metadata service of an EC2 instance
    Container ///< the agent of ECS, EKS or their kin that the environment names
};

/// The role of the machine that this program runs on.
struct MachineRole {
    MachineService service = MachineService::Any;
    bool operator==(const MachineRole &) const = default;
};

} // namespace profiles
