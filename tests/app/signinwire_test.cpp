// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/signinwire.h"

#include "profiles/profileendpoint.h"
#include "tests/app/appsession.h"

namespace {

class SignInWireTest : public testing::Test
{
protected:
    SignInWireTest()
    {
        session.startUrl = QUrl(QStringLiteral("https://corp.awsapps.com/start"));
        session.region = ireland();
    }

    support::AwsHome home;
    profiles::ProfileStore store{home.environment()};
    Wire wire{store};
    SignInWire clients{wire, store, [](const QUrl &) { return false; }};
    profiles::SsoSession session;
};

TEST_F(SignInWireTest, HasOneClientForEachPlace)
{
    const auto client = clients.oidc(session);

    ASSERT_TRUE(client);
    EXPECT_EQ(clients.oidc(session).value(), client.value());
}

TEST_F(SignInWireTest, JudgesByWhatIsKnownOfTheHostNow)
{
    const auto before = clients.oidc(session);
    ASSERT_TRUE(before);
    const QUrl endpoint = (*before)->endpointUrl();
    wire.sessions().forget(endpoint);

    const auto after = clients.oidc(session);

    ASSERT_TRUE(after);
    wire.sessions().of(endpoint)->skew.offset = std::chrono::minutes(10);
    EXPECT_GT((*after)->now() - wire.clock().wall(), std::chrono::minutes(9));
}

TEST_F(SignInWireTest, FollowsAnEndpointThatIsChanged)
{
    const base::ProfileId corp = profiles::awsProfileId(QStringLiteral("corp"));
    const auto url = [&] {
        const auto endpoint = wire.endpoint(corp, QStringLiteral("mgn"), ireland());
        return endpoint ? endpoint->url.toString() : endpoint.error().code;
    };
    EXPECT_EQ(url(), QStringLiteral("UnknownProfile"));

    for (const char *place : {"https://one.example", "https://two.example"}) {
        const QByteArray config = QByteArray("[profile corp]\nendpoint_url = ") + place + '\n';
        home.writeConfig(config.constData());
        store.reload();
        EXPECT_TRUE(url().startsWith(QLatin1String(place))) << qPrintable(url());
    }
}

TEST_F(SignInWireTest, JudgesWhatAProcessGaveByTheTimeOfTheService)
{
    const profiles::Profile profile;
    const auto endpoint = profiles::endpointOf(profile, QStringLiteral("sts"), ireland());
    ASSERT_TRUE(endpoint);
    wire.sessions().of(endpoint->url)->skew.offset = -std::chrono::minutes(10);

    const base::Clock &clock = clients.serviceClock(profile, ireland());

    EXPECT_GT(wire.clock().wall() - clock.now(), std::chrono::minutes(9));
}

} // namespace
