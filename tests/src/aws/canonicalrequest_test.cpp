// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "aws/canonicalrequest.h"

#include "tests/src/aws/signingcase.h"
#include "tests/support/sharedcorpus.h"

#include <gtest/gtest.h>

using aws::PathRule;

namespace {

QByteArray sharedText(const QString &path)
{
    return support::readFile(support::sharedPath(path)).value_or(QByteArray());
}

QByteArray host(const char *url)
{
    return aws::hostHeader(QUrl(QString::fromLatin1(url)));
}

} // namespace

TEST(CanonicalRequest, EncodesAnEncodedPathOnceMore)
{
    REQUIRE_SHARED(QStringLiteral("sigv4-suite/extra-smithy-rs"));
    const QString folder = QStringLiteral("sigv4-suite/extra-smithy-rs/double-url-encode/");
    const auto input =
        support::parseRequestText(sharedText(folder + QStringLiteral("request.txt")));

    const auto canonical = aws::canonicalRequest(input, PathRule::Normalize);

    EXPECT_EQ(canonical.text.toStdString(),
              sharedText(folder + QStringLiteral("header-canonical-request.txt")).toStdString());
}

TEST(CanonicalRequest, EncodesAMixedPathOnceMore)
{
    REQUIRE_SHARED(QStringLiteral("sigv4-suite/extra-smithy-rs"));
    const QString folder = QStringLiteral("sigv4-suite/extra-smithy-rs/double-encode-path/");
    const auto input =
        support::parseRequestText(sharedText(folder + QStringLiteral("request.txt")));
    const QByteArray expected =
        sharedText(folder + QStringLiteral("header-canonical-request.txt")).split('\n').value(1);

    EXPECT_EQ(aws::canonicalPath(input.path, PathRule::Normalize).toStdString(),
              expected.toStdString());
}

TEST(CanonicalRequest, DoublesTheEncodingOfAnArnInThePath)
{
    EXPECT_EQ(
        aws::canonicalPath("/tags/arn%3Aaws%3Amgn%3Aeu-west-1%3A111122223333%3Asource-server%2Fs-1",
                           PathRule::Normalize),
        "/tags/arn%253Aaws%253Amgn%253Aeu-west-1%253A111122223333%253Asource-server%252Fs-1");
}

TEST(CanonicalRequest, ResolvesDotSegmentsNeverAboveTheRoot)
{
    EXPECT_EQ(aws::canonicalPath("", PathRule::Normalize), "/");
    EXPECT_EQ(aws::canonicalPath("/../../a", PathRule::Normalize), "/a");
    EXPECT_EQ(aws::canonicalPath("/a/b/..", PathRule::Normalize), "/a/");
    EXPECT_EQ(aws::canonicalPath("/a//./b/", PathRule::Normalize), "/a/b/");
    EXPECT_EQ(aws::canonicalPath("/a//./b/", PathRule::KeepSegments), "/a//./b/");
}

TEST(CanonicalRequest, SortsAndReencodesTheQuery)
{
    EXPECT_EQ(aws::canonicalQuery("b=2&a=%7e&a=1&c&&d=a%20b"), "a=1&a=~&b=2&c=&d=a%20b");
    EXPECT_EQ(aws::canonicalQuery("tagKeys=x%3Dy%26z"), "tagKeys=x%3Dy%26z");
    EXPECT_EQ(aws::canonicalQuery(""), "");
}

TEST(CanonicalRequest, NamesTheHostAsItGoesOnTheWire)
{
    EXPECT_EQ(host("https://MGN.eu-west-1.amazonaws.com/"), "mgn.eu-west-1.amazonaws.com");
    EXPECT_EQ(host("https://mgn.eu-west-1.amazonaws.com:443/"), "mgn.eu-west-1.amazonaws.com");
    EXPECT_EQ(host("http://127.0.0.1:8443"), "127.0.0.1:8443");
    EXPECT_EQ(host("http://127.0.0.1:80"), "127.0.0.1");
    EXPECT_EQ(host("https://user:secret@[::1]:8443/"), "[::1]:8443");
}

TEST(CanonicalRequest, LeavesOutHopByHopHeaders)
{
    aws::SigningInput input;
    input.headers = {
        {"Host", "h"}, {"Connection", "keep-alive"}, {"User-Agent", "x"}, {"X-Amzn-Trace-Id", "1"}};

    EXPECT_EQ(aws::canonicalRequest(input, PathRule::Normalize).signedHeaders, "host");
}
