// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/profilekind.h"

#include <gtest/gtest.h>

using profiles::ProfileKind;
using profiles::ProfileObstacle;
using profiles::Properties;

namespace {

Properties withKeys(const QList<const char *> &names)
{
    Properties properties;
    for (const char *name : names)
        properties.insert(QString::fromLatin1(name), QStringLiteral("value"));
    return properties;
}

} // namespace

TEST(ProfileKind, IsToldByTheKeys)
{
    const struct {
        QList<const char *> keys;
        ProfileKind kind;
        ProfileObstacle obstacle;
    } table[] = {
        {{}, ProfileKind::NoCredentials, ProfileObstacle::NoCredentials},
        {{"region"}, ProfileKind::NoCredentials, ProfileObstacle::NoCredentials},
        {{"aws_access_key_id", "aws_secret_access_key"},
         ProfileKind::StaticKeys,
         ProfileObstacle::None},
        {{"aws_access_key_id"}, ProfileKind::StaticKeys, ProfileObstacle::IncompleteKeys},
        {{"aws_secret_access_key"}, ProfileKind::StaticKeys, ProfileObstacle::IncompleteKeys},
        {{"role_arn", "source_profile"}, ProfileKind::Role, ProfileObstacle::None},
        {{"role_arn", "aws_access_key_id", "aws_secret_access_key"},
         ProfileKind::Role,
         ProfileObstacle::None},
        {{"role_arn", "web_identity_token_file"},
         ProfileKind::WebIdentity,
         ProfileObstacle::NeedsWebIdentity},
        {{"sso_session", "sso_account_id", "sso_role_name"},
         ProfileKind::Sso,
         ProfileObstacle::None},
        {{"sso_start_url", "sso_region"}, ProfileKind::Sso, ProfileObstacle::None},
        {{"sso_session", "aws_access_key_id", "aws_secret_access_key"},
         ProfileKind::StaticKeys,
         ProfileObstacle::None},
        {{"web_identity_token_file"}, ProfileKind::WebIdentity, ProfileObstacle::NeedsWebIdentity},
        {{"login_session"}, ProfileKind::Login, ProfileObstacle::NeedsLogin},
        {{"credential_process"}, ProfileKind::Process, ProfileObstacle::None},
    };

    for (const auto &row : table) {
        const auto verdict = profiles::kindOf(withKeys(row.keys));
        EXPECT_EQ(verdict.kind, row.kind) << (row.keys.isEmpty() ? "nothing" : row.keys.first());
        EXPECT_EQ(verdict.obstacle, row.obstacle)
            << (row.keys.isEmpty() ? "nothing" : row.keys.first());
    }
}

TEST(ProfileKind, NamesTheMissingPartOfAKeyPair)
{
    EXPECT_EQ(profiles::kindOf(withKeys({"aws_access_key_id"})).detail,
              QStringLiteral("aws_secret_access_key"));
    EXPECT_EQ(profiles::kindOf(withKeys({"aws_secret_access_key"})).detail,
              QStringLiteral("aws_access_key_id"));
    EXPECT_EQ(profiles::missingKey(withKeys({"aws_access_key_id", "aws_secret_access_key"})),
              QString());
}

TEST(ProfileKind, TakesAnEmptyValueForNoValue)
{
    const Properties keys{{QStringLiteral("aws_access_key_id"), QStringLiteral("AKIDEXAMPLE")},
                          {QStringLiteral("aws_secret_access_key"), QString()}};

    EXPECT_EQ(profiles::kindOf(keys).obstacle, ProfileObstacle::IncompleteKeys);
}
