// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/requestparser.h"

#include <gtest/gtest.h>

using sim::HttpRequest;
using sim::NeedMoreBytes;
using sim::ParseError;
using sim::RequestParser;

namespace {

sim::ParseOutcome parse(const QByteArray &bytes)
{
    RequestParser parser;
    parser.append(bytes);
    return parser.next();
}

int statusOf(const sim::ParseOutcome &outcome)
{
    const auto *error = std::get_if<ParseError>(&outcome);
    return error ? error->status : 0;
}

const QByteArray kGood = "POST /DescribeJobs HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\n{}";

} // namespace

TEST(RequestParser, ReadsTargetHeadersAndBodyAsTheyCame)
{
    const auto outcome =
        parse("POST /tags/arn%3Aaws?a=%2F HTTP/1.1\r\nHost: h\r\nX-A: \t two  words \t\r\n"
              "Content-Length: 3\r\n\r\nabc");

    const auto *request = std::get_if<HttpRequest>(&outcome);
    ASSERT_TRUE(request);
    EXPECT_EQ(request->target, "/tags/arn%3Aaws?a=%2F");
    EXPECT_EQ(request->path(), "/tags/arn%3Aaws");
    EXPECT_EQ(request->query(), "a=%2F");
    EXPECT_EQ(request->header("x-a"), "two  words");
    EXPECT_EQ(request->body, "abc");
    EXPECT_TRUE(request->keepAlive);
}

TEST(RequestParser, WaitsForEveryByte)
{
    RequestParser parser;

    for (qsizetype i = 0; i + 1 < kGood.size(); ++i) {
        parser.append(kGood.mid(i, 1));
        ASSERT_TRUE(std::holds_alternative<NeedMoreBytes>(parser.next())) << i;
    }
    parser.append(kGood.right(1));

    EXPECT_TRUE(std::holds_alternative<HttpRequest>(parser.next()));
}

TEST(RequestParser, HandsOutPipelinedRequestsOneByOne)
{
    RequestParser parser;
    parser.append(kGood + kGood);

    EXPECT_TRUE(std::holds_alternative<HttpRequest>(parser.next()));
    EXPECT_TRUE(std::holds_alternative<HttpRequest>(parser.next()));
    EXPECT_TRUE(std::holds_alternative<NeedMoreBytes>(parser.next()));
}

TEST(RequestParser, KnowsWhoWantsTheConnectionClosed)
{
    const auto closing = parse("GET / HTTP/1.1\r\nHost: h\r\nConnection: Close\r\n\r\n");
    const auto old = parse("GET / HTTP/1.0\r\nHost: h\r\n\r\n");

    EXPECT_FALSE(std::get<HttpRequest>(closing).keepAlive);
    EXPECT_FALSE(std::get<HttpRequest>(old).keepAlive);
}

TEST(RequestParser, RefusesMalformedHeads)
{
    const std::vector<std::pair<QByteArray, int>> cases{
        {"GET /\r\nHost: h\r\n\r\n", 400},
        {"GET  / HTTP/1.1\r\nHost: h\r\n\r\n", 400},
        {"GET http://h/ HTTP/1.1\r\nHost: h\r\n\r\n", 400},
        {"G\x01T / HTTP/1.1\r\nHost: h\r\n\r\n", 400},
        {"GET /\xc3\xa9 HTTP/1.1\r\nHost: h\r\n\r\n", 400},
        {"GET / HTTP/2.0\r\nHost: h\r\n\r\n", 505},
        {"GET / HTTP/1.1\r\n\r\n", 400},
        {"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400},
        {"GET / HTTP/1.1\r\nHost: h\r\nBad Name: x\r\n\r\n", 400},
        {"GET / HTTP/1.1\r\nHost: h\r\nName : x\r\n\r\n", 400},
        {"GET / HTTP/1.1\r\nHost: h\r\nA: one\r\n folded\r\n\r\n", 400},
        {"GET / HTTP/1.1\r\nHost: h\r\nA: x\ny\r\n\r\n", 400},
        {"GET / HTTP/1.1\r\nHost: h\r\nA: x\r\r\n\r\n", 400},
        {"GET / HTTP/1.1\r\nHost: h\r\nX:\nTransfer-Encoding: chunked\r\n\r\n", 400},
        {"POST / HTTP/1.1\r\nHost: h\r\nContent-Length:\n2\r\n\r\n{}", 400},
        {"GET / HTTP/1.1\r\nHost: h\r\nA: \vx\f\r\n\r\n", 400},
        {"GET / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\n\r\n", 417},
        {"\r\n\r\n", 400},
    };

    for (const auto &[bytes, status] : cases)
        EXPECT_EQ(statusOf(parse(bytes)), status) << bytes.toStdString();
}

TEST(RequestParser, RefusesAmbiguousFraming)
{
    const QByteArray head = "POST / HTTP/1.1\r\nHost: h\r\n";

    EXPECT_EQ(statusOf(parse(head + "Content-Length: 1\r\nContent-Length: 1\r\n\r\nx")), 400);
    EXPECT_EQ(statusOf(parse(head + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\nx")),
              400);
    EXPECT_EQ(statusOf(parse(head + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n")), 501);
    for (const char *length : {"-1", "+1", "1,1", "0x1", "1e3", "", "99999999999999999999"})
        EXPECT_EQ(statusOf(parse(head + "Content-Length: " + length + "\r\n\r\n")), 400) << length;
}

TEST(RequestParser, KeepsItsLimits)
{
    const QByteArray head = "POST / HTTP/1.1\r\nHost: h\r\n";
    QByteArray many = head;
    for (int i = 0; i < RequestParser::kMaxHeaders; ++i)
        many += "A: b\r\n";

    EXPECT_EQ(statusOf(parse("GET /" + QByteArray(9000, 'a'))), 414);
    EXPECT_EQ(statusOf(parse(head + "A: " + QByteArray(9000, 'a') + "\r\n\r\n")), 431);
    EXPECT_EQ(statusOf(parse(many + "\r\n")), 431);
    EXPECT_EQ(statusOf(parse(head + QByteArray("A: b\r\n").repeated(20'000))), 431);
    EXPECT_EQ(statusOf(parse(head + "Content-Length: 4194305\r\n\r\n")), 413);
    EXPECT_TRUE(
        std::holds_alternative<NeedMoreBytes>(parse(head + "Content-Length: 4194304\r\n\r\n")));
}

TEST(RequestParser, SaysNothingMoreAfterAnError)
{
    RequestParser parser;
    parser.append("nonsense\r\n\r\n");
    EXPECT_EQ(statusOf(parser.next()), 400);

    parser.append(kGood);

    EXPECT_EQ(statusOf(parser.next()), 400);
}
