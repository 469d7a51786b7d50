// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "net/requestcheck.h"

#include <gtest/gtest.h>

namespace {

using net::checkRequest;
using net::HttpRequest;

HttpRequest requestTo(const char *url)
{
    HttpRequest request;
    request.url = QUrl(QString::fromLatin1(url));
    return request;
}

HttpRequest requestWith(const QByteArray &name, const QByteArray &value)
{
    HttpRequest request = requestTo("https://mgn.eu-central-1.amazonaws.com/DescribeJobs");
    request.headers = {{name, value}};
    return request;
}

TEST(RequestCheck, TakesWhatAServiceIsAsked)
{
    EXPECT_TRUE(checkRequest(requestWith("X-Amz-Date", "20261123T020000Z")));
    EXPECT_TRUE(checkRequest(requestTo("http://127.0.0.1:8080/DescribeJobs")));
    EXPECT_TRUE(checkRequest(requestTo("http://localhost/")));
    EXPECT_TRUE(checkRequest(requestTo("http://[::1]:1/")));
    EXPECT_TRUE(checkRequest(requestTo("https://h/tags/arn%3Aaws%3Amgn%3A%2Fs-1")));
    EXPECT_TRUE(checkRequest(requestTo("https://h/tags/")));
    EXPECT_TRUE(checkRequest(requestTo("https://h")));
}

TEST(RequestCheck, RefusesHeaderValuesThatAreNotPrintableAscii)
{
    const QByteArray bad[] = {"a\r\nX-Evil: 1",      "a\nb", "a\rb",    "a\tb",
                              QByteArray("a\0b", 3), "\x7f", "\xc3\xa4"};
    for (const QByteArray &value : bad) {
        const auto checked = checkRequest(requestWith("X-Amz-Security-Token", value));

        ASSERT_FALSE(checked) << value.toPercentEncoding().constData();
        EXPECT_EQ(checked.error().kind, base::ErrorKind::InvalidRequest);
        EXPECT_EQ(checked.error().sent, base::Sent::No);
        EXPECT_EQ(checked.error().fields.value(0).name, QStringLiteral("X-Amz-Security-Token"));
    }
}

TEST(RequestCheck, DoesNotRepeatAHeaderValue)
{
    const auto checked = checkRequest(requestWith("X-Amz-Security-Token", "secret\n"));

    ASSERT_FALSE(checked);
    EXPECT_FALSE(checked.error().message.contains(QStringLiteral("secret")));
}

TEST(RequestCheck, RefusesHeaderNamesAndMethodsThatAreNoTokens)
{
    HttpRequest spaced = requestTo("https://h/");
    spaced.method = "POST /x";

    EXPECT_FALSE(checkRequest(requestWith("X Evil", "1")));
    EXPECT_FALSE(checkRequest(requestWith("", "1")));
    EXPECT_FALSE(checkRequest(requestWith("A:B", "1")));
    EXPECT_FALSE(checkRequest(spaced));
}

TEST(RequestCheck, RefusesAChangingRequestWithoutABody)
{
    HttpRequest request = requestTo("https://h/x");
    request.changesState = true;

    EXPECT_FALSE(checkRequest(request));
    request.body = "{}";
    EXPECT_TRUE(checkRequest(request));
}

TEST(RequestCheck, RefusesPlainHttpToAnotherComputer)
{
    const auto checked = checkRequest(requestTo("http://mgn.example.com/"));

    ASSERT_FALSE(checked);
    EXPECT_TRUE(checked.error().message.contains(QStringLiteral("mgn.example.com")));
}

TEST(RequestCheck, AsksTheMachinesOwnServicesPlainlyAndNobodyBesideThem)
{
    for (const char *url :
         {"http://169.254.169.254/latest/api/token", "http://[fd00:ec2::254]/latest/api/token",
          "http://169.254.170.2/v2/credentials/x", "http://169.254.170.23/v1/credentials",
          "http://[fd00:ec2::23]/v1/credentials"})
        EXPECT_TRUE(checkRequest(requestTo(url))) << url;
    for (const char *url : {"http://169.254.169.253/", "http://169.254.170.3/",
                            "http://169.254.1.1/", "http://[fe80::1]/", "http://[fd00:ec2::255]/",
                            "http://169.254.169.254.example.com/", "http://10.0.0.1/"})
        EXPECT_FALSE(checkRequest(requestTo(url))) << url;
}

TEST(RequestCheck, RefusesUrlsThatQtWouldChange)
{
    for (const char *url :
         {"https://h/tags/..", "https://h/tags/./x", "https://h/%2E%2E/x", "https://h/a%00b",
          "https://h/a%0Db", "https://h/tags//x", "https://h//x", "https://h//", "ftp://h/",
          "https:///x", "https://user:pass@h/", "h/x"})
        EXPECT_FALSE(checkRequest(requestTo(url))) << url;
}

} // namespace
