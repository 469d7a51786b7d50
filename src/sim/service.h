// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>

namespace sim {

/// The services that share the port.
enum class Service : std::uint8_t {
    Mgn,    ///< signed, rest-json
    Sts,    ///< signed, the query protocol
    Oidc,   ///< not signed, rest-json: client, sign-in and token
    Portal, ///< not signed, rest-json: accounts, roles and their keys
};

[[nodiscard]] constexpr bool isSigned(Service service)
{
    return service == Service::Mgn || service == Service::Sts;
}

} // namespace sim
