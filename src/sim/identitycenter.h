// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/devicesignins.h"
#include "sim/oidcclients.h"
#include "sim/signincodes.h"
#include "sim/signintokens.h"

namespace sim {

/// What IAM Identity Center knows of programs and of the one person who signs in, "engineer".
struct IdentityCenter {
    explicit IdentityCenter(std::uint64_t seed)
        : clients(seed), codes(seed), devices(seed), tokens(seed)
    {}

    OidcClients clients;
    SignInCodes codes;
    DeviceSignIns devices;
    SignInTokens tokens;
};

} // namespace sim
