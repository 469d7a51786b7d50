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
    const auto errorOf = [&](const QByteArray &arn) {
        return service.send("GET", "/tags/" + QUrl::toPercentEncoding(QString::fromLatin1(arn)))
            .errorType;
    };

    EXPECT_EQ(errorOf("arn:aws:mgn:eu-west-1:222222222222:job/mgnjob-1"),
              "ResourceNotFoundException");
    EXPECT_EQ(errorOf("nonsense"), "ValidationException");
    EXPECT_EQ(errorOf("xyz:aws:mgn:eu-west-1:111111111111:job/mgnjob-1"), "ValidationException");
    EXPECT_EQ(errorOf("arn:aws-cn:mgn:eu-west-1:111111111111:job/mgnjob-1"), "ValidationException");
    EXPECT_EQ(errorOf("arn:aws:mgn:eu-west-1:111111111111:job/" + QByteArray(2048, 'j')),
              "ValidationException");
}

TEST(Tags, AreThoseOfKnownWavesAndApplicationsOnly)
{
    SimTestService service;
    const QJsonObject wave = service.call("ListWaves").items().at(0).toObject();
    const QJsonObject application = service.call("ListApplications").items().at(0).toObject();

    for (const QJsonObject &group : {wave, application}) {
        const QByteArray target = tagTarget(group);
        EXPECT_EQ(service.send("POST", target, R"({"tags":{"a":"1"}})").status, 200);
        EXPECT_EQ(tagsOf(service, target).value(QStringLiteral("a")), QStringLiteral("1"));
        QByteArray unknown = target;
        unknown.back() = unknown.back() == 'x' ? 'y' : 'x';
        EXPECT_EQ(service.send("GET", unknown).errorType, "ResourceNotFoundException");
    }
}

TEST(Tags, AreRequiredAndLimited)
{
    SimTestService service;
    const QByteArray target = tagTarget(service.server(service.readyIds(1).at(0).toString()));
    QJsonObject fifty;
    for (int i = 0; i < 50; ++i)
        fifty.insert(QStringLiteral("key%1").arg(i), QStringLiteral("value"));
    const QByteArray tooMany = QJsonDocument(QJsonObject{{QStringLiteral("tags"), fifty}}).toJson();

    EXPECT_EQ(service.send("POST", target, "{}").errorType, "ValidationException");
    EXPECT_EQ(service.send("POST", target, R"({"tags":{"aws:x":"1"}})").errorType,
              "ValidationException");
    EXPECT_EQ(service.send("DELETE", target).errorType, "ValidationException");
    EXPECT_EQ(service.send("DELETE", target + "?tagKeys=" + QByteArray(257, 'k')).errorType,
              "ValidationException");
    EXPECT_EQ(service.send("POST", target, tooMany).errorType, "ServiceQuotaExceededException");
    EXPECT_FALSE(tagsOf(service, target).contains(QStringLiteral("key1")));
}

TEST(Tags, AreNeverTakenForATime)
{
    SimTestService service;
    const QString id = service.readyIds(1).at(0).toString();

    EXPECT_EQ(
        service.send("POST", tagTarget(service.server(id)), R"({"tags":{"a":"{{seen}}"}})").status,
        200);

    EXPECT_EQ(service.server(id).value(QStringLiteral("tags"))[QStringLiteral("a")],
              QStringLiteral("{{seen}}"));
}
