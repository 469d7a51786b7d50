// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/credentialchain.h"
#include "tests/support/sharedcorpus.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

// The cases that the SDKs share about roles and their sources. What this program does not support
// is asserted to be refused by its own code.

using profiles::AssumedRole;
using profiles::AwsConfig;
using profiles::CredentialStep;
using profiles::FileKeys;
using profiles::Properties;
using profiles::SsoAccess;

namespace {

QMap<QString, Properties> caseSections(const QJsonObject &object)
{
    QMap<QString, Properties> sections;
    for (auto section = object.begin(); section != object.end(); ++section) {
        const QJsonObject values = section->toObject();
        Properties &properties = sections[section.key()];
        for (auto value = values.begin(); value != values.end(); ++value)
            properties.insert(value.key(), value->toString());
    }
    return sections;
}

AwsConfig caseConfig(const QJsonObject &test)
{
    const QJsonObject input = test[QLatin1String("input")].toObject();
    AwsConfig config;
    config.profiles = caseSections(input[QLatin1String("profiles")].toObject());
    config.ssoSessions = caseSections(input[QLatin1String("sso_sessions")].toObject());
    return config;
}

QString selectedProfile(const QJsonObject &test)
{
    return test[QLatin1String("input")][QLatin1String("selected_profile")].toString();
}

QString codeOf(const AwsConfig &config, const QString &profile)
{
    const auto chain = profiles::fileChain(config, profile);
    return chain ? QString() : chain.error().code;
}

/// The code that stands for one SDK's words.
QString expectedCode(const QString &words)
{
    const struct {
        const char *part;
        const char *code;
    } table[] = {{"must contain `source_profile`", "IncompleteRole"},
                 {"both source_profile and credential_source", "ContradictingSources"},
                 {"profile missing aws_", "IncompleteKeys"},
                 {"did not contain credential information", "NoCredentials"},
                 {"could not find source profile", "NoSuchProfile"},
                 {"No profiles were defined", "NoSuchProfile"},
                 {"infinite loop", "LoopingProfiles"},
                 {"`role_arn` was missing", "UnsupportedSource"},
                 {"sso", "IncompleteSso"}};
    for (const auto &[part, code] : table) {
        if (words.contains(QLatin1String(part)))
            return QString::fromLatin1(code);
    }
    return {};
}

/// The code for a chain that the SDK supports and this program does not; empty for all others.
QString refusalOf(const QJsonObject &firstStep)
{
    if (firstStep.contains(QLatin1String("WebIdentityToken")))
        return QStringLiteral("UnsupportedSource");
    // A token alone gives no credentials.
    const QJsonValue sso = firstStep[QLatin1String("Sso")];
    const bool isTokenOnly = sso.isObject() && sso[QLatin1String("sso_account_id")].isUndefined();
    return isTokenOnly ? QStringLiteral("IncompleteSso") : QString();
}

void expectKeys(const AwsConfig &config, const FileKeys &step, const QJsonValue &expected)
{
    const Properties keys = config.profiles.value(step.profileName);
    for (const char *name : {"access_key_id", "secret_access_key"})
        EXPECT_EQ(keys.value(QStringLiteral("aws_") + QLatin1String(name)),
                  expected[QLatin1String(name)].toString());
}

void expectSso(const SsoAccess &step, const QJsonValue &expected)
{
    EXPECT_EQ(step.roleName, expected[QLatin1String("sso_role_name")].toString());
    EXPECT_EQ(step.session.region.toString(), expected[QLatin1String("sso_region")].toString());
    EXPECT_EQ(step.session.startUrl.toString(),
              expected[QLatin1String("sso_start_url")].toString());
    EXPECT_EQ(step.session.name, expected[QLatin1String("sso_session")].toString());
}

void expectRole(const AssumedRole &step, const QJsonValue &expected)
{
    EXPECT_EQ(step.roleArn, expected[QLatin1String("role_arn")].toString());
    EXPECT_EQ(step.externalId, expected[QLatin1String("external_id")].toString());
    EXPECT_EQ(step.sessionName, expected[QLatin1String("role_session_name")].toString());
    EXPECT_EQ(step.mfaSerial, QString());
    EXPECT_FALSE(step.duration);
}

void expectMachine(const profiles::MachineRole &step, const QJsonValue &expected)
{
    const bool isContainer = step.service == profiles::MachineService::Container;
    EXPECT_NE(step.service, profiles::MachineService::Any);
    EXPECT_EQ(isContainer ? QStringLiteral("EcsContainer") : QStringLiteral("Ec2InstanceMetadata"),
              expected.toString());
}

void expectStep(const AwsConfig &config, const CredentialStep &step, const QJsonValue &expected)
{
    if (const auto *keys = std::get_if<FileKeys>(&step))
        expectKeys(config, *keys, expected[QLatin1String("AccessKey")]);
    else if (const auto *sso = std::get_if<SsoAccess>(&step))
        expectSso(*sso, expected[QLatin1String("Sso")]);
    else if (const auto *role = std::get_if<AssumedRole>(&step))
        expectRole(*role, expected[QLatin1String("AssumeRole")]);
    else if (const auto *machine = std::get_if<profiles::MachineRole>(&step))
        expectMachine(*machine, expected[QLatin1String("NamedSource")]);
    else if (std::holds_alternative<profiles::EnvironmentKeys>(step))
        EXPECT_EQ(expected[QLatin1String("NamedSource")].toString(), QStringLiteral("Environment"));
    else
        ADD_FAILURE() << "a step of a kind that no case has";
}

void expectChain(const AwsConfig &config, const QString &profile, const QJsonArray &expected)
{
    const auto chain = profiles::fileChain(config, profile);

    ASSERT_TRUE(chain) << qPrintable(chain.error().message);
    ASSERT_EQ(chain->size(), expected.size());
    for (qsizetype i = 0; i < chain->size(); ++i)
        expectStep(config, chain->at(i), expected.at(i));
}

void expectRoleCase(const QJsonObject &test)
{
    AwsConfig config = caseConfig(test);
    const QString profile = selectedProfile(test);
    const QJsonObject output = test[QLatin1String("output")].toObject();
    const QJsonArray chain = output[QLatin1String("ProfileChain")].toArray();
    const QString refusal = refusalOf(chain.at(0).toObject());
    if (chain.isEmpty() || !refusal.isEmpty()) {
        const QString words = output[QLatin1String("Error")].toString();
        EXPECT_EQ(codeOf(config, profile), chain.isEmpty() ? expectedCode(words) : refusal);
        return;
    }
    QString &account = config.profiles[profile][QStringLiteral("sso_account_id")];
    if (account == QLatin1String("0123")) {
        // No account of AWS has four digits; the rest of the case is right.
        EXPECT_EQ(codeOf(config, profile), QStringLiteral("IncompleteSso"));
        account = QStringLiteral("012345678901");
    }
    expectChain(config, profile, chain);
}

} // namespace

TEST(AssumeRoleCases, AgreeWithEveryCase)
{
    const QString path = QStringLiteral("config-tests/assume-role-tests.json");
    REQUIRE_SHARED(path);
    const auto text = support::readFile(support::sharedPath(path));
    const QJsonArray tests = QJsonDocument::fromJson(*text).array();

    for (const QJsonValue &test : tests) {
        SCOPED_TRACE(qPrintable(test[QLatin1String("docs")].toString()));
        expectRoleCase(test.toObject());
    }

    EXPECT_EQ(tests.size(), 28);
}
