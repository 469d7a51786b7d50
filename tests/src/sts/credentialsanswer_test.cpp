// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sts/credentialsanswer.h"

#include "tests/src/sts/stscallfixture.h"

namespace {

class CredentialsAnswer : public StsCallTest
{
protected:
    static base::Error failureOf(const QByteArray &xml)
    {
        const auto credentials = sts::parseAssumedRole(xml);
        EXPECT_FALSE(credentials) << xml.left(1000).constData();
        return credentials ? base::Error() : credentials.error();
    }
    /// The answer with one text in another's place.
    static QByteArray with(const char *before, const char *after)
    {
        EXPECT_TRUE(assumedRole().contains(before)) << before;
        return assumedRole().replace(before, after);
    }
};

TEST_F(CredentialsAnswer, OfARoleHasKeysEndAndWhoseTheyAre)
{
    const auto answer = sts::parseAssumedRole("<?xml version=\"1.0\"?>\n" + assumedRole());

    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->credentials.accessKeyId, QStringLiteral("ASIAIOSFODNN7EXAMPLE"));
    EXPECT_EQ(answer->credentials.secretAccessKey.reveal(), "role/secret+1=");
    EXPECT_EQ(answer->credentials.sessionToken.reveal(), "tok/en+2==");
    EXPECT_EQ(answer->credentials.expiration,
              base::Timestamp::parse("2026-11-23T03:00:00Z").instant());
    EXPECT_EQ(answer->arn, QStringLiteral("arn:aws:sts::444455556666:assumed-role/cutover/desk"));
    EXPECT_EQ(answer->account.toString(), QStringLiteral("444455556666"));
}

TEST_F(CredentialsAnswer, OfAUserHasNoArn)
{
    const auto answer = sts::parseSessionToken(answerOf("GetSessionToken"));

    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->credentials.sessionToken.reveal(), "tok/en+2==");
    EXPECT_TRUE(answer->arn.isEmpty());
    EXPECT_TRUE(answer->account.isEmpty());
    EXPECT_FALSE(sts::parseSessionToken(assumedRole())) << "the answer to something else";
}

TEST_F(CredentialsAnswer, IsRefusedWithoutAnyOfItsParts)
{
    for (const char *name :
         {"AccessKeyId", "SecretAccessKey", "SessionToken", "Expiration", "Arn"}) {
        QByteArray renamed = assumedRole();
        renamed.replace(QByteArray("<") + name + '>', "<Other>");
        renamed.replace(QByteArray("</") + name + '>', "</Other>");

        const base::Error error = failureOf(renamed);

        EXPECT_EQ(error.kind, base::ErrorKind::Decode) << name;
        EXPECT_TRUE(error.message.contains(QLatin1String(name))) << qPrintable(error.message);
    }
}

TEST_F(CredentialsAnswer, IsRefusedWithMalformedParts)
{
    for (const QByteArray &xml :
         {with("ASIAIOSFODNN7EXAMPLE", "ASIA EXAMPLE"), with("ASIAIOSFODNN7EXAMPLE", ""),
          with("tok/en+2==", "tok\r\nX-Evil: 1"), with("tok/en+2==", "t\xc3\xa4ken"),
          with("role/secret+1=", ""), with("2026-11-23T03:00:00Z", "tomorrow"),
          with("2026-11-23T03:00:00Z", "2026-11-23T03:00:00"), with("2026-11-23T03:00:00Z", ""),
          with("2026-11-23T03:00:00Z", "1795402800"), with("444455556666", "44445555666"),
          with("444455556666", "4444 5555 6666"),
          with("arn:aws:sts::444455556666:assumed-role/cutover/desk", "desk")})
        EXPECT_EQ(failureOf(xml).kind, base::ErrorKind::Decode) << xml.constData();
}

TEST_F(CredentialsAnswer, IsRefusedWhenAnythingComesTwice)
{
    for (const QByteArray &xml :
         {with("<SessionToken>", "<SessionToken>other</SessionToken><SessionToken>"),
          with("<AssumedRoleUser>", "<Credentials><SessionToken/></Credentials><AssumedRoleUser>"),
          with("<AssumedRoleUser>", "<Credentials/><AssumedRoleUser>"),
          with("<ResponseMetadata>", "<AssumeRoleResult/><ResponseMetadata>"),
          with("</Arn>", "</Arn><Arn>arn:aws:sts::1:x/y</Arn>")}) {
        const base::Error error = failureOf(xml);
        EXPECT_EQ(error.kind, base::ErrorKind::Decode);
        EXPECT_TRUE(error.message.contains(QStringLiteral("appears twice")))
            << qPrintable(error.message);
    }
}

TEST_F(CredentialsAnswer, IsRefusedWhenItIsNotWhole)
{
    const QByteArray whole = assumedRole();
    for (const QByteArray &xml :
         {QByteArray(), QByteArray("{}"), QByteArray("<html><body/></html>"),
          whole.left(whole.size() / 2), whole.left(whole.size() - 1), whole + "<more/>",
          whole + "text", QByteArray("<AssumeRoleResponse/>"), with("tok/en+2==", "tok<b>en</b>"),
          with("tok/en+2==", "&unknown;"), QByteArray("\xff\xfe") + whole,
          QByteArray(whole).insert(40, '\0')})
        EXPECT_EQ(failureOf(xml).kind, base::ErrorKind::Decode) << xml.constData();
}

TEST_F(CredentialsAnswer, IsRefusedWithADocumentTypeOrAFlood)
{
    const QByteArray bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
                            + with("tok/en+2==", "&b;");
    const QByteArray external =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + with("tok/en+2==", "&e;");

    EXPECT_EQ(failureOf(bomb).kind, base::ErrorKind::Decode);
    EXPECT_EQ(failureOf(external).kind, base::ErrorKind::Decode);
    EXPECT_EQ(failureOf(with("tok/en+2==", QByteArray(10'000'000, 'x').constData())).kind,
              base::ErrorKind::TooLarge);
}

TEST_F(CredentialsAnswer, IsReadFromCharacterDataAsWell)
{
    const auto answer = sts::parseAssumedRole(with("role/secret+1=", "<![CDATA[role/secret+1=]]>"));

    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->credentials.secretAccessKey.reveal(), "role/secret+1=");
}

TEST_F(CredentialsAnswer, NeverQuotesASecretInAnError)
{
    for (const QByteArray &xml :
         {with("2026-11-23T03:00:00Z", "never"), with("tok/en+2==", "tok/en\n2=="),
          with("</SessionToken>", "<b/></SessionToken>"),
          with("<SessionToken>", "<SessionToken>other</SessionToken><SessionToken>")}) {
        const QString message = failureOf(xml).message;
        for (const char *value : {"role/secret", "tok/en", "other", "ASIAIO", "never"})
            EXPECT_FALSE(message.contains(QLatin1String(value))) << qPrintable(message);
    }
}

} // namespace
