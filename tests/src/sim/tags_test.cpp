// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/sim/simtestservice.h"

#include <gtest/gtest.h>

#include <QUrl>

namespace {

QByteArray tagTarget(const QJsonObject &resource)
{
    return "/tags/" + QUrl::toPercentEncoding(resource.value(QStringLiteral("arn")).toString());
}

QJsonObject tagsOf(SimTestService &service, const QByteArray &target)
{
    return service.send("GET", target).json.value(QStringLiteral("tags")).toObject();
}

} // namespace

TEST(Tags, OfAJobAreThoseOfTheStart)
{
    SimTestService service;
    const QJsonObject tags{{QStringLiteral("Ticket"), QStringLiteral("CHG 1/2")}};
    const QJsonObject job = service.startCutover(service.readyIds(1), tags);

    EXPECT_EQ(tagsOf(service, tagTarget(job)), tags);
}

TEST(Tags, CanBeSetAndRemoved)
{
    SimTestService service;
    const QString id = service.readyIds(1).at(0).toString();
    const QByteArray target = tagTarget(service.server(id));

    EXPECT_EQ(service.send("POST", target, R"({"tags":{"a":"1","b c":"2"}})").status, 200);
    EXPECT_EQ(service.server(id).value(QStringLiteral("tags"))[QStringLiteral("b c")],
              QStringLiteral("2"));
    EXPECT_EQ(service.send("DELETE", target + "?tagKeys=a&tagKeys=b%20c").status, 200);
    EXPECT_FALSE(tagsOf(service, target).contains(QStringLiteral("b c")));
    EXPECT_TRUE(tagsOf(service, target).contains(QStringLiteral("Name")));
}

TEST(Tags, RefuseOtherAccountsAndNonsense)
{
    SimTestService service;

    const auto other =
        service.send("GET", "/tags/arn%3Aaws%3Amgn%3Aeu-west-1%3A222222222222%3Ajob%2Fmgnjob-1");
    const auto nonsense = service.send("GET", "/tags/nonsense");
    const auto reserved = service.send("POST", "/tags/nonsense", R"({"tags":{"aws:x":"1"}})");

    EXPECT_EQ(other.errorType, "ResourceNotFoundException");
    EXPECT_EQ(nonsense.errorType, "ValidationException");
    EXPECT_EQ(reserved.errorType, "ValidationException");
}
