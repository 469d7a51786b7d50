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
