// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/decodedcall.h"
#include "sts/calleridentity.h"

namespace sts {

/// Asks STS whose credentials these are. Needs no permission; nothing may be changed before it has
/// answered. The references in `services` and `session` must outlive the call.
class GetCallerIdentityCall final : public net::DecodedCall<CallerIdentity>
{
    Q_OBJECT

public:
    GetCallerIdentityCall(aws::Endpoint endpoint, net::CredentialsSource credentials,
                          net::SigningServices services, net::EndpointSession &session,
                          QObject *parent = nullptr);
};

} // namespace sts
