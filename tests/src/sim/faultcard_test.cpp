// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

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

TEST(FaultCard, NamesWhatIsWrong)
{
    for (const char *bad :
         {"", "no-such-card", "conflict@", "conflict#x", "CONFLICT", "conflict=", "conflict@A B"}) {
        const auto card = FaultCard::parse(QLatin1String(bad));
        ASSERT_FALSE(card) << bad;
        EXPECT_EQ(card.error().kind, base::ErrorKind::Configuration);
        EXPECT_TRUE(card.error().message.contains(QLatin1String(bad)));
    }
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

TEST(FaultDeck, ActsOnEveryOperationWithAStar)
{
    FaultDeck deck;
    deck.play(*FaultCard::parse(QStringLiteral("reset@*")));

    EXPECT_TRUE(deck.draw(QStringLiteral("ListWaves")).has("reset"));
    deck.clear();
    EXPECT_FALSE(deck.draw(QStringLiteral("ListWaves")).has("reset"));
}
