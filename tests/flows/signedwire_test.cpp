// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "net/qthttptransport.h"
#include "net/signedcall.h"
#include "sim/simcloud.h"
#include "sim/simserver.h"

#include "tests/support/heartbeat.h"
#include "tests/support/waitfor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <gtest/gtest.h>

#include <ostream>

namespace {

using base::ErrorKind;
using base::Sent;
using net::OperationSafety;

/// Signed calls over the real transport to the simulator, which checks the signatures by code of
/// its own.
class SignedWire : public testing::Test
{
protected:
    explicit SignedWire(bool tls = false) : sim({.tls = tls})
    {
        EXPECT_TRUE(sim.listen());
        transport.emplace(net::QtHttpOptions{.caBundle = sim.caBundlePath()});
        // Estates are made when first asked for, which takes the simulator's own time.
        (void)sim.cloud().estate(sim.accounts().first().accountId,
                                 sim::SimServer::regions().first());
        heartbeat.restart();
    }
    [[nodiscard]] base::Result<aws::Credentials> credentials() const
    {
        const sim::SimCredentials &key = sim.accounts().first();
        return aws::Credentials{.accessKeyId = key.accessKeyId,
                                .secretAccessKey = key.secretAccessKey,
                                .sessionToken = key.sessionToken,
                                .expiration = key.expiration};
    }
    [[nodiscard]] net::SignedOperation operation(const QString &name, const QJsonObject &body) const
    {
        net::SignedOperation out;
        out.request.url = QUrl(sim.baseUrl() + u'/' + name);
        out.request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
        out.request.deadline = deadline;
        out.request.maxBodyBytes = 1024 * 1024;
        out.endpoint.region = sim::SimServer::regions().first();
        out.endpoint.service = QStringLiteral("mgn");
        out.credentials = [this] { return credentials(); };
        out.name = name;
        return out;
    }
    [[nodiscard]] base::Result<net::HttpReply> run(const net::SignedOperation &operation)
    {
        auto *call = new net::SignedCall(operation, {*transport, clock, [] { return 0.5; }, 0.01},
                                         session, &owner);
        return support::waitResult<net::HttpReply>(call).value();
    }
    [[nodiscard]] base::Result<net::HttpReply> describeServers()
    {
        return run(operation(QStringLiteral("DescribeSourceServers"), {}));
    }
    [[nodiscard]] base::Result<net::HttpReply> startCutover(const QString &serverId)
    {
        net::SignedOperation start =
            operation(QStringLiteral("StartCutover"),
                      {{QStringLiteral("sourceServerIDs"), QJsonArray{serverId}}});
        start.safety = OperationSafety::Changing;
        return run(start);
    }
    [[nodiscard]] QString readyServer()
    {
        const auto reply = describeServers();
        const QJsonArray items =
            QJsonDocument::fromJson(reply->body)[QStringLiteral("items")].toArray();
        for (const QJsonValue &item : items) {
            if (item[QStringLiteral("lifeCycle")][QStringLiteral("state")].toString()
                == QLatin1String("READY_FOR_CUTOVER"))
                return item[QStringLiteral("sourceServerID")].toString();
        }
        return {};
    }
    [[nodiscard]] int starts() const { return sim.requestCount(QStringLiteral("StartCutover")); }

    /// Long enough for a busy machine; short where the test waits for its end.
    std::chrono::milliseconds deadline = std::chrono::seconds(10);
    sim::SimServer sim;
    std::optional<net::QtHttpTransport> transport;
    base::SystemClock clock;
    net::EndpointSession session;
    QObject owner;
    support::Heartbeat heartbeat;
};

class SignedWireOverTls : public SignedWire
{
protected:
    SignedWireOverTls() : SignedWire(true) {}
};

TEST_F(SignedWire, ReadsAndStartsOnce)
{
    const QString server = readyServer();

    const auto started = startCutover(server);

    ASSERT_TRUE(started) << started.error().message.toStdString();
    EXPECT_EQ(started->status, 202);
    EXPECT_TRUE(started->body.contains(server.toUtf8()));
    EXPECT_EQ(starts(), 1);
}

TEST_F(SignedWireOverTls, ReadsAndStartsOnce)
{
    const auto started = startCutover(readyServer());

    ASSERT_TRUE(started) << started.error().message.toStdString();
    EXPECT_EQ(starts(), 1);
    EXPECT_EQ(sim.connectionCount(), 2);
}

TEST_F(SignedWire, CorrectsAClockThatIsSixMinutesOff)
{
    ASSERT_TRUE(sim.setFault(QStringLiteral("clock-skew=360")));

    const auto result = describeServers();

    EXPECT_TRUE(result) << result.error().message.toStdString();
    EXPECT_EQ(sim.requestCount(QStringLiteral("DescribeSourceServers")), 2);
    EXPECT_TRUE(session.skew.isWorthTelling());
}

TEST_F(SignedWire, ReadsAnswersWithAnyDate)
{
    for (const char *date : {"missing", "bad", "Thu, 25 Nov 2027 02:00:00 GMT", "0"}) {
        ASSERT_TRUE(sim.setFault(QStringLiteral("date-header=%1").arg(QLatin1String(date))));
        ASSERT_TRUE(sim.setFault(QStringLiteral("age-header")));
        EXPECT_TRUE(describeServers()) << date;
        EXPECT_FALSE(session.skew.isWorthTelling()) << date;
        sim.clearFaults();
    }
    EXPECT_EQ(sim.requestCount(QStringLiteral("DescribeSourceServers")), 4);
}

TEST_F(SignedWire, SignsNotForEverAgainstAClockThatItCannotLearn)
{
    ASSERT_TRUE(sim.setFault(QStringLiteral("clock-skew=360")));
    ASSERT_TRUE(sim.setFault(QStringLiteral("date-header=missing")));

    const auto result = describeServers();

    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::ClockSkew);
    EXPECT_LE(sim.requestCount(QStringLiteral("DescribeSourceServers")), 2);
}

