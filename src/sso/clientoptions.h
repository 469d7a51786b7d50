// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/endpoint.h"
#include "base/listingguard.h"
#include "net/endpointsession.h"
#include "net/signedcall.h"

#include <memory>

namespace sso {

/// What the clients of an Identity Center work with.
struct ClientOptions {
    net::SigningServices services; ///< the references must outlive the client and its calls
    aws::Endpoint endpoint;
    std::shared_ptr<net::EndpointSession> session;
    base::ListingLimits limits = {}; ///< of the portal's lists
};

} // namespace sso
