// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/decodedcall.h"
#include "sts/temporarycredentials.h"

#include <chrono>

namespace sts {

/// What AssumeRole is asked with (STS model shape AssumeRoleRequest). Empty members are left out.
struct AssumeRoleRequest {
    QString roleArn;
    QString sessionName; ///< 2 to 64 characters of [\w+=,.@-]
    QString externalId;
    QString mfaSerial;
    base::SecretBytes tokenCode; ///< six digits; goes with mfaSerial
    QString sourceIdentity;
    std::optional<std::chrono::seconds> duration; ///< 900 to 43,200 s
};

/// Asks STS for the credentials of a role, with those of its source. Our own check refuses what the
/// model does (InvalidRequest, fields). With a code it is sent once only: a code works once.
class AssumeRoleCall final : public net::DecodedCall<TemporaryCredentials>
{
    Q_OBJECT

public:
    AssumeRoleCall(AssumeRoleRequest request, aws::Endpoint endpoint,
                   net::CredentialsSource credentials, net::SigningServices services,
                   net::EndpointSession &session, QObject *parent = nullptr);
};

} // namespace sts
