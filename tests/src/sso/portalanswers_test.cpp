// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sso/portalanswers.h"

#include <gtest/gtest.h>

namespace {

constexpr char kRoleKeys[] =
    R"({"roleCredentials":{"accessKeyId":"ASIAIOSFODNN7EXAMPLE","secretAccessKey":"s3cr3t/key+=",
        "sessionToken":"s3cr3t-token","expiration":1795402800000}})";
constexpr char kAccountPage[] =
    R"({"nextToken":"more","accountList":[
        {"accountId":"111122223333","accountName":"<b>Prod</b>","emailAddress":"a@example.com"},
        {"accountId":"444455556666","accountName":null}]})";

QByteArray replaced(const char *answer, const char *before, const QByteArray &after)
{
    QByteArray out(answer);
    EXPECT_TRUE(out.contains(before)) << before;
    return out.replace(before, after);
}

template <class T>
void expectRefused(const base::Result<T> &result, const char *path)
{
    ASSERT_FALSE(result) << path;
    EXPECT_EQ(result.error().kind, base::ErrorKind::Decode);
    EXPECT_TRUE(result.error().message.contains(QLatin1String(path)))
        << qPrintable(result.error().message) << " should name " << path;
    EXPECT_FALSE(result.error().message.contains(QStringLiteral("s3cr3t")));
}

void expectBadKeys(const char *before, const QByteArray &after, const char *path)
{
    expectRefused(sso::parseRoleCredentials(replaced(kRoleKeys, before, after)), path);
}

void expectBadAccounts(const char *before, const QByteArray &after, const char *path)
{
    expectRefused(sso::parseAccounts(replaced(kAccountPage, before, after)), path);
}

} // namespace

TEST(PortalAnswers, GiveTheKeysOfARoleWithTheirEnd)
{
    const auto keys = sso::parseRoleCredentials(kRoleKeys);

    ASSERT_TRUE(keys);
    EXPECT_EQ(keys->accessKeyId, QStringLiteral("ASIAIOSFODNN7EXAMPLE"));
    EXPECT_EQ(keys->secretAccessKey.reveal(), "s3cr3t/key+=");
    EXPECT_EQ(keys->sessionToken.reveal(), "s3cr3t-token");
    EXPECT_EQ(keys->expiration, base::Timestamp::parse("2026-11-23T03:00:00Z").instant());
}

TEST(PortalAnswers, AreRefusedWithoutAllOfTheKeys)
{
    for (const char *member :
         {"roleCredentials", "accessKeyId", "secretAccessKey", "sessionToken", "expiration"}) {
        expectBadKeys(member, QByteArray("x") + member, member);
        expectBadKeys(member, QByteArray(member).toUpper(), member);
    }
    for (const char *value : {"null", "7", "[]", "\"\"", "\"a\\r\\nb\""}) {
        expectBadKeys("\"s3cr3t-token\"", value, "roleCredentials.sessionToken");
        expectBadKeys("\"s3cr3t/key+=\"", value, "roleCredentials.secretAccessKey");
        expectBadKeys("\"ASIAIOSFODNN7EXAMPLE\"", value, "roleCredentials.accessKeyId");
    }
    for (const char *value :
         {"0", "-1", "1.5", "\"1795402800000\"", "253402300800000", "1e300", "null", "true"})
        expectBadKeys("1795402800000", value, "roleCredentials.expiration");
    expectRefused(sso::parseRoleCredentials(R"({"roleCredentials":[]})"), "roleCredentials");
    expectRefused(sso::parseRoleCredentials("<html>"), "GetRoleCredentialsResponse");
}

TEST(PortalAnswers, GiveAccountsAsTheyAreNamed)
{
    const auto page = sso::parseAccounts(kAccountPage);

    ASSERT_TRUE(page);
    EXPECT_EQ(page->nextToken, QStringLiteral("more"));
    ASSERT_EQ(page->items.size(), 2);
    const sso::AssignedAccount first{.id = *base::AccountId::parse(QStringLiteral("111122223333")),
                                     .name = QStringLiteral("<b>Prod</b>"),
                                     .email = QStringLiteral("a@example.com")};
    EXPECT_EQ(page->items.first(), first);
    EXPECT_TRUE(page->items.last().name.isEmpty());
}

TEST(PortalAnswers, AreRefusedWithAccountsThatAreNone)
{
    for (const char *id :
         {"11112222333", "1111 2222 3333", "1111-2222-3333", "",
          R"(\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661)"})
        expectBadAccounts("444455556666", id, "ListAccountsResponse.accountList[1].accountId");
    expectBadAccounts("\"444455556666\"", "444455556666", "accountList[1].accountId");
    expectBadAccounts("<b>Prod</b>", QByteArray(2'000, 'x'), "accountList[0].accountName");
    expectBadAccounts("\"a@example.com\"", "[]", "accountList[0].emailAddress");
    expectBadAccounts("\"more\"", "7", "nextToken");
    expectRefused(sso::parseAccounts(R"({"accountList":{}})"), "accountList: is no list");
    expectRefused(sso::parseAccounts(R"({"accountList":[null]})"), "accountList[0]: is no object");
    expectRefused(sso::parseAccounts(R"({"accountList":[[]]})"), "accountList[0]: is no object");
}

TEST(PortalAnswers, MayHaveNoList)
{
    for (const char *json : {"{}", R"({"accountList":null,"nextToken":null})",
                             R"({"accountList":[],"nextToken":""})"}) {
        const auto page = sso::parseAccounts(json);
        ASSERT_TRUE(page) << json;
        EXPECT_TRUE(page->items.isEmpty());
        EXPECT_TRUE(page->nextToken.isEmpty());
    }
}

TEST(PortalAnswers, GiveNamesOfRoles)
{
    const auto page = sso::parseRoles(
        R"({"roleList":[{"roleName":"Cutover","accountId":"111122223333"},{"roleName":"Audit"}]})");

    const QStringList expected{QStringLiteral("Cutover"), QStringLiteral("Audit")};
    ASSERT_TRUE(page);
    EXPECT_EQ(page->items, expected);
    expectRefused(sso::parseRoles(R"({"roleList":[{"accountId":"111122223333"}]})"),
                  "ListAccountRolesResponse.roleList[0].roleName");
}

TEST(PortalAnswers, AreBounded)
{
    const QByteArray flood =
        R"({"roleList":[{"roleName":")" + QByteArray(2'000'000, 'x') + R"("}]})";

    const auto page = sso::parseRoles(flood);

    ASSERT_FALSE(page);
    EXPECT_EQ(page.error().kind, base::ErrorKind::TooLarge);
}
