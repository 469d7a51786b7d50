// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/machinecredentials.h"

#include "app/machinerolecall.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"
#include "tests/support/faultserver.h"
#include "tests/support/waitfor.h"

#include <QNetworkProxyQuery>

#include <gtest/gtest.h>

// The questions to this machine, over real sockets.

namespace {

using namespace std::chrono_literals;
using profiles::MachineService;
using support::FaultServer;
using support::httpAnswer;

const QByteArray kSessionToken = httpAnswer(200, "the-session==");
const QByteArray kRoleNamed = httpAnswer(200, "desk-role");
const QByteArray kRoleKeys = httpAnswer(200, R"({"Code":"Success","AccessKeyId":"ASIAEXAMPLE",
 "SecretAccessKey":"wJalrXUt","Token":"the-token","Expiration":"2026-11-23T08:00:00Z"})");

/// The last one again and again.
support::FaultAnswer inTurn(const QList<QByteArray> &answers)
{
    return [answers](QTcpSocket &socket, int number) {
        socket.write(answers.at(qMin<qsizetype>(number, answers.size()) - 1));
    };
}

class MachineCredentialsTest : public testing::Test
{
protected:
    base::Result<aws::Credentials> ask(MachineService service, const char *name, const QUrl &url,
                                       std::chrono::milliseconds patience = 10s)
    {
        environment.insert(QLatin1String(name), url.toString());
        const auto place = profiles::machinePlace(service, environment);
        if (!place)
            return base::failure(place.error());
        return support::waitResult<aws::Credentials>(
                   new MachineRoleCall(
                       *place, {.transport = transport, .clock = clock, .patience = patience},
                       &owner))
            .value();
    }
    base::Result<aws::Credentials> askInstance(const FaultServer &server,
                                               std::chrono::milliseconds patience = 10s)
    {
        return ask(MachineService::Instance, "AWS_EC2_METADATA_SERVICE_ENDPOINT",
                   server.url(QString()), patience);
    }
    base::Result<aws::Credentials> askContainer(const FaultServer &server)
    {
        return ask(MachineService::Container, "AWS_CONTAINER_CREDENTIALS_FULL_URI",
                   server.url(QStringLiteral("/v1/credentials")));
    }

    QProcessEnvironment environment;
    net::QtHttpTransport transport{machineHttpOptions({})};
    support::FakeClock clock;
    QObject owner;
};

} // namespace

TEST_F(MachineCredentialsTest, ComeFromAnInstanceThatIsAskedTheSecondVersionsWay)
{
    FaultServer server({.answer = inTurn({kSessionToken, kRoleNamed, kRoleKeys})});

    const auto credentials = askInstance(server);

    ASSERT_TRUE(credentials) << qPrintable(credentials.error().message);
    EXPECT_EQ(credentials->accessKeyId, QStringLiteral("ASIAEXAMPLE"));
    EXPECT_EQ(credentials->sessionToken.reveal(), "the-token");
    ASSERT_EQ(server.requestCount(), 3);
    EXPECT_TRUE(server.requests()[0].startsWith("PUT /latest/api/token HTTP/1.1\r\n"));
    EXPECT_TRUE(
        server.requests()[0].toLower().contains("x-aws-ec2-metadata-token-ttl-seconds: 21600\r\n"));
    EXPECT_TRUE(server.requests()[1].startsWith(
        "GET /latest/meta-data/iam/security-credentials/ HTTP/1.1\r\n"));
    EXPECT_TRUE(server.requests()[2].startsWith(
        "GET /latest/meta-data/iam/security-credentials/desk-role HTTP/1.1\r\n"));
    for (const QByteArray &request : server.requests().mid(1))
        EXPECT_TRUE(request.toLower().contains("\r\nx-aws-ec2-metadata-token: the-session==\r\n"));
    for (const QByteArray &request : server.requests())
        EXPECT_FALSE(request.toLower().contains("\r\nauthorization:"));
}

TEST_F(MachineCredentialsTest, SayWhatStoodInTheWayAndAskNoFurther)
{
    const QByteArray moved =
        httpAnswer(302, "", "Location: http://127.0.0.1:1/latest/api/token\r\n");
    const QByteArray huge = httpAnswer(200, QByteArray(64 * 1024 + 1, 'a'));
    const struct {
        QList<QByteArray> answers;
        const char *code;
        int requests;
    } table[] = {{{httpAnswer(401, "")}, "MetadataOff", 1},
                 {{httpAnswer(403, "")}, "MetadataOff", 1},
                 {{httpAnswer(404, "")}, "MetadataOff", 1},
                 {{moved}, "Redirect", 1},
                 {{huge}, "AnswerTooLarge", 1},
                 {{httpAnswer(503, "")}, "MachineBusy", 2},
                 {{kSessionToken, httpAnswer(404, "")}, "NoMachineRole", 2},
                 {{kSessionToken, httpAnswer(200, "")}, "NoMachineRole", 2},
                 {{kSessionToken, httpAnswer(200, "../../user-data")}, "BadMachineAnswer", 2},
                 {{kSessionToken, huge}, "AnswerTooLarge", 2},
                 {{kSessionToken, kRoleNamed, httpAnswer(200, "<html>")}, "BadMachineAnswer", 3},
                 {{kSessionToken, kRoleNamed, huge}, "AnswerTooLarge", 3}};

    for (const auto &[answers, code, requests] : table) {
        FaultServer server({.answer = inTurn(answers)});
        const auto outcome = askInstance(server);
        ASSERT_FALSE(outcome) << code;
        EXPECT_EQ(outcome.error().code, QLatin1String(code));
        EXPECT_EQ(outcome.error().host, server.url().authority()) << code;
        EXPECT_EQ(server.requestCount(), requests) << code;
    }
}

