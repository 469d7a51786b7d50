// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "aws/endpointrules.h"

#include "tests/support/sharedcorpus.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

using aws::Region;

namespace {

QJsonArray casesOf(const QString &path)
{
    const auto text = support::readFile(support::sharedPath(path));
    return QJsonDocument::fromJson(text.value_or(QByteArray()))
        .object()[QLatin1String("testCases")]
        .toArray();
}

aws::EndpointParameters parametersOf(const QString &service, const QJsonObject &params)
{
    aws::EndpointParameters parameters{
        .service = service,
        .region = Region::parse(params[QLatin1String("Region")].toString()),
        .usesFips = params[QLatin1String("UseFIPS")].toBool(),
        .usesDualStack = params[QLatin1String("UseDualStack")].toBool(),
        .overrideUrl = {}};
    if (params.contains(QLatin1String("Endpoint")))
        parameters.overrideUrl = QUrl(params[QLatin1String("Endpoint")].toString());
    return parameters;
}

void expectCase(const QString &service, const QJsonObject &test)
{
    const QJsonObject expect = test[QLatin1String("expect")].toObject();
    const auto endpoint =
        aws::resolveEndpoint(parametersOf(service, test[QLatin1String("params")].toObject()));

    ASSERT_EQ(endpoint.has_value(), expect.contains(QLatin1String("endpoint")));
    if (endpoint)
        EXPECT_EQ(endpoint->url.toString(),
                  expect[QLatin1String("endpoint")][QLatin1String("url")].toString());
    else
        EXPECT_EQ(endpoint.error().kind, base::ErrorKind::Configuration);
}

// The legacy global endpoint, which this program never uses.
bool isAboutGlobalEndpoint(const QJsonObject &test)
{
    const QJsonObject params = test[QLatin1String("params")].toObject();
    return params[QLatin1String("UseGlobalEndpoint")].toBool()
           || params[QLatin1String("Region")].toString() == QLatin1String("aws-global");
}

bool isUsable(const char *url)
{
    return aws::parseEndpointOverride(QString::fromUtf8(url), QStringLiteral("AWS_ENDPOINT_URL"))
        .has_value();
}

} // namespace

TEST(EndpointRules, AgreesWithEveryCaseOfMgn)
{
    REQUIRE_SHARED(QStringLiteral("mgn-endpoint-tests-1.json"));
    const QJsonArray cases = casesOf(QStringLiteral("mgn-endpoint-tests-1.json"));

    for (const QJsonValue &test : cases) {
        SCOPED_TRACE(qPrintable(test[QLatin1String("documentation")].toString()));
        expectCase(QStringLiteral("mgn"), test.toObject());
    }

    EXPECT_EQ(cases.size(), 41);
}

TEST(EndpointRules, AgreesWithEveryRegionalCaseOfSts)
{
    const QString path = QStringLiteral("auth-models/sts/endpoint-tests-1.json");
    REQUIRE_SHARED(path);
    int compared = 0;

    for (const QJsonValue &test : casesOf(path)) {
        if (isAboutGlobalEndpoint(test.toObject()))
            continue;
        SCOPED_TRACE(qPrintable(test[QLatin1String("documentation")].toString()));
        expectCase(QStringLiteral("sts"), test.toObject());
        ++compared;
    }

    EXPECT_GT(compared, 40);
}

TEST(EndpointRules, AgreesWithEveryCaseOfTheIdentityCenter)
{
    for (const char *service : {"sso", "sso-oidc"}) {
        const QString path =
            QStringLiteral("auth-models/%1/endpoint-tests-1.json").arg(QLatin1String(service));
        REQUIRE_SHARED(path);
        const QJsonArray cases = casesOf(path);

        for (const QJsonValue &test : cases) {
            SCOPED_TRACE(qPrintable(test[QLatin1String("documentation")].toString()));
            expectCase(QLatin1String(service), test.toObject());
        }

        EXPECT_EQ(cases.size(), 40) << service;
    }
}

TEST(EndpointRules, NamesTheHostsOfTheIdentityCenter)
{
    const auto urlOf = [](const char *service) {
        return aws::resolveEndpoint({.service = QLatin1String(service),
                                     .region = Region::parse(QStringLiteral("eu-central-1")),
                                     .overrideUrl = {}})
            ->url;
    };

    EXPECT_EQ(urlOf("sso"), QUrl(QStringLiteral("https://portal.sso.eu-central-1.amazonaws.com")));
    EXPECT_EQ(urlOf("sso-oidc"), QUrl(QStringLiteral("https://oidc.eu-central-1.amazonaws.com")));
}

TEST(EndpointRules, SignsForRegionAndService)
{
    const auto endpoint =
        aws::resolveEndpoint({.service = QStringLiteral("mgn"),
                              .region = Region::parse(QStringLiteral("eu-central-1")),
                              .overrideUrl = {}});

    const aws::Endpoint expected{.url =
                                     QUrl(QStringLiteral("https://mgn.eu-central-1.amazonaws.com")),
                                 .region = QStringLiteral("eu-central-1"),
                                 .service = QStringLiteral("mgn"),
                                 .isOverride = false};
    ASSERT_TRUE(endpoint);
    EXPECT_EQ(*endpoint, expected);
}

TEST(EndpointRules, MarksAnOverride)
{
    const auto endpoint =
        aws::resolveEndpoint({.service = QStringLiteral("sts"),
                              .region = Region::parse(QStringLiteral("eu-west-1")),
                              .overrideUrl = QUrl(QStringLiteral("http://127.0.0.1:8443"))});

    ASSERT_TRUE(endpoint);
    EXPECT_TRUE(endpoint->isOverride);
    EXPECT_EQ(endpoint->region, QStringLiteral("eu-west-1"));
    EXPECT_EQ(endpoint->url.host(), QStringLiteral("127.0.0.1"));
}

TEST(EndpointOverride, IsHttpsOrThisComputer)
{
    for (const char *url : {"https://vpce-1.mgn.eu-west-1.vpce.amazonaws.com",
                            "http://127.0.0.1:8080", "http://127.8.9.1", "http://localhost:1234",
                            "http://LOCALHOST", "http://[::1]:9", " https://example.com/base "})
        EXPECT_TRUE(isUsable(url)) << url;
    for (const char *url :
         {"", "example.com", "http://example.com", "http://localhost.example.com",
          "http://127.0.0.1.example.com", "http://[::2]", "http://0.0.0.0", "ftp://127.0.0.1",
          "https://", "https://user:pw@example.com", "https://example.com/?x=1",
          "https://example.com/#x", "https://exa mple.com", "file:///etc/passwd"})
        EXPECT_FALSE(isUsable(url)) << url;
}

TEST(EndpointOverride, NamesItsSourceAndNeverAPassword)
{
    const auto url = aws::parseEndpointOverride(QStringLiteral("https://user:s3cret@example.com"),
                                                QStringLiteral("AWS_ENDPOINT_URL_MGN"));

    ASSERT_FALSE(url);
    EXPECT_TRUE(url.error().message.contains(QStringLiteral("AWS_ENDPOINT_URL_MGN")));
    EXPECT_FALSE(url.error().message.contains(QStringLiteral("s3cret")));
}

TEST(EndpointOverride, LosesItsFinalSlash)
{
    const auto plain = [](const char *text) {
        return aws::parseEndpointOverride(QString::fromUtf8(text), QString())->toString();
    };

    EXPECT_EQ(plain("https://example.com/"), QStringLiteral("https://example.com"));
    EXPECT_EQ(plain("https://example.com/a/../base/"), QStringLiteral("https://example.com/base"));
}
