// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sts/calleridentity.h"

#include <gtest/gtest.h>

using base::ErrorKind;

namespace {

QByteArray answer(const char *account = "111122223333",
                  const char *arn = "arn:aws:sts::111122223333:assumed-role/cutover/desk")
{
    return QByteArray(
               "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">"
               "<GetCallerIdentityResult><Arn>")
           + arn + "</Arn><UserId>AROAEXAMPLE:desk</UserId><Account>" + account
           + "</Account></GetCallerIdentityResult><ResponseMetadata><RequestId>r-1</RequestId>"
             "</ResponseMetadata></GetCallerIdentityResponse>";
}

ErrorKind kindOfFailure(const QByteArray &xml)
{
    const auto identity = sts::parseCallerIdentity(xml);
    return identity ? ErrorKind::Cancelled : identity.error().kind;
}

} // namespace

TEST(CallerIdentity, IsAskedWithoutParameters)
{
    EXPECT_EQ(sts::callerIdentityForm(), "Action=GetCallerIdentity&Version=2011-06-15");
}

TEST(CallerIdentity, NamesAccountArnAndUser)
{
    const auto identity = sts::parseCallerIdentity("<?xml version=\"1.0\"?>\n" + answer());

    ASSERT_TRUE(identity);
    EXPECT_EQ(identity->account.toString(), QStringLiteral("111122223333"));
    EXPECT_EQ(identity->arn, QStringLiteral("arn:aws:sts::111122223333:assumed-role/cutover/desk"));
    EXPECT_EQ(identity->userId, QStringLiteral("AROAEXAMPLE:desk"));
}

TEST(CallerIdentity, IgnoresMembersItDoesNotKnow)
{
    QByteArray xml = answer();
    xml.replace("<UserId>", "<New><Account>999999999999</Account></New><UserId>");

    EXPECT_EQ(sts::parseCallerIdentity(xml).value(), sts::parseCallerIdentity(answer()).value());
}

TEST(CallerIdentity, RefusesAnythingElse)
{
    const QByteArray whole = answer();
    for (const QByteArray &xml :
         {QByteArray(), QByteArray("{}"), QByteArray("<html><body/></html>"),
          whole.left(whole.size() / 2), QByteArray("<GetCallerIdentityResponse/>"),
          answer("11112222333"), answer("1111 2222 3333"), answer("111122223333", ""),
          answer("111122223333", "arn:aws:iam::999988887777:user/x"),
          QByteArray(whole).replace("</Arn>", "<b/></Arn>"), whole + "more",
          QByteArray(whole).replace("<UserId>", "<Account>111122223333</Account><UserId>")})
        EXPECT_EQ(kindOfFailure(xml), ErrorKind::Decode) << xml.constData();
}

TEST(CallerIdentity, RefusesDocumentTypesAndFloods)
{
    const QByteArray bomb =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>" + answer("&b;");

    EXPECT_EQ(kindOfFailure(bomb), ErrorKind::Decode);
    EXPECT_EQ(kindOfFailure("<!--" + QByteArray(70'000, 'x') + "-->" + answer()),
              ErrorKind::TooLarge);
}
