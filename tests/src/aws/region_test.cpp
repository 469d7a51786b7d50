// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "aws/region.h"

#include "aws/partition.h"
#include "tests/support/sharedcorpus.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

using aws::Region;

namespace {

QJsonObject sharedJson(const char *name)
{
    const auto text = support::readFile(support::sharedPath(QString::fromLatin1(name)));
    return QJsonDocument::fromJson(text.value_or(QByteArray())).object();
}

QJsonArray partitions()
{
    return sharedJson("aws-partitions.json")[QLatin1String("partitions")].toArray();
}

} // namespace

TEST(Region, AcceptsCodesOfEveryPartition)
{
    for (const char *code : {"eu-central-1", "us-gov-east-1", "us-isob-east-1", "eusc-de-east-1",
                             " ap-southeast-7 ", "fake-region-10"})
        EXPECT_TRUE(Region::parse(QString::fromLatin1(code))) << code;
}

TEST(Region, RefusesWhatCouldLeaveItsPlaceInAHostName)
{
    for (const char *bad :
         {"", "x.example.com/#", "eu-central-1.example.com", "eu-central-1\nx", "EU-central-1",
          "eu-central", "eu--1", "eu-central-100", "-eu-central-1", "eu-central-1-", "aws-global",
          "eu_central-1", "e\xcc\x81u-central-1", "eu-central-1@example.com",
          "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb-1"})
        EXPECT_FALSE(Region::parse(QString::fromUtf8(bad))) << bad;
}

TEST(Region, KnowsTheNamesOfMgnRegions)
{
    EXPECT_EQ(aws::mgnRegions().size(), 36);
    EXPECT_EQ(Region::parse(QStringLiteral("eu-central-1"))->displayName(),
              QStringLiteral("Europe (Frankfurt)"));
    EXPECT_FALSE(Region::parse(QStringLiteral("cn-north-1"))->hasMgn());
    EXPECT_EQ(Region::parse(QStringLiteral("cn-north-1"))->displayName(), QString());
}

TEST(Region, ListsExactlyTheMgnRegionsOfTheSdks)
{
    REQUIRE_SHARED(QStringLiteral("mgn-regions.json"));
    QStringList expected;
    for (const QJsonValue &partition :
         sharedJson("mgn-regions.json")[QLatin1String("mgn")].toObject()) {
        for (const QJsonValue &code : partition.toObject()[QLatin1String("regions")].toArray())
            expected.append(code.toString());
    }
    expected.sort();

    QStringList listed;
    for (const Region &region : aws::mgnRegions())
        listed.append(region.toString());

    EXPECT_EQ(listed, expected);
}

TEST(Region, HasTheDisplayNameOfThePartitionFile)
{
    REQUIRE_SHARED(QStringLiteral("aws-partitions.json"));
    int compared = 0;
    for (const QJsonValue &partition : partitions()) {
        const QJsonObject regions = partition.toObject()[QLatin1String("regions")].toObject();
        for (const Region &region : aws::mgnRegions()) {
            if (!regions.contains(region.toString()))
                continue;
            const QString expected =
                regions[region.toString()].toObject()[QLatin1String("description")].toString();
            EXPECT_EQ(region.displayName(), expected);
            ++compared;
        }
    }
    EXPECT_EQ(compared, 36);
}

TEST(Partition, AgreesWithThePartitionFileForEveryRegion)
{
    REQUIRE_SHARED(QStringLiteral("aws-partitions.json"));
    int compared = 0;
    for (const QJsonValue &value : partitions()) {
        const QJsonObject outputs = value[QLatin1String("outputs")].toObject();
        for (const QString &code : value[QLatin1String("regions")].toObject().keys()) {
            const auto region = Region::parse(code);
            if (!region)
                continue; // the "…-global" pseudo regions
            const aws::Partition partition = aws::partitionOf(*region);
            EXPECT_EQ(partition.id, value[QLatin1String("id")].toString()) << qPrintable(code);
            EXPECT_EQ(partition.dnsSuffix, outputs[QLatin1String("dnsSuffix")].toString());
            EXPECT_EQ(partition.dualStackDnsSuffix,
                      outputs[QLatin1String("dualStackDnsSuffix")].toString());
            ++compared;
        }
    }
    EXPECT_GT(compared, 40);
}

TEST(Partition, TakesUnknownRegionsForTheFirst)
{
    EXPECT_EQ(aws::partitionOf(*Region::parse(QStringLiteral("zz-north-9"))).id,
              QStringLiteral("aws"));
}
