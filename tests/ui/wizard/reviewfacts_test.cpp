// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/requests.h"
#include "tests/src/cutover/builders.h"
#include "ui/wizard/reviewfacts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace {

const base::AccountId kOwn = *base::AccountId::parse(QStringLiteral("1111 1111 1111"));
const base::AccountId kMemberAccount = *base::AccountId::parse(QStringLiteral("2222 2222 2222"));

cutover::CutoverPlan planFor(const base::AccountId &account)
{
    cutover::CutoverPlan plan = builders::plan({builders::server(1), builders::server(2)});
    plan.scope.account = account;
    plan.tags = {{QStringLiteral("Change ticket"), QStringLiteral("C 1")}};
    return plan;
}

QJsonObject shownRequest(const cutover::CutoverPlan &plan)
{
    const QString text = ui::requestText(plan, kOwn);
    EXPECT_TRUE(text.startsWith(QLatin1String("POST /StartCutover\n"))) << qPrintable(text);
    return QJsonDocument::fromJson(text.section(u'\n', 1).toUtf8()).object();
}

QJsonObject sentRequest(const cutover::CutoverPlan &plan, const base::AccountId &account)
{
    return QJsonDocument::fromJson(mgn::startCutoverBody(cutover::requestOf(plan), account))
        .object();
}

TEST(ReviewFacts, ShowTheRequestAsItIsSent)
{
    const cutover::CutoverPlan plan = planFor(kOwn);

    EXPECT_EQ(shownRequest(plan), sentRequest(plan, {}));
    EXPECT_FALSE(shownRequest(plan).contains(QStringLiteral("accountID")));
    EXPECT_EQ(shownRequest(plan)[QStringLiteral("sourceServerIDs")].toArray().size(), 2);
}

TEST(ReviewFacts, ShowTheActingAccountInTheRequest)
{
    const cutover::CutoverPlan plan = planFor(kMemberAccount);

    EXPECT_EQ(shownRequest(plan), sentRequest(plan, kMemberAccount));
    EXPECT_EQ(shownRequest(plan)[QStringLiteral("accountID")].toString(),
              kMemberAccount.toString());
}

TEST(ReviewFacts, ShowTheTagOfTheProgramToo)
{
    const QJsonObject tags = shownRequest(planFor(kOwn))[QStringLiteral("tags")].toObject();

    EXPECT_EQ(tags[QStringLiteral("Change ticket")].toString(), QStringLiteral("C 1"));
    EXPECT_TRUE(tags.contains(QLatin1String(cutover::kIntentTag)));
}

TEST(ReviewFacts, GiveTheCliLineWithAccountAndEndpointWhereUsed)
{
    const QString line = ui::cliText(planFor(kMemberAccount),
                                     {.profileName = QStringLiteral("corp prod"),
                                      .cliProfile = QStringLiteral("corp prod"),
                                      .ownAccount = kOwn,
                                      .endpointUrl = QStringLiteral("http://127.0.0.1:4566")});

    for (const char *part :
         {"--profile 'corp prod'", "--region eu-central-1", "--account-id 222222222222",
          "--endpoint-url http://127.0.0.1:4566", "mgn start-cutover"})
        EXPECT_TRUE(line.contains(QLatin1String(part))) << part << "\n" << qPrintable(line);
}

TEST(ReviewFacts, LeaveAccountAndEndpointOutOfThePlainCliLine)
{
    const QString line =
        ui::cliText(planFor(kOwn),
                    {.profileName = QStringLiteral("prod"), .ownAccount = kOwn, .endpointUrl = {}});

    EXPECT_FALSE(line.contains(QLatin1String("--account-id"))) << qPrintable(line);
    EXPECT_FALSE(line.contains(QLatin1String("--endpoint-url"))) << qPrintable(line);
}

