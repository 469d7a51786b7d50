// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/processcredentials.h"

#include <gtest/gtest.h>

using profiles::readProcessCredentials;

namespace {

base::Instant now()
{
    return base::Timestamp::parse("2026-11-23T02:00:00Z").instant();
}

/// An answer that is good but for what comes last.
QByteArray answerWith(const QByteArray &members)
{
    return R"({"Version":1,"AccessKeyId":"AKIDEXAMPLE","SecretAccessKey":"hunter2")" + members
           + '}';
}

} // namespace

TEST(ProcessCredentials, TakesAllThatIsThere)
{
    const auto read = readProcessCredentials(
        answerWith(R"(,"SessionToken":"token","Expiration":"2026-11-23T04:30:00+02:00",
                      "AccountId":"111122223333","New":[1])"),
        now());

    ASSERT_TRUE(read) << qPrintable(read.error().message);
    EXPECT_EQ(read->credentials.accessKeyId, QStringLiteral("AKIDEXAMPLE"));
    EXPECT_EQ(read->credentials.secretAccessKey.reveal(), "hunter2");
    EXPECT_EQ(read->credentials.sessionToken.reveal(), "token");
    EXPECT_EQ(read->credentials.expiration,
              base::Timestamp::parse("2026-11-23T02:30:00Z").instant());
    EXPECT_EQ(read->account, base::AccountId::parse(QStringLiteral("111122223333")));
}

TEST(ProcessCredentials, NeedsNoMoreThanAKeyPair)
{
    for (const char *rest : {"", R"(,"SessionToken":null,"Expiration":null,"AccountId":null)",
                             R"(,"SessionToken":"","Expiration":"","AccountId":"")"}) {
        const auto read = readProcessCredentials(answerWith(rest), now());
        ASSERT_TRUE(read) << rest << qPrintable(read.error().message);
        EXPECT_TRUE(read->credentials.sessionToken.isEmpty());
        EXPECT_FALSE(read->credentials.expiration);
        EXPECT_FALSE(read->account);
    }
}

TEST(ProcessCredentials, F53BadAnswersNameTheMemberAndNothingOfTheAnswer)
{
    const std::pair<QByteArray, const char *> cases[] = {
        {"", "no JSON object"},
        {"hunter2", "no JSON object"},
        {R"(["hunter2"])", "no JSON object"},
        {R"({"AccessKeyId":"hunter2")", "no JSON object"},
        {answerWith("") + answerWith(""), "no JSON object"},
        {R"({"AccessKeyId":"AKID","SecretAccessKey":"hunter2"})", "Version is not 1"},
        {R"({"Version":2,"AccessKeyId":"AKID","SecretAccessKey":"hunter2"})", "Version is not 1"},
        {R"({"Version":"1","AccessKeyId":"AKID","SecretAccessKey":"hunter2"})", "Version is not 1"},
        {R"({"Version":1,"SecretAccessKey":"hunter2"})", "AccessKeyId is missing or empty"},
        {R"({"Version":1,"AccessKeyId":"hunter2"})", "SecretAccessKey is missing or empty"},
        {R"({"Version":1,"AccessKeyId":"","SecretAccessKey":"hunter2"})",
         "AccessKeyId is missing or empty"},
        {R"({"Version":1,"AccessKeyId":"hunter2","SecretAccessKey":7})",
         "SecretAccessKey is no text"},
        {answerWith(R"(,"SessionToken":["hunter2"])"), "SessionToken is no text"},
        {answerWith(R"(,"Expiration":"hunter2")"), "Expiration is no time"},
        {answerWith(R"(,"Expiration":1795400000)"), "Expiration is no text"},
        {answerWith(R"(,"AccountId":"hunter2")"), "AccountId is no account id"},
        {answerWith(R"(,"AccountId":"1111-2222-3333")"), "AccountId is no account id"},
    };
    for (const auto &[answer, complaint] : cases) {
        const auto read = readProcessCredentials(answer, now());
        ASSERT_FALSE(read) << answer.constData();
        EXPECT_EQ(read.error().kind, base::ErrorKind::Credentials);
        EXPECT_EQ(read.error().code, QStringLiteral("BadProcessAnswer"));
        EXPECT_TRUE(read.error().message.contains(QLatin1String(complaint)))
            << read.error().message.toStdString();
        EXPECT_FALSE(read.error().message.contains(QStringLiteral("hunter2")));
    }
}

TEST(ProcessCredentials, F53ExpiredOnesAreRefused)
{
    for (const char *time : {"2026-11-23T01:59:59Z", "2026-11-23T02:00:00Z"}) {
        const auto read = readProcessCredentials(
            answerWith(R"(,"Expiration":")" + QByteArray(time) + '"'), now());
        ASSERT_FALSE(read) << time;
        EXPECT_EQ(read.error().kind, base::ErrorKind::Credentials);
        EXPECT_EQ(read.error().code, QStringLiteral("ProcessCredentialsExpired"));
        EXPECT_FALSE(read.error().message.contains(QStringLiteral("hunter2")));
    }
    EXPECT_TRUE(
        readProcessCredentials(answerWith(R"(,"Expiration":"2026-11-23T02:00:01Z")"), now()));
}
