// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/credentialresolver.h"
#include "tests/src/profiles/providercase.h"

#include <gtest/gtest.h>

// Home folders of the shared provider cases whose credentials are static keys in AWS's files.

namespace {

void expectProviderCase(const QString &name)
{
    const support::ProviderCase recorded(name);
    const QJsonValue expected = recorded.expected();
    const profiles::ProfileStore store(recorded.environment());

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
        expectProviderCase(QStringLiteral("default-credential-provider-chain/")
                           + QString::fromLatin1(name));
    }
}

TEST(ProviderCases, NeverUseTheSourceKeysOfARole)
{
    REQUIRE_SHARED(QStringLiteral("config-tests/profile-provider/region_override"));
    const support::ProviderCase recorded(QStringLiteral("profile-provider/region_override"));
    const profiles::ProfileStore store(recorded.environment());

    const auto credentials = profiles::CredentialResolver(store).resolve(store.preselected());

    ASSERT_FALSE(credentials);
    EXPECT_EQ(credentials.error().code, QStringLiteral("UnsupportedProfile"));
    EXPECT_EQ(store.find(store.preselected())->region->toString(), QStringLiteral("us-east-2"));
}
