// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/answermutation.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace {

const QByteArray kAnswer =
    R"({"items":[{"arn":"a","lifeCycle":{"state":"TESTING"},"tags":{"state":"x"},)"
    R"("when":"2026-11-23T02:00:00.120Z"}]})";

QJsonValue firstItem(const char *card)
{
    sim::FaultSet faults;
    faults.add(*sim::FaultCard::parse(QLatin1String(card)));
    return QJsonDocument::fromJson(sim::mutatedAnswer(kAnswer, faults))
        .object()
        .value(QStringLiteral("items"))[0];
}

} // namespace

TEST(AnswerMutation, LeavesTheAnswerAloneWithoutACard)
{
    EXPECT_EQ(sim::mutatedAnswer(kAnswer, {}), kAnswer);
}

TEST(AnswerMutation, GivesKnownMembersOtherTypes)
{
    sim::FaultSet faults;
    faults.add(*sim::FaultCard::parse(QStringLiteral("wrong-types")));
    const QByteArray item =
        R"({"sourceServerID":"s-1","arn":"a","lifeCycle":{"state":"TESTING"},"cpus":[{"cores":2}]})";
    const QByteArray list = item + ',' + item + ',' + item + ',' + item + ',' + item;

    const QJsonObject answer =
        QJsonDocument::fromJson(
            sim::mutatedAnswer(R"({"items":[)" + list + R"(],"nextToken":"t"})", faults))
            .object();

    const QJsonValue items = answer.value(QStringLiteral("items"));
    EXPECT_TRUE(items[0][QStringLiteral("arn")].isNull());
    EXPECT_TRUE(items[0][QStringLiteral("lifeCycle")][QStringLiteral("state")].isNull());
    EXPECT_EQ(items[1][QStringLiteral("arn")], 7);
    EXPECT_EQ(items[1][QStringLiteral("cpus")][0][QStringLiteral("cores")], QStringLiteral("7"));
    EXPECT_TRUE(items[2][QStringLiteral("arn")].isObject());
    EXPECT_TRUE(items[2][QStringLiteral("lifeCycle")].isArray());
    EXPECT_EQ(items[2][QStringLiteral("sourceServerID")], QStringLiteral("s-1"));
    EXPECT_TRUE(items[3][QStringLiteral("sourceServerID")].isNull());
    EXPECT_EQ(items[3][QStringLiteral("arn")], QStringLiteral("a"));
    EXPECT_EQ(items[4], QJsonDocument::fromJson(item).object());
    EXPECT_EQ(answer.value(QStringLiteral("nextToken")), QStringLiteral("t"));
}

TEST(AnswerMutation, BendsWhatTheCardNames)
{
    EXPECT_EQ(firstItem("unknown-enum")[QStringLiteral("lifeCycle")][QStringLiteral("state")],
              QStringLiteral("TESTING_OF_TOMORROW"));
    EXPECT_EQ(firstItem("unknown-enum")[QStringLiteral("tags")][QStringLiteral("state")],
              QStringLiteral("x"));
    EXPECT_FALSE(
        firstItem("extra-fields")[QStringLiteral("lifeCycle")][QStringLiteral("addedTomorrow")]
            .isUndefined());
    EXPECT_TRUE(firstItem("missing-fields")[QStringLiteral("lifeCycle")].isUndefined());
    EXPECT_EQ(firstItem("offset-times")[QStringLiteral("when")],
              QStringLiteral("2026-11-23T02:00:00.120702+00:00"));
    EXPECT_FALSE(
        firstItem("resource-arn-tag")[QStringLiteral("tags")][QStringLiteral("resourceArn")]
            .isUndefined());
    EXPECT_TRUE(firstItem("hostile-strings")[QStringLiteral("tags")][QStringLiteral("Name")]
                    .toString()
                    .contains(QLatin1String("<img")));
}
