// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/credentialresolver.h"
#include "tests/support/sharedcorpus.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

// Home folders of the shared provider cases whose credentials are static keys in AWS's files.

namespace {

QJsonObject jsonOf(const QString &path)
{
    return QJsonDocument::fromJson(support::readFile(path).value_or(QByteArray())).object();
}

QProcessEnvironment environmentOf(const QString &folder)
{
    QProcessEnvironment environment;
    const QJsonObject variables = jsonOf(folder + QStringLiteral("/env.json"));
    for (auto it = variables.begin(); it != variables.end(); ++it)
        environment.insert(it.key(), it->toString());
    environment.insert(QStringLiteral("HOME"), folder + QStringLiteral("/fs/home"));
    return environment;
}

void expectProviderCase(const QString &folder)
{
    const QJsonValue expected =
        jsonOf(folder + QStringLiteral("/test-case.json"))[QLatin1String("result")]
            .toObject()[QLatin1String("Ok")];
    const profiles::ProfileStore store(environmentOf(folder));

    const auto credentials = profiles::CredentialResolver(store).resolve(store.preselected());

    ASSERT_TRUE(credentials) << qPrintable(credentials.error().message);
    EXPECT_EQ(credentials->accessKeyId, expected[QLatin1String("access_key_id")].toString());
    EXPECT_EQ(QByteArray::fromStdString(std::string(credentials->secretAccessKey.reveal())),
              expected[QLatin1String("secret_access_key")].toString().toUtf8());
}

} // namespace

TEST(ProviderCases, GiveTheirStaticKeys)
{
    REQUIRE_SHARED(QStringLiteral("config-tests/default-credential-provider-chain"));

    for (const char *name : {"profile_static_keys", "profile_static_keys_case_insensitive",
                             "environment_variables_blank", "profile_name"}) {
        SCOPED_TRACE(name);
        expectProviderCase(
            support::sharedPath(QStringLiteral("config-tests/default-credential-provider-chain/"))
            + u'/' + QString::fromLatin1(name));
    }
}

TEST(ProviderCases, NeverUseTheSourceKeysOfARole)
{
    const QString path = QStringLiteral("config-tests/profile-provider/region_override");
    REQUIRE_SHARED(path);
    const profiles::ProfileStore store(environmentOf(support::sharedPath(path)));

    const auto credentials = profiles::CredentialResolver(store).resolve(store.preselected());

    ASSERT_FALSE(credentials);
    EXPECT_EQ(credentials.error().code, QStringLiteral("UnsupportedProfile"));
    EXPECT_EQ(store.find(store.preselected())->region->toString(), QStringLiteral("us-east-2"));
}
