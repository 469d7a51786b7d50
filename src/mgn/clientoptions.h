// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/endpoint.h"
#include "base/listingguard.h"
#include "mgn/turnbudget.h"
#include "net/endpointsession.h"
#include "net/signedcall.h"

#include <memory>

namespace mgn {

/// What an MgnClient works with. What `services` refers to must outlive the client and
/// its calls.
struct ClientOptions {
    net::SigningServices services;
    aws::Endpoint endpoint;
    net::CredentialsSource credentials;
    /// Shared by all clients of one endpoint host.
    std::shared_ptr<net::EndpointSession> session = std::make_shared<net::EndpointSession>();
    std::shared_ptr<TurnBudget> budget = std::make_shared<TimeBudget>();
    base::ListingLimits limits = {};
    net::CredentialsRefused credentialsRefused = {}; ///< told by every call of the client
};

} // namespace mgn
