// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/configuredendpoint.h"

#include "tests/support/sharedcorpus.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

using profiles::EndpointSettings;
using profiles::Properties;

namespace {

// The suite speaks of s3 and dynamodb; the rules are the same for every service, so its names are
// kept.
Properties propertiesOf(const QJsonObject &object)
{
    Properties properties;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString nested = QStringLiteral("\nendpoint_url = ")
                               + it.value()[QLatin1String("endpoint_url")].toString();
        properties.insert(it.key(), it->isObject() ? nested : it->toString());
    }
    return properties;
}

EndpointSettings settingsOf(const QJsonObject &suite, const QJsonObject &test)
{
    const auto named = [&](const char *group, const char *key) {
        return suite[QLatin1String(group)][test[QLatin1String(key)].toString()].toObject();
    };
    EndpointSettings settings;
    settings.profile = propertiesOf(named("profiles", "profile"));
    const QJsonObject environment = named("environments", "environment");
    for (auto it = environment.begin(); it != environment.end(); ++it)
        settings.environment.insert(it.key(), it->toString());
    const QJsonObject services = suite[QLatin1String("services")].toObject();
    for (auto it = services.begin(); it != services.end(); ++it)
        settings.services.insert(it.key(), propertiesOf(it->toObject()));
    return settings;
}

QString expectedUrl(const QJsonObject &test)
{
    const QString url = test[QLatin1String("output")][QLatin1String("endpointUrl")].toString();
    return url.endsWith(QLatin1String(".fake-region-10.amazonaws.com")) ? QString() : url;
}

EndpointSettings everySetting()
{
    EndpointSettings settings;
    settings.environment.insert(QStringLiteral("AWS_ENDPOINT_URL"),
                                QStringLiteral("https://global.env"));
    settings.environment.insert(QStringLiteral("AWS_ENDPOINT_URL_MGN"),
                                QStringLiteral("https://mgn.env"));
    settings.profile = {{QStringLiteral("endpoint_url"), QStringLiteral("https://global.file")},
                        {QStringLiteral("services"), QStringLiteral("desk")}};
    settings.services = {
        {QStringLiteral("desk"),
         {{QStringLiteral("mgn"), QStringLiteral("\nendpoint_url = https://mgn.file")}}}};
    return settings;
}

QString urlOf(const char *service, const EndpointSettings &settings)
{
    const auto endpoint = profiles::configuredEndpoint(QString::fromLatin1(service), settings);
    return endpoint ? endpoint->url : QString();
}

} // namespace

TEST(ConfiguredEndpoint, AgreesWithEveryCaseOfFilesAndEnvironment)
{
    const QString path = QStringLiteral("config-tests/configured-endpoint-url-tests.json");
    REQUIRE_SHARED(path);
    const auto text = support::readFile(support::sharedPath(path));
    const QJsonObject suite =
        QJsonDocument::fromJson(*text)[QLatin1String("testSuites")][0].toObject();
    int compared = 0;

    for (const QJsonValue &value : suite[QLatin1String("endpointUrlTests")].toArray()) {
        const QJsonObject test = value.toObject();
        if (test[QLatin1String("client_config")].toString() != QLatin1String("default"))
            continue; // settings made in code: this program has none
        SCOPED_TRACE(qPrintable(test[QLatin1String("name")].toString()));
        const auto endpoint = profiles::configuredEndpoint(
            test[QLatin1String("service")].toString(), settingsOf(suite, test));
        EXPECT_EQ(endpoint ? endpoint->url : QString(), expectedUrl(test));
        ++compared;
    }

    EXPECT_EQ(compared, 19);
}

TEST(ConfiguredEndpoint, PrefersTheServiceToTheWholeAndTheEnvironmentToTheFile)
{
    EndpointSettings settings = everySetting();

    EXPECT_EQ(urlOf("mgn", settings), QStringLiteral("https://mgn.env"));
    EXPECT_EQ(urlOf("sts", settings), QStringLiteral("https://global.env"));
    settings.environment.remove(QStringLiteral("AWS_ENDPOINT_URL_MGN"));
    EXPECT_EQ(urlOf("mgn", settings), QStringLiteral("https://global.env"));
    settings.environment.clear();
    EXPECT_EQ(urlOf("mgn", settings), QStringLiteral("https://mgn.file"));
    EXPECT_EQ(urlOf("sts", settings), QStringLiteral("https://global.file"));
    settings.profile.clear();
    EXPECT_EQ(urlOf("mgn", settings), QString());
}

TEST(ConfiguredEndpoint, NamesTheSettingItCameFrom)
{
    EndpointSettings settings = everySetting();
    EXPECT_EQ(profiles::configuredEndpoint(QStringLiteral("mgn"), settings)->source,
              QStringLiteral("AWS_ENDPOINT_URL_MGN"));

    settings.environment.clear();

    EXPECT_EQ(profiles::configuredEndpoint(QStringLiteral("mgn"), settings)->source,
              QStringLiteral("services desk: mgn endpoint_url"));
}

TEST(ConfiguredEndpoint, SpellsADashAsAnUnderscore)
{
    EndpointSettings settings = everySetting();
    settings.environment.clear();
    settings.services[QStringLiteral("desk")].insert(
        QStringLiteral("sso_oidc"), QStringLiteral("\nendpoint_url = https://oidc.file"));
    settings.services[QStringLiteral("desk")].insert(
        QStringLiteral("sso"), QStringLiteral("\nendpoint_url = https://sso.file"));

    EXPECT_EQ(urlOf("sso", settings), QStringLiteral("https://sso.file"));
    const auto inFile = profiles::configuredEndpoint(QStringLiteral("sso-oidc"), settings);
    EXPECT_EQ(inFile->url, QStringLiteral("https://oidc.file"));
    EXPECT_EQ(inFile->source, QStringLiteral("services desk: sso_oidc endpoint_url"));
    settings.environment.insert(QStringLiteral("AWS_ENDPOINT_URL_SSO_OIDC"),
                                QStringLiteral("https://oidc.env"));
    EXPECT_EQ(urlOf("sso-oidc", settings), QStringLiteral("https://oidc.env"));
    EXPECT_EQ(urlOf("sso", settings), QStringLiteral("https://sso.file"));
    settings.environment.insert(QStringLiteral("AWS_ENDPOINT_URL_SSO"),
                                QStringLiteral("https://sso.env"));
    EXPECT_EQ(urlOf("sso", settings), QStringLiteral("https://sso.env"));
}

TEST(ConfiguredEndpoint, IsIgnoredWhenSaidSo)
{
    EndpointSettings byEnvironment = everySetting();
    byEnvironment.environment.insert(QStringLiteral("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"),
                                     QStringLiteral("TRUE"));
    EndpointSettings byProfile = everySetting();
    byProfile.profile.insert(QStringLiteral("ignore_configured_endpoint_urls"),
                             QStringLiteral("true"));

    EXPECT_EQ(urlOf("mgn", byEnvironment), QString());
    EXPECT_EQ(urlOf("mgn", byProfile), QString());
}
