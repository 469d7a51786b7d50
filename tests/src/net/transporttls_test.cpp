// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/net/transportfixture.h"

#include <QTemporaryFile>

namespace {

using base::ErrorKind;
using base::Retry;
using base::Sent;
using support::FaultServer;
using support::httpAnswer;
using support::sends;
using support::Wire;

TEST_F(TransportTest, TrustsTheCaOfItsBundle)
{
    FaultServer server({.wire = Wire::Tls, .answer = sends(httpAnswer(200, "{}"))});

    EXPECT_TRUE(send(requestTo(server.url())));
}

struct CertificateRow {
    const char *name;
    const char *certificate;
    const char *bundle; ///< empty: the system's
    const char *issuer;
    const char *reason;
};

class Certificates : public TransportTest, public testing::WithParamInterface<CertificateRow>
{};

TEST_P(Certificates, AreRefusedWithReasonAndIssuerBeforeAnythingIsSent)
{
    const CertificateRow &row = GetParam();
    FaultServer server({.wire = Wire::Tls,
                        .certificate = QString::fromLatin1(row.certificate),
                        .answer = sends(httpAnswer(200, "{}"))});
    net::QtHttpTransport strict(
        {.caBundle = *row.bundle ? tlsFile(QString::fromLatin1(row.bundle)) : QString()});

    const auto result = sendOver(strict, requestTo(server.url()));

    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::Tls);
    EXPECT_EQ(result.error().retry, Retry::Never);
    EXPECT_EQ(result.error().sent, Sent::No);
    EXPECT_TRUE(result.error().message.contains(QString::fromLatin1(row.issuer)))
        << result.error().message.toStdString();
    EXPECT_TRUE(result.error().message.contains(QString::fromLatin1(row.reason)))
        << result.error().message.toStdString();
    EXPECT_EQ(server.requestCount(), 0);
}

INSTANTIATE_TEST_SUITE_P(
    Table, Certificates,
    testing::Values(
        CertificateRow{"UnknownCa", "leaf", "", "Cutover Desk test CA", "system's certificates"},
        CertificateRow{"OtherCa", "leaf", "otherca.pem", "Cutover Desk test CA", "otherca.pem"},
        CertificateRow{"Expired", "expired", "ca.pem", "Cutover Desk test CA", "expired"},
        CertificateRow{"OtherHost", "otherhost", "ca.pem", "Cutover Desk test CA", "host name"}),
    [](const auto &row) { return std::string(row.param.name); });

TEST_F(TransportTest, RefusesTlsOlderThanOneTwo)
{
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    FaultServer server(
        {.wire = Wire::Tls, .protocol = QSsl::TlsV1_1, .answer = sends(httpAnswer(200, "{}"))});
    QT_WARNING_POP

    const auto result = send(requestTo(server.url()));

    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::Tls) << result.error().message.toStdString();
    EXPECT_EQ(result.error().sent, Sent::No);
    EXPECT_EQ(server.requestCount(), 0);
}

TEST_F(TransportTest, TakesACloseDuringTheHandshakeAsNotSent)
{
    FaultServer server({.answer = support::resets()});
    // The plain server takes the client hello's bytes for a request as soon as it looks like one:
    // it never does, so the connection is closed by hand.
    QUrl url = server.url();
    url.setScheme(QStringLiteral("https"));
    auto *call = transport.send(requestTo(url), &owner);
    std::optional<base::Error> error;
    base::whenDone<net::HttpReply>(call, &owner,
                                   [&](const auto &result) { error = result.error(); });
    call->start();
    ASSERT_TRUE(support::waitFor([&] { return server.usedConnections() > 0; }));

    server.closeConnections();

    ASSERT_TRUE(support::waitFor([&] { return error.has_value(); }));
    EXPECT_EQ(error->sent, Sent::No);
    EXPECT_EQ(error->kind, ErrorKind::NotConnected) << error->message.toStdString();
    EXPECT_EQ(error->retry, Retry::Backoff);
}

TEST_F(TransportTest, NamesABundleThatIsNotThere)
{
    net::QtHttpTransport broken({.caBundle = QStringLiteral("/no/such/bundle.pem")});

    const auto result = sendOver(broken, requestTo(QUrl(QStringLiteral("https://127.0.0.1:1/"))));

    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::Configuration);
    EXPECT_TRUE(result.error().message.contains(QStringLiteral("/no/such/bundle.pem")));
}

TEST_F(TransportTest, NamesABundleWithoutACertificate)
{
    QTemporaryFile file;
    ASSERT_TRUE(file.open());
    file.write("not a certificate\n");
    file.close();
    net::QtHttpTransport broken({.caBundle = file.fileName()});

    const auto result = sendOver(broken, requestTo(QUrl(QStringLiteral("https://127.0.0.1:1/"))));

    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::Configuration);
    EXPECT_TRUE(result.error().message.contains(file.fileName()));
}

} // namespace
