// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/pastedkeys.h"

#include <QElapsedTimer>

#include <gtest/gtest.h>

#include <string>

using profiles::PastedKeys;

namespace {

constexpr char kId[] = "AKIAIOSFODNN7EXAMPLE";
constexpr char kSecret[] = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
constexpr char kToken[] = "IQoJb3JpZ2luX2VjEXAMPLE+/a==";

/// `text` with ID, SECRET and TOKEN filled in.
QString filled(const char *text)
{
    return QString::fromUtf8(text)
        .replace(QStringLiteral("ID!"), QLatin1String(kId))
        .replace(QStringLiteral("SECRET!"), QLatin1String(kSecret))
        .replace(QStringLiteral("TOKEN!"), QLatin1String(kToken));
}

void expectKey(const char *text, bool hasToken)
{
    const auto keys = profiles::pastedKeys(filled(text));

    ASSERT_TRUE(keys) << text;
    EXPECT_EQ(keys->accessKeyId, QLatin1String(kId)) << text;
    EXPECT_EQ(keys->secretAccessKey.reveal(), kSecret) << text;
    EXPECT_EQ(keys->sessionToken.reveal(), hasToken ? kToken : "") << text;
}

PastedKeys pasted(const char *text)
{
    return profiles::pastedKeys(filled(text)).value_or(PastedKeys());
}

} // namespace

TEST(PastedKeys, AreReadFromEveryFormWithoutAToken)
{
    for (const char *text : {
             "aws_access_key_id = ID!\naws_secret_access_key = SECRET!",
             "[default]\naws_access_key_id=ID!\naws_secret_access_key=SECRET!\n",
             "AWS_SECRET_ACCESS_KEY=SECRET! AWS_ACCESS_KEY_ID=ID! aws s3 ls",
             "Access key ID,Secret access key\nID!,SECRET!",
             "\uFEFFAccess key ID,Secret access key\r\nID!,SECRET!\r\n",
             "User name;Password;Access key ID;Secret access key;Console login link\n"
             "me;;ID!;SECRET!;https://x",
             "\"Access key ID\",\"Secret access key\"\n\"ID!\",\"SECRET!\"",
             "Access key ID\tSecret access key\nID!\tSECRET!",
             "{\"AccessKey\": {\"UserName\": \"me\", \"AccessKeyId\": \"ID!\", \"Status\": "
             "\"Active\", \"SecretAccessKey\": \"SECRET!\"}}",
             "{\"Version\": 1, \"AccessKeyId\": \"ID!\", \"SecretAccessKey\": \"SECRET!\"}",
         })
        expectKey(text, false);
}

TEST(PastedKeys, AreReadFromEveryFormWithAToken)
{
    for (const char *text : {
             "export AWS_ACCESS_KEY_ID=\"ID!\"\nexport AWS_SECRET_ACCESS_KEY=\"SECRET!\"\n"
             "export AWS_SESSION_TOKEN=\"TOKEN!\"\n",
             "export AWS_ACCESS_KEY_ID='ID!'; export AWS_SECRET_ACCESS_KEY='SECRET!'; export "
             "AWS_SESSION_TOKEN='TOKEN!'",
             "SET AWS_ACCESS_KEY_ID=ID!\r\nSET AWS_SECRET_ACCESS_KEY=SECRET!\r\nSET "
             "AWS_SESSION_TOKEN=TOKEN!\r\n",
             "set \"AWS_ACCESS_KEY_ID=ID!\"&&set \"AWS_SECRET_ACCESS_KEY=SECRET!\"&&set "
             "\"AWS_SESSION_TOKEN=TOKEN!\"",
             "$Env:AWS_ACCESS_KEY_ID=\"ID!\"\n$Env:AWS_SECRET_ACCESS_KEY=\"SECRET!\"\n"
             "$Env:AWS_SESSION_TOKEN=\"TOKEN!\"",
             "set -gx AWS_ACCESS_KEY_ID ID!\nset -gx AWS_SECRET_ACCESS_KEY SECRET!\nset -gx "
             "AWS_SESSION_TOKEN TOKEN!",
             "setx AWS_ACCESS_KEY_ID \"ID!\"\nsetx AWS_SECRET_ACCESS_KEY \"SECRET!\"\nsetx "
             "AWS_SESSION_TOKEN \"TOKEN!\"",
             "[111122223333_Admin]\naws_access_key_id=ID!\naws_secret_access_key=SECRET!\n"
             "aws_session_token=TOKEN!",
             "aws_access_key_id: ID!\naws_secret_access_key: SECRET!\naws_security_token: TOKEN!",
             "{\"Credentials\": {\"AccessKeyId\": \"ID!\", \"SecretAccessKey\": \"SECRET!\", "
             "\"SessionToken\": \"TOKEN!\", \"Expiration\": \"2026-11-23T02:13:55Z\"}, "
             "\"AssumedRoleUser\": {\"Arn\": \"arn:aws:sts::1:assumed-role/a/b\"}}",
             "{\"roleCredentials\": {\"accessKeyId\": \"ID!\", \"secretAccessKey\": \"SECRET!\", "
             "\"sessionToken\": \"TOKEN!\", \"expiration\": 1}}",
             "{\"Code\": \"Success\", \"AccessKeyId\": \"ID!\", \"SecretAccessKey\": \"SECRET!\", "
             "\"Token\": \"TOKEN!\"}",
             "Access key ID,Secret access key,Session token\nID!,SECRET!,TOKEN!",
         })
        expectKey(text, true);
}

