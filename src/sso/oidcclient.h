// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/call.h"
#include "sso/accesstoken.h"
#include "sso/clientoptions.h"
#include "sso/clientregistration.h"
#include "sso/deviceauthorization.h"

namespace sso {

/// The sign-in service of IAM Identity Center (SSO OIDC, rest-json, unsigned). Calls are owned by
/// `parent`, not started. Errors keep the service's code: "AuthorizationPendingException",
/// "SlowDownException", "ExpiredTokenException", "AccessDeniedException", "InvalidGrantException",
/// "InvalidClientException" and their kin, with kind Credentials where a person must sign in anew.
/// No error holds a code, token or secret.
class OidcClient
{
public:
    explicit OidcClient(ClientOptions options);

    [[nodiscard]] base::TypedCall<ClientRegistration> *
    registerClient(const RegistrationRequest &request, QObject *parent) const;
    [[nodiscard]] base::TypedCall<DeviceAuthorization> *
    startDeviceAuthorization(const ClientRegistration &client, const QUrl &startUrl,
                             QObject *parent) const;
    /// A token is given once for a code: this is never sent a second time after it may have
    /// arrived, except for a device code, which may be asked about again.
    [[nodiscard]] base::TypedCall<AccessToken> *
    createToken(const ClientRegistration &client, const TokenGrant &grant, QObject *parent) const;

    /// Where a browser is sent to: the endpoint's own host, path /authorize.
    [[nodiscard]] const QUrl &endpointUrl() const { return m_options.endpoint.url; }
    /// The time tokens are judged by: this computer's, corrected to the service's.
    [[nodiscard]] base::Instant now() const;

private:
    ClientOptions m_options;
};

} // namespace sso
