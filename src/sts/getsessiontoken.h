// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/decodedcall.h"
#include "sts/temporarycredentials.h"

#include <chrono>
#include <optional>

namespace sts {

/// What GetSessionToken is asked with (STS model shape GetSessionTokenRequest). Empty members are
/// left out.
struct GetSessionTokenRequest {
    QString mfaSerial;
    base::SecretBytes tokenCode;                  ///< six digits; goes with mfaSerial
    std::optional<std::chrono::seconds> duration; ///< 900 to 129,600 s
};

/// Asks STS for temporary credentials of a user, with the user's long-lived ones. Our own check
/// refuses what the model does (InvalidRequest, fields). With a code it is sent once only: a code
/// works once. The references in `services` and `session` must outlive the call.
class GetSessionTokenCall final : public net::DecodedCall<TemporaryCredentials>
{
    Q_OBJECT

public:
    GetSessionTokenCall(GetSessionTokenRequest request, aws::Endpoint endpoint,
                        net::CredentialsSource credentials, net::SigningServices services,
                        net::EndpointSession &session, QObject *parent = nullptr);
};

} // namespace sts