TEST(PastedKeys, TolerateWhatCopyingDoesToAText)
{
    expectKey("\u200B export\u00A0AWS_ACCESS_KEY_ID = \u201CID!\u201D\r"
              "export AWS_SECRET_ACCESS_KEY=\u2018\u200BSECRET!\u200B\u2019\u2028",
              false);
    expectKey("AWS_ACCESS_KEY_ID=\"ID!\nAWS_SECRET_ACCESS_KEY=\"SECRET!\"", false);
    expectKey("AWS_ACCESS_KEY_ID=\"AKIAIOSFO\n  DNN7EXAMPLE\"\nAWS_SECRET_ACCESS_KEY=SECRET!",
              false);
}

TEST(PastedKeys, JoinATokenThatATerminalBroke)
{
    const std::string line(70, 'a');
    const std::string text =
        "AWS_SESSION_TOKEN=" + line + "\n" + line + "\nEND==\noutput = json\nAWS_REGION=eu-west-1";

    const auto keys = profiles::pastedKeys(QString::fromStdString(text));

    ASSERT_TRUE(keys);
    EXPECT_EQ(keys->sessionToken.reveal(), line + line + "END==");
    EXPECT_EQ(keys->region, QStringLiteral("eu-west-1"));
}

TEST(PastedKeys, KeepALongToken)
{
    const std::string token(12 * 1024, 't');

    const auto keys =
        profiles::pastedKeys(QString::fromStdString("export AWS_SESSION_TOKEN=" + token + "\n"));

    ASSERT_TRUE(keys);
    EXPECT_EQ(keys->sessionToken.reveal(), token);
}

TEST(PastedKeys, TakeNameRegionRoleAndDevice)
{
    const PastedKeys section =
        pasted("# mine\n[profile \"work\"] # of the customer\nrole_arn = "
               "arn:aws:iam::444455556666:role/x\nmfa_serial = arn:aws:iam::444455556666:mfa/me\n"
               "region = eu-west-1\nsso_region = us-east-1\n");
    EXPECT_EQ(section.profileName, QStringLiteral("work"));
    EXPECT_EQ(section.region, QStringLiteral("eu-west-1"));
    EXPECT_EQ(section.roleArn, QStringLiteral("arn:aws:iam::444455556666:role/x"));
    EXPECT_EQ(section.mfaSerial, QStringLiteral("arn:aws:iam::444455556666:mfa/me"));

    const PastedKeys block =
        pasted("export AWS_DEFAULT_REGION=us-east-1 AWS_ACCESS_KEY_ID=ID! AWS_REGION=eu-west-1 "
               "AWS_PROFILE=desk");
    EXPECT_EQ(block.region, QStringLiteral("eu-west-1"));
    EXPECT_EQ(block.profileName, QStringLiteral("desk"));
    EXPECT_EQ(pasted("User name,Access key ID,Secret access key\nme,ID!,SECRET!").profileName,
              QStringLiteral("me"));
}

TEST(PastedKeys, NeverMixTwoProfiles)
{
    const PastedKeys first = pasted("[empty]\nregion = eu-west-1\n[a]\naws_access_key_id = ID!\n"
                                    "aws_secret_access_key = SECRET!\n[b]\naws_access_key_id = "
                                    "AKIDOTHER\naws_session_token = TOKEN!\n");
    EXPECT_EQ(first.profileName, QStringLiteral("a"));
    EXPECT_EQ(first.accessKeyId, QLatin1String(kId));
    EXPECT_TRUE(first.sessionToken.isEmpty());

    const PastedKeys last = pasted("AWS_ACCESS_KEY_ID=AKIDOTHER\nAWS_SESSION_TOKEN=TOKEN!\n"
                                   "AWS_ACCESS_KEY_ID=ID!\nAWS_SECRET_ACCESS_KEY=SECRET!\n");
    EXPECT_EQ(last.accessKeyId, QLatin1String(kId));
    EXPECT_TRUE(last.sessionToken.isEmpty());
}

TEST(PastedKeys, LeaveEveryOtherTextAlone)
{
    for (const char *text :
         {"", " ", "ID!", "SECRET!", "TOKEN!", "hello = world", "region = eu-west-1",
          "Access key ID,Secret access key", "Access key ID,Secret access key\n,", "{}", "{",
          "{\"AccessKeyId\": 5, \"SecretAccessKey\": true}", "[{\"AccessKeyId\": \"ID!\"}]",
          "xaws_access_key_id = ID!", "AWS_ACCESS_KEY_ID", "[a]\n[b]\n[c]"})
        EXPECT_FALSE(profiles::pastedKeys(filled(text))) << text;
}

TEST(PastedKeys, RefuseANulAndAMegabyteAtOnce)
{
    const QString block = filled("AWS_ACCESS_KEY_ID=ID!\nAWS_SECRET_ACCESS_KEY=SECRET!\n");
    EXPECT_TRUE(profiles::pastedKeys(block));
    EXPECT_FALSE(profiles::pastedKeys(block + QChar::Null));
    EXPECT_FALSE(profiles::pastedKeys(block + QString(1'000'000, u'x')));
}

TEST(PastedKeys, AreFoundInHostileTextsWithoutAWait)
{
    QElapsedTimer timer;
    timer.start();
    for (const char *piece :
         {"[a]\n", "region=\"", "aws_session_token=", "\"", "a ", "AWS_REGION=a\n", "set region ",
          "aws_session_token=\"a\n", "{\"a\":", ",", "\n", "[", "aws_access_key_id"}) {
        const QString text = QString::fromLatin1(piece);
        (void)profiles::pastedKeys(text.repeated(60'000 / text.size()));
    }

    EXPECT_LT(timer.elapsed(), 20'000);
}
