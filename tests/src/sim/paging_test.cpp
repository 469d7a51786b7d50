// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/sim/simtestservice.h"

#include <gtest/gtest.h>

namespace {

/// `token` with another offset in it.
QString forged(const QString &token, const QByteArray &offset)
{
    const QByteArray plain = QByteArray::fromBase64(token.toLatin1());
    return QString::fromLatin1((offset + plain.mid(plain.indexOf('.'))).toBase64());
}

} // namespace

TEST(Paging, HasTwentyFiveItemsUnlessTheCardSaysOtherwise)
{
    SimTestService service;

    EXPECT_EQ(service.call("DescribeSourceServers").items().size(), 25);
    service.play("page-size=3");
    EXPECT_EQ(service.call("DescribeSourceServers").items().size(), 3);
    EXPECT_EQ(service.call("ListApplications").items().size(), 3);
    EXPECT_EQ(
        service.call("DescribeSourceServers", {{QStringLiteral("maxResults"), 9}}).items().size(),
        9);
}

TEST(Paging, RefusesAForgedToken)
{
    SimTestService service;
    const QString token =
        service.call("DescribeSourceServers").json.value(QStringLiteral("nextToken")).toString();

    for (const char *offset :
         {"-1", "2147483647", "9223372036854775807", "99999999999999999999", "x", ""}) {
        const auto reply = service.call("DescribeSourceServers",
                                        {{QStringLiteral("nextToken"), forged(token, offset)}});
        EXPECT_EQ(reply.errorType, "ValidationException") << offset;
    }
}

TEST(Paging, EndsBehindTheList)
{
    SimTestService service;
    const QString token = service.call("ListApplications", {{QStringLiteral("maxResults"), 2}})
                              .json.value(QStringLiteral("nextToken"))
                              .toString();

    const auto reply =
        service.call("ListApplications", {{QStringLiteral("nextToken"), forged(token, "1000000")}});

    EXPECT_EQ(reply.status, 200);
    EXPECT_TRUE(reply.items().isEmpty());
    EXPECT_FALSE(reply.json.contains(QStringLiteral("nextToken")));
}
