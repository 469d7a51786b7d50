// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/simcloud.h"
#include "sim/simserver.h"
#include "tests/src/sim/simtestservice.h"
#include "tests/support/waitfor.h"

#include <gtest/gtest.h>

#include <QFileInfo>
#include <QSslSocket>

namespace {

/// What came back until `count` answers are there or the server closed.
QByteArray exchange(QTcpSocket &socket, const sim::SimServer &server, const QByteArray &bytes,
                    int count = 1)
{
    QByteArray received;
    socket.connectToHost(QHostAddress::LocalHost, server.port());
    socket.write(bytes);
    (void)support::waitFor([&] {
        received += socket.readAll();
        return received.count("HTTP/1.1 ") >= count
               || socket.state() == QAbstractSocket::UnconnectedState;
    });
    return received + socket.readAll();
}

} // namespace

TEST(SimServer, AnswersPipelinedRequestsOnOneConnection)
{
    sim::SimServer server;
    ASSERT_TRUE(server.listen());
    QTcpSocket socket;

    const QByteArray received = exchange(
        socket, server, wireRequest(server, "ListWaves") + wireRequest(server, "DescribeJobs"), 2);

    EXPECT_EQ(received.count("HTTP/1.1 200 OK"), 2);
    EXPECT_TRUE(received.contains("x-amzn-requestid: "));
    EXPECT_TRUE(received.contains("Date: "));
    EXPECT_EQ(server.requestCount(QStringLiteral("ListWaves")), 1);
    EXPECT_EQ(server.connectionCount(), 1);
}

TEST(SimServer, ClosesAfterNonsense)
{
    sim::SimServer server;
    ASSERT_TRUE(server.listen());
    QTcpSocket socket;

    const QByteArray received = exchange(socket, server, "HELLO\r\n\r\n");

    EXPECT_TRUE(received.startsWith("HTTP/1.1 400 "));
    EXPECT_TRUE(
        support::waitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }));
}

TEST(SimServer, CountsARequestWhoseAnswerIsLost)
{
    sim::SimServer server;
    ASSERT_TRUE(server.listen());
    ASSERT_TRUE(server.setFault(QStringLiteral("lost-answer@ListWaves#1")));
    QTcpSocket socket;

    const QByteArray received = exchange(socket, server, wireRequest(server, "ListWaves"));

    EXPECT_EQ(received, "");
    EXPECT_EQ(server.requestCount(QStringLiteral("ListWaves")), 1);
}

TEST(SimServer, CountsSignInsAndTellsWhereItsPagesAre)
{
    sim::SimServer server;
    ASSERT_TRUE(server.listen());
    QTcpSocket socket;
    const QByteArray body = R"({"clientName":"a","clientType":"public"})";
    const QByteArray bytes = "POST /client/register HTTP/1.1\r\nHost: h\r\nContent-Length: "
                             + QByteArray::number(body.size()) + "\r\n\r\n" + body
                             + "GET /device HTTP/1.1\r\nHost: h\r\n\r\n";

    const QByteArray received = exchange(socket, server, bytes, 2);

    EXPECT_EQ(received.count("HTTP/1.1 200 OK"), 2);
    EXPECT_TRUE(received.contains("Content-Type: text/html\r\n"));
    EXPECT_EQ(server.requestCount(QStringLiteral("RegisterClient")), 1);
    EXPECT_EQ(server.requestCount(QStringLiteral("ApproveDevice")), 1);
    EXPECT_EQ(server.cloud().baseUrl(), server.baseUrl());
}

TEST(SimServer, ShowsTheCodesOfItsDevices)
{
    sim::SimServer server({.seed = 7});
    sim::SimServer same({.seed = 7});
    const QString account = server.accounts().first().accountId;

    EXPECT_EQ(server.mfaCode(account).size(), 6);
    EXPECT_EQ(server.mfaSecret(account).size(), 32);
    EXPECT_EQ(same.mfaSecret(account), server.mfaSecret(account));
    EXPECT_NE(server.mfaSecret(server.accounts().last().accountId), server.mfaSecret(account));
}

TEST(SimServer, RefusesABadCardAndAPortInUse)
{
    sim::SimServer first;
    ASSERT_TRUE(first.listen());
    sim::SimServer second({.port = first.port()});
    sim::SimServer third({.faults = {QStringLiteral("nonsense")}});

    EXPECT_EQ(second.listen().error().code, QStringLiteral("CannotListen"));
    EXPECT_EQ(third.listen().error().code, QStringLiteral("BadFaultCard"));
    EXPECT_FALSE(first.setFault(QStringLiteral("nonsense")));
}

TEST(SimServer, SpeaksTlsWithACertificateOfItsOwnCa)
{
    QString bundle;
    {
        sim::SimServer server({.tls = true});
        ASSERT_TRUE(server.listen());
        bundle = server.caBundlePath();
        EXPECT_EQ(QFileInfo(QFileInfo(bundle).path()).permissions()
                      & (QFile::ReadGroup | QFile::ReadOther),
                  QFile::Permissions());
        QSslSocket socket;
        QSslConfiguration configuration = socket.sslConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromPath(bundle));
        socket.setSslConfiguration(configuration);
        socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), server.port());
        QByteArray received;
        socket.write(wireRequest(server, "ListWaves"));

        EXPECT_TRUE(support::waitFor([&] {
            received += socket.readAll();
            return received.startsWith("HTTP/1.1 200 OK");
        })) << qPrintable(socket.errorString());
    }
    EXPECT_FALSE(QFileInfo::exists(bundle));
}

TEST(SimServer, SaysWhenItsCertificateCannotBeKept)
{
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", "/dev/null"); // no folder can be made in it
    sim::SimServer server({.tls = true});

    const auto listening = server.listen();
    before.isEmpty() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before);

    ASSERT_FALSE(listening);
    EXPECT_EQ(listening.error().code, QStringLiteral("TlsMaterial"));
}
