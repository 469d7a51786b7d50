// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/awsconfigparser.h"

#include "tests/support/sharedcorpus.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

using profiles::AwsConfig;
using profiles::ConfigFileKind;
using profiles::Properties;

namespace {

base::Result<AwsConfig> parseBoth(const QJsonObject &input)
{
    const auto config = profiles::parseAwsConfig(input[QLatin1String("configFile")].toString(),
                                                 ConfigFileKind::Config);
    const auto credentials = profiles::parseAwsConfig(
        input[QLatin1String("credentialsFile")].toString(), ConfigFileKind::Credentials);
    if (!config || !credentials)
        return config ? credentials : config;
    return profiles::merged(*config, *credentials);
}

QMap<QString, Properties> sectionsOf(const QJsonObject &object)
{
    QMap<QString, Properties> sections;
    for (auto section = object.begin(); section != object.end(); ++section) {
        Properties properties;
        const QJsonObject values = section->toObject();
        for (auto value = values.begin(); value != values.end(); ++value)
            properties.insert(value.key(), value->toString());
        sections.insert(section.key(), properties);
    }
    return sections;
}

void expectGrammarCase(const QJsonObject &test)
{
    const QJsonObject output = test[QLatin1String("output")].toObject();
    const auto parsed = parseBoth(test[QLatin1String("input")].toObject());

    ASSERT_EQ(parsed.has_value(), output.contains(QLatin1String("config")));
    if (!parsed)
        return;
    const QJsonObject config = output[QLatin1String("config")].toObject();
    EXPECT_EQ(parsed->profiles, sectionsOf(config[QLatin1String("profiles")].toObject()));
    EXPECT_EQ(parsed->ssoSessions, sectionsOf(config[QLatin1String("sso_sessions")].toObject()));
}

base::Result<AwsConfig> parsed(const char *text, ConfigFileKind kind = ConfigFileKind::Config)
{
    return profiles::parseAwsConfig(QString::fromUtf8(text), kind);
}

QString complaint(const char *text)
{
    const auto config = parsed(text);
    return config ? QString() : config.error().message;
}

} // namespace

TEST(AwsConfigParser, AgreesWithEveryGrammarCase)
{
    REQUIRE_SHARED(QStringLiteral("config-tests/profile-parser-tests.json"));
    const auto text = support::readFile(
        support::sharedPath(QStringLiteral("config-tests/profile-parser-tests.json")));
    const QJsonArray tests = QJsonDocument::fromJson(*text)[QLatin1String("tests")].toArray();

    for (const QJsonValue &test : tests) {
        SCOPED_TRACE(qPrintable(test[QLatin1String("name")].toString()));
        expectGrammarCase(test.toObject());
    }

    EXPECT_EQ(tests.size(), 65);
}

TEST(AwsConfigParser, NamesTheLineAndNeverAValue)
{
    EXPECT_TRUE(complaint("[default]\naws_secret_access_key wJalrXUt\n")
                    .startsWith(QStringLiteral("line 2: ")));
    EXPECT_TRUE(complaint("\n\n[profile x\n").startsWith(QStringLiteral("line 3: ")));
    EXPECT_TRUE(
        complaint("aws_secret_access_key = wJalrXUt").startsWith(QStringLiteral("line 1: ")));
    EXPECT_FALSE(complaint("[default]\naws_secret_access_key wJalrXUt\n")
                     .contains(QStringLiteral("wJalrXUt")));
}

TEST(AwsConfigParser, ReadsServicesWithTheirEndpoints)
{
    const auto config = parsed("[services desk]\nmgn =\n  endpoint_url = https://mgn.example.com\n"
                               "sts =\n  endpoint_url = https://sts.example.com\n");

    ASSERT_TRUE(config);
    const Properties services = config->services.value(QStringLiteral("desk"));
    EXPECT_EQ(profiles::subProperties(services.value(QStringLiteral("mgn")))
                  .value(QStringLiteral("endpoint_url")),
              QStringLiteral("https://mgn.example.com"));
    EXPECT_EQ(services.size(), 2);
}

TEST(AwsConfigParser, FindsNoSubPropertiesInAPlainValue)
{
    EXPECT_TRUE(profiles::subProperties(QStringLiteral("a = b")).isEmpty());
    EXPECT_TRUE(profiles::subProperties(QString()).isEmpty());
}

TEST(AwsConfigParser, SkipsIndentedComments)
{
    const auto config =
        parsed("[profile a]\n  # first\nregion = eu-west-1\n  ; more\noutput = json\n");

    ASSERT_TRUE(config);
    EXPECT_EQ(config->profiles.value(QStringLiteral("a")).value(QStringLiteral("region")),
              QStringLiteral("eu-west-1"));
}

TEST(AwsConfigParser, DropsQuotesAroundNames)
{
    const auto config = parsed(
        "[profile \"personal\"]\nregion = eu-west-1\n[profile \"my profile\"]\nregion = x\n");

    ASSERT_TRUE(config);
    EXPECT_EQ(config->profiles.keys(), QStringList{QStringLiteral("personal")});
}

TEST(AwsConfigParser, KeepsSsoSessionsAndServicesOutOfTheCredentialsFile)
{
    const auto config = parsed("[sso-session s]\na = b\n[services x]\nc = d\n[p]\ne = f\n",
                               ConfigFileKind::Credentials);

    ASSERT_TRUE(config);
    EXPECT_EQ(config->profiles.keys(), QStringList{QStringLiteral("p")});
    EXPECT_TRUE(config->ssoSessions.isEmpty());
    EXPECT_TRUE(config->services.isEmpty());
}

TEST(AwsConfigParser, TakesTrueForYesAndNothingElse)
{
    for (const char *yes : {"true", "True", " TRUE "})
        EXPECT_TRUE(profiles::isTrue(QString::fromLatin1(yes))) << yes;
    for (const char *no : {"", "false", "yes", "1", "truest"})
        EXPECT_FALSE(profiles::isTrue(QString::fromLatin1(no))) << no;
}

TEST(AwsConfigParser, TreatsEveryFileOfBotocoreAsDataOrAsAnError)
{
    REQUIRE_SHARED(QStringLiteral("config-tests/botocore-cfg"));
    const QDir folder(support::sharedPath(QStringLiteral("config-tests/botocore-cfg")));
    QStringList unusable;
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        const auto text = support::readFile(folder.filePath(name));
        if (!profiles::parseAwsConfig(QString::fromUtf8(*text), ConfigFileKind::Config))
            unusable.append(name);
    }

    const QStringList expected{
        QStringLiteral("aws_config_bad"), QStringLiteral("aws_config_badbytes"),
        QStringLiteral("aws_config_nested_bad"), QStringLiteral("aws_credentials")};
    EXPECT_EQ(unusable, expected);
}
