// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sts/getcalleridentity.h"

#include "sts/formoperation.h"

namespace sts {

namespace {

base::Result<CallerIdentity> decodeIdentity(const net::HttpReply &reply)
{
    return parseCallerIdentity(reply.body);
}

} // namespace

GetCallerIdentityCall::GetCallerIdentityCall(aws::Endpoint endpoint,
                                             net::CredentialsSource credentials,
                                             net::SigningServices services,
                                             net::EndpointSession &session, QObject *parent)
    : net::DecodedCall<CallerIdentity>(formOperation(QStringLiteral("GetCallerIdentity"),
                                                     callerIdentityForm(), std::move(endpoint),
                                                     std::move(credentials)),
                                       std::move(services), session, decodeIdentity, parent)
{}

} // namespace sts
