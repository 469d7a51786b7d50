// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sso/oidcclient.h"

#include "tests/src/sso/ssofixture.h"

inline constexpr char kTokenAnswer[] =
    R"({"accessToken":"access-s3cr3t","expiresIn":28800,"refreshToken":"refresh-s3cr3t"})";
inline constexpr char kVerifier[] = "0123456789012345678901234567890123456789-._~";

/// The client of the sign-in service, and short ways to ask with it.
class OidcClientTest : public SsoTest
{
protected:
    static sso::CodeGrant codeGrant()
    {
        return {.code = secret("code-s3cr3t"),
                .redirectUri = QStringLiteral("http://127.0.0.1:50001/oauth/callback"),
                .codeVerifier = secret(kVerifier)};
    }
    static sso::DeviceGrant deviceGrant() { return {secret("device-s3cr3t")}; }
    static sso::RefreshGrant refreshGrant() { return {secret("refresh-s3cr3t")}; }
    [[nodiscard]] base::Result<sso::AccessToken> token(const sso::TokenGrant &grant)
    {
        return support::waitResult(client.createToken(registration(), grant, &owner)).value();
    }
    [[nodiscard]] base::Result<sso::ClientRegistration>
    registered(const sso::RegistrationRequest &request)
    {
        return support::waitResult(client.registerClient(request, &owner)).value();
    }
    [[nodiscard]] base::Result<sso::DeviceAuthorization> device(const char *startUrl)
    {
        return support::waitResult(client.startDeviceAuthorization(
                                       registration(), QUrl(QString::fromLatin1(startUrl)), &owner))
            .value();
    }
    void willRefuse(const char *error)
    {
        transport.willAnswer(400, QByteArray(R"({"error":")") + error
                                      + R"(","error_description":"because"})");
    }

    sso::OidcClient client{options("oidc.eu-central-1.amazonaws.com")};
};