TEST_F(SignedWire, RepeatsAThrottledStart)
{
    const QString server = readyServer();
    ASSERT_TRUE(sim.setFault(QStringLiteral("throttle@StartCutover#1")));

    EXPECT_TRUE(startCutover(server));
    EXPECT_EQ(starts(), 2);
}

TEST_F(SignedWire, RepeatsAReadWhoseAnswerWasLost)
{
    ASSERT_TRUE(sim.setFault(QStringLiteral("lost-answer@DescribeSourceServers#1")));

    EXPECT_TRUE(describeServers());
    EXPECT_EQ(sim.requestCount(QStringLiteral("DescribeSourceServers")), 2);
}

struct StartFault {
    const char *card;
    ErrorKind kind;
    Sent sent;
};

void PrintTo(const StartFault &fault, std::ostream *out)
{
    *out << fault.card;
}

class FaultyStart : public SignedWireOverTls, public testing::WithParamInterface<StartFault>
{};

TEST_P(FaultyStart, IsSentOnce)
{
    const QString server = readyServer();
    ASSERT_TRUE(sim.setFault(QString::fromLatin1(GetParam().card)));
    if (GetParam().kind == ErrorKind::Timeout)
        deadline = std::chrono::milliseconds(1'500);

    const auto result = startCutover(server);

    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, GetParam().kind) << result.error().message.toStdString();
    EXPECT_EQ(result.error().sent, GetParam().sent);
    EXPECT_EQ(result.error().operation, QStringLiteral("StartCutover"));
    (void)support::waitFor([&] { return starts() > 1; }, std::chrono::milliseconds(60));
    EXPECT_EQ(starts(), 1);
}

INSTANTIATE_TEST_SUITE_P(
    Cards, FaultyStart,
    testing::Values(StartFault{"lost-answer", ErrorKind::ConnectionLost, Sent::Maybe},
                    StartFault{"lost-before", ErrorKind::ConnectionLost, Sent::Maybe},
                    StartFault{"reset", ErrorKind::ConnectionLost, Sent::Maybe},
                    StartFault{"cut-status", ErrorKind::ConnectionLost, Sent::Maybe},
                    StartFault{"cut-headers", ErrorKind::ConnectionLost, Sent::Maybe},
                    StartFault{"cut-body", ErrorKind::ConnectionLost, Sent::Maybe},
                    StartFault{"cut-chunked", ErrorKind::ConnectionLost, Sent::Maybe},
                    StartFault{"hang", ErrorKind::Timeout, Sent::Maybe},
                    StartFault{"drip", ErrorKind::Timeout, Sent::Maybe},
                    StartFault{"redirect@StartCutover", ErrorKind::Protocol, Sent::Maybe},
                    StartFault{"early-hints@StartCutover", ErrorKind::Protocol, Sent::Maybe},
                    StartFault{"gzip@StartCutover", ErrorKind::Protocol, Sent::Maybe},
                    StartFault{"huge-body@StartCutover=2", ErrorKind::TooLarge, Sent::Maybe},
                    StartFault{"delayed-start", ErrorKind::ConnectionLost, Sent::Maybe},
                    StartFault{"500-created", ErrorKind::Service, Sent::Answered},
                    StartFault{"slow-down-created", ErrorKind::Throttled, Sent::Answered},
                    StartFault{"proxy-page=403", ErrorKind::Unknown, Sent::Answered},
                    StartFault{"proxy-page=400", ErrorKind::Unknown, Sent::Answered},
                    StartFault{"proxy-page-created=403", ErrorKind::Unknown, Sent::Answered},
                    StartFault{"proxy-page-created=400", ErrorKind::Unknown, Sent::Answered},
                    StartFault{"503-html@StartCutover", ErrorKind::Service, Sent::Answered},
                    StartFault{"conflict", ErrorKind::Conflict, Sent::Answered},
                    StartFault{"access-denied", ErrorKind::AccessDenied, Sent::Answered},
                    StartFault{"expired-token@StartCutover", ErrorKind::Credentials,
                               Sent::Answered}),
    [](const auto &fault) {
        return QString::fromLatin1(fault.param.card)
            .section(u'@', 0, 0)
            .remove(QRegularExpression(QStringLiteral("[-=]")))
            .toStdString();
    });

} // namespace