TEST(ReviewFacts, LeaveTheProfileOutWhereTheCliHasNone)
{
    const QString line = ui::cliText(
        planFor(kOwn),
        {.profileName = QStringLiteral("Environment"), .ownAccount = kOwn, .endpointUrl = {}});

    EXPECT_TRUE(line.startsWith(QLatin1String("aws --region"))) << qPrintable(line);
    EXPECT_FALSE(line.contains(QLatin1String("--profile"))) << qPrintable(line);
}

TEST(ReviewFacts, GiveTheLineOfASimulatedProfileItsFiles)
{
    const QString line =
        ui::cliText(planFor(kOwn), {.profileName = QStringLiteral("sim-prod"),
                                    .cliProfile = QStringLiteral("sim-prod"),
                                    .ownAccount = kOwn,
                                    .endpointUrl = QStringLiteral("http://127.0.0.1:4566"),
                                    .isSimulated = true,
                                    .cliEnvironment = {{QStringLiteral("AWS_CONFIG_FILE"),
                                                        QStringLiteral("/tmp/sim/config")}}});

    EXPECT_TRUE(line.section(u'\n', 0, 0).startsWith(QLatin1String("# SIMULATOR")));
    EXPECT_TRUE(line.section(u'\n', 1).startsWith(
        QLatin1String("AWS_CONFIG_FILE=/tmp/sim/config \\\n  aws --profile sim-prod")))
        << qPrintable(line);
    EXPECT_TRUE(line.contains(QLatin1String("--endpoint-url http://127.0.0.1:4566")));
}

TEST(ReviewFacts, SayWhichFilesTheLineOfASimulatedProfileNeeds)
{
    const QString line = ui::cliText(planFor(kOwn), {.profileName = QStringLiteral("sim-prod"),
                                                     .cliProfile = QStringLiteral("sim-prod"),
                                                     .ownAccount = kOwn,
                                                     .endpointUrl = {},
                                                     .isSimulated = true});

    EXPECT_TRUE(line.startsWith(QLatin1String("# SIMULATOR"))) << qPrintable(line);
    const QString comment = line.section(u'\n', 0, 0);
    EXPECT_TRUE(comment.contains(QLatin1String("AWS_CONFIG_FILE"))) << qPrintable(comment);
    EXPECT_TRUE(comment.contains(QLatin1String("AWS_SHARED_CREDENTIALS_FILE")))
        << qPrintable(comment);
    EXPECT_TRUE(line.section(u'\n', 1).startsWith(QLatin1String("aws --profile sim-prod")))
        << qPrintable(line);
}

TEST(ReviewFacts, AskForTheNumberOfMoreThanFiveServersOrOfAProductionProfile)
{
    EXPECT_FALSE(ui::asksForCount(5, false));
    EXPECT_TRUE(ui::asksForCount(6, false));
    EXPECT_TRUE(ui::asksForCount(1, true));
}

TEST(ReviewFacts, TakeOnlyTheWordConfirm)
{
    for (const char *word : {"confirm", "CONFIRM", " Confirm "})
        EXPECT_TRUE(ui::isConfirmed(QLatin1String(word))) << word;
    for (const char *word : {"", "yes", "confirmed", "con firm", "confir"})
        EXPECT_FALSE(ui::isConfirmed(QLatin1String(word))) << word;
}

TEST(ReviewFacts, NameBothAccountsOnlyWhenTheyDiffer)
{
    EXPECT_EQ(ui::actingText(kOwn, kOwn), QStringLiteral("1111 1111 1111"));
    EXPECT_EQ(ui::actingText(kMemberAccount, kOwn),
              QStringLiteral("2222 2222 2222 through 1111 1111 1111"));
}

TEST(ReviewFacts, PutTheNamesOfTheUserBeforeTheNumbers)
{
    const ui::AccountNames names{{kOwn, QStringLiteral("Acme prod")}};

    EXPECT_EQ(ui::actingText(kOwn, kOwn, names), QStringLiteral("Acme prod (1111 1111 1111)"));
    EXPECT_EQ(ui::actingText(kMemberAccount, kOwn, names),
              QStringLiteral("2222 2222 2222 through Acme prod (1111 1111 1111)"));
}

} // namespace
