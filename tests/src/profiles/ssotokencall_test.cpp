// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/ssotokencall.h"

#include "base/secrettrouble.h"
#include "profiles/sessionsecretstore.h"
#include "profiles/signinneed.h"
#include "tests/src/profiles/fakesigninclients.h"
#include "tests/support/waitfor.h"

#include <QLocale>

#include <gtest/gtest.h>

// A person signs in or out while a token is read or renewed.

namespace {

using namespace std::chrono_literals;
using base::SecretBytes;
using profiles::SsoTokens;
using profiles::StoredToken;
using TokenOutcome = base::Result<SecretBytes>;

const char *const kRenewedToken =
    R"({"accessToken":"renewed","refreshToken":"next","expiresIn":3600,"tokenType":"Bearer"})";
const char *const kDeadRefreshToken = R"({"error":"invalid_grant","error_description":"no"})";

class SsoTokenCallTest : public testing::Test
{
protected:
    SsoTokenCallTest()
    {
        session.startUrl = QUrl(QStringLiteral("https://corp.awsapps.com/start"));
        session.region = *aws::Region::parse(QStringLiteral("eu-west-1"));
    }
    [[nodiscard]] StoredToken token(const char *access, std::chrono::seconds life)
    {
        const base::Instant now = clients.time().wall();
        return {.startUrl = session.startUrl,
                .region = session.region,
                .token = {.accessToken = SecretBytes(std::string_view(access)),
                          .refreshToken = SecretBytes(QByteArray("refresh-").append(access)),
                          .expiresAt = now + life},
                .client = {.clientId = QStringLiteral("client"),
                           .clientSecret = SecretBytes(QByteArray("client-secret")),
                           .expiresAt = now + 24h * 30}};
    }
    /// Asks for a token; what it begins with is under way afterwards.
    void begin()
    {
        call = new profiles::SsoTokenCall(session, tokens, clients, &context);
        base::whenDone<SecretBytes>(call.data(), &context,
                                    [this](const TokenOutcome &result) { outcome = result; });
        call->start();
    }
    [[nodiscard]] TokenOutcome end()
    {
        EXPECT_TRUE(support::waitFor([this] { return outcome.has_value(); }));
        return outcome.value_or(base::failure({}));
    }
    void refuseRenewal(const net::Headers &headers = {})
    {
        clients.transport().willAnswer(400, kDeadRefreshToken,
                                       net::Headers{{"x-amzn-errortype", "InvalidGrantException"}}
                                           + headers);
    }
    [[nodiscard]] QByteArray dateIn(std::chrono::seconds ahead)
    {
        const QDateTime time = base::toDateTime(clients.time().wall() + ahead).toUTC();
        return QLocale::c()
            .toString(time, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"))
            .toLatin1();
    }

    profiles::SessionSecretStore secrets;
    support::FakeSignInClients clients;
    SsoTokens tokens{secrets};
    profiles::SsoSession session;
    QPointer<profiles::SsoTokenCall> call;
    std::optional<TokenOutcome> outcome;
    QObject context;
};

TEST_F(SsoTokenCallTest, ARenewalGoesOnWhenNobodyWaitsForItAnyMore)
{
    tokens.put(session, token("access", 2min));
    clients.transport().willAnswer(200, kRenewedToken);
    begin();

    delete call;

    ASSERT_TRUE(support::waitFor(
        [this] { return tokens.find(session)->token.accessToken.reveal() == "renewed"; }));
    ASSERT_TRUE(support::waitFor([this] { return !tokens.renewal(session); }));
    const auto kept = support::waitResult(secrets.read(SsoTokens::secretId(session), nullptr));
    ASSERT_TRUE(*kept);
    EXPECT_EQ(profiles::unpackedToken(**kept)->token.refreshToken.reveal(), "next");
}

TEST_F(SsoTokenCallTest, ATokenThatLastsNotLongIsNotRenewedAgainAndAgain)
{
    tokens.put(session, token("access", 2min));
    clients.transport().willAnswer(
        200, R"({"accessToken":"short","refreshToken":"next","expiresIn":5})");
    begin();

    const TokenOutcome found = end();

    ASSERT_TRUE(found);
    EXPECT_EQ(found->reveal(), "short");
}

TEST_F(SsoTokenCallTest, ARenewalGoesOnWhenItIsCancelled)
{
    tokens.put(session, token("access", 2min));
    clients.transport().willAnswer(200, kRenewedToken);
    begin();

    call->cancel();

    EXPECT_FALSE(end());
    EXPECT_TRUE(support::waitFor(
        [this] { return tokens.find(session)->token.accessToken.reveal() == "renewed"; }));
}

TEST_F(SsoTokenCallTest, ARenewalDoesNotUndoASignOut)
{
    tokens.put(session, token("access", 2min));
    clients.transport().willAnswer(200, kRenewedToken);
    begin();
    ASSERT_EQ(clients.transport().requests().size(), 1);

    tokens.forget(session);

    const TokenOutcome found = end();
    ASSERT_FALSE(found);
    EXPECT_EQ(profiles::signInNeedOf(found.error()), profiles::SignInNeed::IdentityCenter);
    EXPECT_FALSE(tokens.find(session));
    const auto kept = support::waitResult(secrets.read(SsoTokens::secretId(session), nullptr));
    EXPECT_EQ(base::secretTroubleOf(kept->error()), base::SecretTrouble::Absent);
}

TEST_F(SsoTokenCallTest, ARenewalDoesNotReplaceANewSignIn)
{
    tokens.put(session, token("access", 2min));
    clients.transport().willAnswer(200, kRenewedToken);
    begin();

    tokens.put(session, token("of-a-person", 1h));

    const TokenOutcome found = end();
    ASSERT_TRUE(found);
    EXPECT_EQ(found->reveal(), "of-a-person");
    EXPECT_EQ(tokens.find(session)->token.accessToken.reveal(), "of-a-person");
}

TEST_F(SsoTokenCallTest, ARefusedRenewalLeavesANewSignInAlone)
{
    tokens.put(session, token("access", 2min));
    refuseRenewal();
    begin();

    tokens.put(session, token("of-a-person", 1h));

    ASSERT_TRUE(end());
    EXPECT_EQ(tokens.find(session)->token.refreshToken.reveal(), "refresh-of-a-person");
}

TEST_F(SsoTokenCallTest, WhatTheKeychainHeldIsOlderThanASignIn)
{
    ASSERT_TRUE(*support::waitResult(secrets.write(
        SsoTokens::secretId(session), profiles::packed(token("access", 1h)), nullptr)));
    begin();

    tokens.put(session, token("of-a-person", 1h));

    const TokenOutcome found = end();
    ASSERT_TRUE(found);
    EXPECT_EQ(found->reveal(), "of-a-person");
}

TEST_F(SsoTokenCallTest, WhatIsLeftOfATokenIsJudgedByTheTimeOfTheService)
{
    tokens.put(session, token("access", 2min));
    refuseRenewal({{"Date", dateIn(10min)}});
    begin();

    const TokenOutcome found = end();

    ASSERT_FALSE(found) << "it has ended where it is used";
    EXPECT_EQ(profiles::signInNeedOf(found.error()), profiles::SignInNeed::IdentityCenter);
}

} // namespace
