// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/delivery.h"

#include <gtest/gtest.h>

using sim::ConnectionEnd;
using sim::Delivery;

namespace {

Delivery deliver(const char *card)
{
    sim::FaultSet faults;
    if (*card)
        faults.add(*sim::FaultCard::parse(QLatin1String(card)));
    return sim::deliveryOf({202, {{"Content-Type", "application/json"}}, "0123456789"}, faults,
                           true);
}

} // namespace

TEST(Delivery, SendsAllAndKeepsTheConnection)
{
    const Delivery delivery = deliver("");

    EXPECT_EQ(delivery.bytes,
              "HTTP/1.1 202 Accepted\r\nContent-Type: application/json\r\nContent-Length: 10\r\n"
              "Connection: keep-alive\r\n\r\n0123456789");
    EXPECT_EQ(delivery.end, ConnectionEnd::KeepOpen);
}

TEST(Delivery, CutsWhereTheCardSays)
{
    EXPECT_EQ(deliver("lost-answer").bytes, "");
    EXPECT_EQ(deliver("cut-status").bytes, "HTTP/1.1 20");
    EXPECT_FALSE(deliver("cut-headers").bytes.contains("\r\n\r\n"));
    EXPECT_TRUE(deliver("cut-body").bytes.endsWith("Connection: keep-alive\r\n\r\n01234"));
    EXPECT_TRUE(deliver("cut-body").bytes.contains("Content-Length: 10"));
    EXPECT_FALSE(deliver("cut-body-no-length").bytes.contains("Content-Length"));
    EXPECT_TRUE(deliver("cut-body-no-length").bytes.endsWith("\r\n\r\n01234"));
    EXPECT_TRUE(
        deliver("cut-chunked").bytes.endsWith("Transfer-Encoding: chunked\r\n\r\n5\r\n01234\r\n"));
    for (const char *card :
         {"lost-answer", "lost-before", "cut-status", "cut-headers", "cut-body", "cut-chunked"})
        EXPECT_EQ(deliver(card).end, ConnectionEnd::Close) << card;
    EXPECT_EQ(deliver("reset").end, ConnectionEnd::Reset);
}

TEST(Delivery, WaitsAndDripsAndDresses)
{
    EXPECT_TRUE(deliver("hang").isWithheld);
    EXPECT_EQ(deliver("late=3").delay, std::chrono::seconds(3));
    EXPECT_EQ(deliver("drip=20").perByte, std::chrono::milliseconds(20));
    EXPECT_TRUE(deliver("early-hints").bytes.startsWith("HTTP/1.1 103 Early Hints\r\n"));
    EXPECT_TRUE(deliver("gzip").bytes.contains("Content-Encoding: gzip\r\n"));
    EXPECT_GT(deliver("huge-body=2").bytes.size(), 2 * 1024 * 1024);
}
