// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "net/qthttptransport.h"
#include "net/signedcall.h"
#include "sim/simserver.h"
#include "tests/support/movingclock.h"
#include "tests/support/waitfor.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

// Temporary credentials on the wire: handed out by STS, used with MGN, signed and sent by the
// program's own code.

namespace {

using namespace std::chrono_literals;

class AssumedWire : public testing::Test
{
protected:
    AssumedWire() : sim({.servers = 3, .clock = &clock})
    {
        EXPECT_TRUE(sim.listen());
        const sim::SimCredentials &key = sim.accounts().first();
        keys = {.accessKeyId = key.accessKeyId,
                .secretAccessKey = key.secretAccessKey,
                .sessionToken = {},
                .expiration = {}};
    }
    [[nodiscard]] base::Result<net::HttpReply> run(const QString &name, const QByteArray &body,
                                                   const char *signingName)
    {
        net::SignedOperation operation;
        const bool isSts = QLatin1String(signingName) == QLatin1String("sts");
        operation.request.url = QUrl(sim.baseUrl() + u'/' + (isSts ? QString() : name));
        operation.request.body = body;
        operation.request.deadline = 10s;
        operation.request.maxBodyBytes = 1024 * 1024;
        operation.endpoint.region = sim::SimServer::regions().first();
        operation.endpoint.service = QLatin1String(signingName);
        operation.credentials = [this]() -> base::Result<aws::Credentials> { return keys; };
        operation.name = name;
        auto *call = new net::SignedCall(operation, {transport, clock, [] { return 0.5; }, 0.01},
                                         session, &owner);
        return support::waitResult<net::HttpReply>(call).value();
    }
    /// From then on calls are those of a role in the second account.
    void assumeRole()
    {
        const auto reply =
            run(QStringLiteral("AssumeRole"),
                "Action=AssumeRole&Version=2011-06-15&RoleSessionName=night"
                "&RoleArn=arn%3Aaws%3Aiam%3A%3A222222222222%3Arole%2FCutoverEngineer",
                "sts");
        ASSERT_TRUE(reply) << reply.error().message.toStdString();
        keys = {.accessKeyId = element(reply->body, "AccessKeyId"),
                .secretAccessKey =
                    base::SecretBytes(element(reply->body, "SecretAccessKey").toLatin1()),
                .sessionToken = base::SecretBytes(element(reply->body, "SessionToken").toLatin1()),
                .expiration = {}};
    }
    [[nodiscard]] static QString element(const QByteArray &xml, const char *name)
    {
        const QRegularExpression form(QStringLiteral("<%1>([^<]*)<").arg(QLatin1String(name)));
        return form.match(QString::fromUtf8(xml)).captured(1);
    }
    [[nodiscard]] base::Result<net::HttpReply> listServers()
    {
        return run(QStringLiteral("DescribeSourceServers"), "{}", "mgn");
    }

    support::MovingClock clock{1.0};
    sim::SimServer sim;
    aws::Credentials keys;
    net::QtHttpTransport transport{net::QtHttpOptions{}};
    net::EndpointSession session;
    QObject owner;
};

TEST_F(AssumedWire, ListsServersOfTheRolesAccountUntilTheKeyExpires)
{
    assumeRole();

    const auto inTime = listServers();
    clock.skip(1h);
    const auto late = listServers();

    ASSERT_TRUE(inTime) << inTime.error().message.toStdString();
    EXPECT_TRUE(inTime->body.contains(":222222222222:source-server/"));
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().kind, base::ErrorKind::Credentials);
    EXPECT_EQ(late.error().code, QStringLiteral("ExpiredTokenException"));
    EXPECT_EQ(sim.requestCount(QStringLiteral("AssumeRole")), 1);
}

TEST_F(AssumedWire, CorrectsAClockThatIsTenMinutesOffForStsToo)
{
    ASSERT_TRUE(sim.setFault(QStringLiteral("clock-skew=600")));

    assumeRole();

    EXPECT_EQ(sim.requestCount(QStringLiteral("AssumeRole")), 2);
    EXPECT_TRUE(session.skew.isWorthTelling());
}

TEST_F(AssumedWire, EndsWhenEverythingHandedOutIsExpired)
{
    assumeRole();

    sim.expireCredentials();

    EXPECT_EQ(listServers().error().code, QStringLiteral("ExpiredTokenException"));
}

} // namespace
