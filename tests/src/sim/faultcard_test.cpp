// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/faultcatalogue.h"
#include "sim/faultdeck.h"

#include <gtest/gtest.h>

using sim::FaultCard;
using sim::FaultDeck;

TEST(FaultCard, ReadsOperationCallAndValue)
{
    const auto card = FaultCard::parse(QStringLiteral("throttle@DescribeJobs#3=7"));

    ASSERT_TRUE(card);
    EXPECT_EQ(card->name, QStringLiteral("throttle"));
    EXPECT_EQ(card->operation, QStringLiteral("DescribeJobs"));
    EXPECT_EQ(card->call, 3);
    EXPECT_EQ(card->value, QStringLiteral("7"));
}

TEST(FaultCard, TakesItsDefaultsFromTheCatalogue)
{
    const auto card = FaultCard::parse(QStringLiteral("conflict"));

    ASSERT_TRUE(card);
    EXPECT_EQ(card->operation, QStringLiteral("StartCutover"));
    EXPECT_EQ(card->value, QStringLiteral("2"));
}

TEST(FaultCard, ReadsTheAccount)
{
    const auto card = FaultCard::parse(QStringLiteral("throttle@DescribeJobs/222222222222#3=7"));

    ASSERT_TRUE(card);
    EXPECT_EQ(card->operation, QStringLiteral("DescribeJobs"));
    EXPECT_EQ(card->accountId, QStringLiteral("222222222222"));
    EXPECT_EQ(card->call, 3);
}

class BadCard : public testing::TestWithParam<const char *>
{};

TEST_P(BadCard, IsNamedAndRefused)
{
    const auto card = FaultCard::parse(QLatin1String(GetParam()));

    ASSERT_FALSE(card);
    EXPECT_EQ(card.error().kind, base::ErrorKind::Configuration);
    EXPECT_TRUE(card.error().message.contains(QLatin1String(GetParam())));
}

INSTANTIATE_TEST_SUITE_P(Forms, BadCard,
                         testing::Values("", "no-such-card", "conflict@", "conflict#x", "CONFLICT",
                                         "conflict=", "conflict@A B", "conflict#0", "conflict@*/2",
                                         "conflict/222222222222"));
INSTANTIATE_TEST_SUITE_P(Operations, BadCard,
                         testing::Values("conflict@StartCutovr", "hang@describejobs",
                                         "access-denied@DeleteJob/222222222222"));
INSTANTIATE_TEST_SUITE_P(Values, BadCard,
                         testing::Values("all-good=5", "late=abc", "late=-1", "clock-skew=6min",
                                         "huge-body=1000000", "conflict=0", "page-size=0",
                                         "quota-error=confict", "failed-launch-lifecycle=rever",
                                         "second-cutover=yes", "skipped-status=gone",
                                         "wrong-answer=true", "date-header=a\rb"));

TEST(FaultCard, SaysWhichValuesItTakes)
{
    const auto message = [](const char *card) {
        return FaultCard::parse(QLatin1String(card)).error().message;
    };

    EXPECT_TRUE(message("late=abc").contains(QLatin1String("from 0 to 3600")));
    EXPECT_TRUE(message("second-cutover=yes").contains(QLatin1String("conflict, accept")));
    EXPECT_TRUE(message("all-good=5").contains(QLatin1String("takes no value")));
    EXPECT_TRUE(message("hang@Nothing").contains(QLatin1String("no operation Nothing")));
}

TEST(FaultCard, EveryCardOfTheCatalogueParses)
{
    for (const sim::FaultDescription &card : sim::faultCatalogue())
        EXPECT_TRUE(FaultCard::parse(QLatin1String(card.name))) << card.name;
}

TEST(FaultDeck, PlaysOnTheNthCallOfItsOperationOnly)
{
    FaultDeck deck;
    deck.play(*FaultCard::parse(QStringLiteral("hang@DescribeJobs#2")));

    EXPECT_FALSE(deck.draw(QStringLiteral("DescribeJobs")).has("hang"));
    EXPECT_FALSE(deck.draw(QStringLiteral("StartCutover")).has("hang"));
    EXPECT_TRUE(deck.draw(QStringLiteral("DescribeJobs")).has("hang"));
    EXPECT_FALSE(deck.draw(QStringLiteral("DescribeJobs")).has("hang"));
}

TEST(FaultDeck, CountsTheCallsOfItsAccountOnly)
{
    FaultDeck deck;
    deck.play(*FaultCard::parse(QStringLiteral("hang@*/222222222222#2")));
    const auto hangs = [&](const char *account) {
        return deck.draw(QStringLiteral("ListWaves"), QLatin1String(account)).has("hang");
    };

    EXPECT_FALSE(hangs("222222222222"));
    EXPECT_FALSE(hangs("111111111111"));
    EXPECT_TRUE(hangs("222222222222"));
}

TEST(FaultDeck, ActsOnEveryOperationWithAStar)
{
    FaultDeck deck;
    deck.play(*FaultCard::parse(QStringLiteral("reset@*")));

    EXPECT_TRUE(deck.draw(QStringLiteral("ListWaves")).has("reset"));
    deck.clear();
    EXPECT_FALSE(deck.draw(QStringLiteral("ListWaves")).has("reset"));
}
