// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sso/signinregistration.h"

#include <gtest/gtest.h>

using namespace std::chrono_literals;

namespace {

const base::Instant kNow = base::Timestamp::parse("2026-11-23T02:00:00Z").instant();

sso::ClientRegistration registrationUntil(base::Instant end)
{
    return {.clientId = QStringLiteral("client-1"),
            .clientSecret = base::SecretBytes(std::string_view("secret-1")),
            .expiresAt = end};
}

} // namespace

TEST(SignInRegistration, ForTheBrowserNamesBothGrantsAndARedirectWithoutPort)
{
    const QUrl startUrl(QStringLiteral("https://desk.awsapps.com/start"));
    const auto request = sso::browserRegistration(startUrl, {});

    EXPECT_EQ(request.clientName, QStringLiteral("Cutover Desk"));
    EXPECT_EQ(request.grantTypes,
              (QStringList{QStringLiteral("authorization_code"), QStringLiteral("refresh_token")}));
    EXPECT_EQ(request.redirectUris, QStringList{QStringLiteral("http://127.0.0.1/oauth/callback")});
    EXPECT_EQ(request.scopes, QStringList{QStringLiteral("sso:account:access")});
    EXPECT_EQ(request.issuerUrl, startUrl);
}

TEST(SignInRegistration, ForACodeNamesScopesOnly)
{
    const auto request = sso::deviceRegistration({QStringLiteral("a:b")});

    EXPECT_EQ(request.scopes, QStringList{QStringLiteral("a:b")});
    EXPECT_TRUE(request.grantTypes.isEmpty());
    EXPECT_TRUE(request.redirectUris.isEmpty());
    EXPECT_TRUE(request.issuerUrl.isEmpty());
}

TEST(SignInRegistration, ServesUntilItsEnd)
{
    sso::ClientRegistration withoutId = registrationUntil(kNow + 1h);
    withoutId.clientId.clear();

    EXPECT_TRUE(sso::lastsUntil(registrationUntil(kNow + 1s), kNow));
    EXPECT_FALSE(sso::lastsUntil(registrationUntil(kNow), kNow));
    EXPECT_FALSE(sso::lastsUntil(std::nullopt, kNow));
    EXPECT_FALSE(sso::lastsUntil(withoutId, kNow)) << "without an id it is none";
}