TEST_F(MachineCredentialsTest, AreAskedForOnceMoreWhereTheServiceIsBusy)
{
    FaultServer server(
        {.answer = inTurn({httpAnswer(503, ""), kSessionToken, kRoleNamed, kRoleKeys})});

    EXPECT_TRUE(askInstance(server));
    EXPECT_EQ(server.requestCount(), 4);
}

TEST_F(MachineCredentialsTest, WaitForNobodyWhoIsNotThere)
{
    for (const support::FaultAnswer &slow : {support::staysSilent(), support::drips(10, 1h)}) {
        FaultServer server({.answer = slow});

        const auto outcome = askInstance(server, 200ms);

        ASSERT_FALSE(outcome);
        EXPECT_EQ(outcome.error().code, QStringLiteral("NoMetadataService"));
        EXPECT_TRUE(outcome.error().message.contains(QStringLiteral("hop limit")));
        EXPECT_LE(server.requestCount(), 2);
    }
}

TEST_F(MachineCredentialsTest, SayThatThisMachineIsNoInstance)
{
    auto server = std::make_unique<FaultServer>(support::FaultServerOptions{});
    const QUrl gone = server->url(QString());
    server.reset();

    const auto outcome = ask(MachineService::Instance, "AWS_EC2_METADATA_SERVICE_ENDPOINT", gone);

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().kind, base::ErrorKind::NotConnected);
    EXPECT_EQ(outcome.error().message,
              QStringLiteral("No metadata service answers: this machine is no EC2 instance, or "
                             "IMDS is off"));
}

TEST_F(MachineCredentialsTest, AreNotAskedForWhereTheEnvironmentForbidsIt)
{
    FaultServer server({.answer = inTurn({kSessionToken, kRoleNamed, kRoleKeys})});
    environment.insert(QStringLiteral("AWS_EC2_METADATA_DISABLED"), QStringLiteral("true"));

    const auto outcome = askInstance(server);

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, QStringLiteral("MetadataDisabled"));
    EXPECT_EQ(server.connections(), 0);
}

TEST_F(MachineCredentialsTest, ComeFromAContainerWithItsToken)
{
    FaultServer server({.answer = inTurn({kRoleKeys})});
    environment.insert(QStringLiteral("AWS_CONTAINER_AUTHORIZATION_TOKEN"),
                       QStringLiteral("Basic abc"));

    const auto credentials = askContainer(server);

    ASSERT_TRUE(credentials) << qPrintable(credentials.error().message);
    EXPECT_EQ(credentials->accessKeyId, QStringLiteral("ASIAEXAMPLE"));
    ASSERT_EQ(server.requestCount(), 1);
    EXPECT_TRUE(server.requests()[0].startsWith("GET /v1/credentials HTTP/1.1\r\n"));
    EXPECT_TRUE(server.requests()[0].contains("\r\nAuthorization: Basic abc\r\n"));
}

TEST_F(MachineCredentialsTest, AreRefusedByAContainerInWords)
{
    FaultServer server({.answer = inTurn({httpAnswer(403, "<b>no</b>")})});

    const auto outcome = askContainer(server);

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, QStringLiteral("ContainerRefused"));
    EXPECT_FALSE(outcome.error().message.contains(QStringLiteral("<b>")));
}

TEST_F(MachineCredentialsTest, NeverGoThroughAProxy)
{
    qputenv("http_proxy", "http://127.0.0.1:9");
    const net::QtHttpOptions options = machineHttpOptions({});
    const QNetworkProxy proxy =
        options.proxyLookup(QNetworkProxyQuery(QUrl(QStringLiteral("http://169.254.169.254/"))));
    qunsetenv("http_proxy");

    EXPECT_EQ(proxy.type(), QNetworkProxy::NoProxy);
}

TEST_F(MachineCredentialsTest, EndWithTheCallThatIsCancelled)
{
    support::FakeTransport silent;
    silent.willHang();
    std::optional<base::Result<aws::Credentials>> outcome;
    auto *call = new MachineRoleCall(*profiles::machinePlace(MachineService::Instance, environment),
                                     {.transport = silent, .clock = clock}, &owner);
    base::whenDone<aws::Credentials>(call, &owner, [&](const auto &result) { outcome = result; });
    call->start();
    ASSERT_EQ(silent.underWay(), 1);
    EXPECT_EQ(silent.requests().first().url,
              QUrl(QStringLiteral("http://169.254.169.254/latest/api/token")));

    call->cancel();

    EXPECT_EQ(silent.underWay(), 0);
    ASSERT_TRUE(support::waitFor([&] { return outcome.has_value(); }));
    EXPECT_EQ(outcome->error().kind, base::ErrorKind::Cancelled);
}
