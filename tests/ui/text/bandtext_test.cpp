// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/bandtext.h"

#include <gtest/gtest.h>

namespace {

using ui::BandFacts;
using Kind = ui::IdentityBand::Kind;

const base::AccountId kBandOwn = *base::AccountId::parse(QStringLiteral("1111 1111 1111"));
const base::AccountId kBandMember = *base::AccountId::parse(QStringLiteral("2222 2222 2222"));

BandFacts factsFor(const base::AccountId &acting)
{
    BandFacts facts;
    facts.profileName = QStringLiteral("corp-prod");
    facts.ownAccount = kBandOwn;
    facts.actingAccount = acting;
    facts.region = QStringLiteral("eu-west-1");
    return facts;
}

TEST(BandText, NamesProfileAccountAndRegion)
{
    EXPECT_EQ(ui::bandText(factsFor(kBandOwn)),
              QStringLiteral("corp-prod · account 1111 1111 1111 · eu-west-1"));
}

TEST(BandText, NamesBothAccountsWhenOneActsOnAnother)
{
    EXPECT_EQ(
        ui::bandText(factsFor(kBandMember)),
        QStringLiteral("corp-prod · acting on 2222 2222 2222 through 1111 1111 1111 · eu-west-1"));
}

TEST(BandText, NamesNoAccountBeforeOneIsKnown)
{
    EXPECT_EQ(ui::bandText(factsFor({})), QStringLiteral("corp-prod · eu-west-1"));
}

TEST(BandText, BeginsWithTheHostOfAnOverrideUnderEveryWord)
{
    BandFacts facts = factsFor(kBandOwn);
    facts.endpointHost = QStringLiteral("127.0.0.1:4566");

    EXPECT_EQ(ui::bandKind(facts), Kind::Override);
    EXPECT_TRUE(ui::bandText(facts).startsWith(
        QStringLiteral("requests go to 127.0.0.1:4566 · corp-prod · account")))
        << qPrintable(ui::bandText(facts));
    facts.isProduction = true;
    facts.isReadOnly = true;
    EXPECT_EQ(ui::bandKind(facts), Kind::Production);
    EXPECT_TRUE(ui::bandText(facts).startsWith(
        QStringLiteral("ENDPOINT OVERRIDE: requests go to 127.0.0.1:4566 · read-only · corp-prod")))
        << qPrintable(ui::bandText(facts));
}

TEST(BandText, BeginsWithReadOnly)
{
    BandFacts facts = factsFor(kBandOwn);
    facts.isReadOnly = true;

    EXPECT_TRUE(ui::bandText(facts).startsWith(QStringLiteral("read-only · corp-prod · ")))
        << qPrintable(ui::bandText(facts));
}

TEST(BandText, PutsTheSimulatorAboveEverything)
{
    BandFacts facts = factsFor(kBandOwn);
    facts.endpointHost = QStringLiteral("127.0.0.1:4566");
    facts.isProduction = true;
    facts.isSimulated = true;

    EXPECT_EQ(ui::bandKind(facts), Kind::Simulator);
    EXPECT_FALSE(ui::bandText(facts).contains(QLatin1String("requests go to")));
}

TEST(BandText, PutsTheNamesOfTheUserBeforeTheNumbers)
{
    BandFacts facts = factsFor(kBandOwn);
    facts.names.insert(kBandOwn, QStringLiteral("Acme prod"));
    EXPECT_EQ(ui::bandText(facts),
              QStringLiteral("corp-prod · account Acme prod (1111 1111 1111) · eu-west-1"));

    facts.actingAccount = kBandMember;
    EXPECT_EQ(ui::bandText(facts), QStringLiteral("corp-prod · acting on 2222 2222 2222 through "
                                                  "Acme prod (1111 1111 1111) · eu-west-1"));
}

TEST(BandText, SaysProductionInARehearsalToo)
{
    BandFacts facts = factsFor(kBandOwn);
    facts.isSimulated = true;
    facts.isProduction = true;

    EXPECT_TRUE(ui::bandText(facts).startsWith(QStringLiteral("marked production · corp-prod")))
        << qPrintable(ui::bandText(facts));
    facts.isSimulated = false;
    EXPECT_TRUE(ui::bandText(facts).startsWith(QLatin1String("corp-prod")));
}

TEST(BandText, SaysByWhichOtherProfileItIsProduction)
{
    BandFacts facts = factsFor(kBandMember);
    facts.isProduction = true;
    facts.productionProfile = QStringLiteral("acme-admin");

    EXPECT_EQ(ui::bandKind(facts), Kind::Production);
    EXPECT_TRUE(ui::bandText(facts).startsWith(
        QStringLiteral("marked production by profile acme-admin · corp-prod · acting on 2222")))
        << qPrintable(ui::bandText(facts));
}

TEST(BandText, StandsInAQuestionOnlyWhereItSaysProduction)
{
    BandFacts facts = factsFor(kBandOwn);
    facts.names.insert(kBandOwn, QStringLiteral("Acme prod"));
    EXPECT_TRUE(ui::productionLine(facts).isEmpty());

    facts.isProduction = true;
    EXPECT_EQ(ui::productionLine(facts),
              QStringLiteral("PRODUCTION · profile corp-prod · account Acme prod (1111 1111 1111) "
                             "· eu-west-1"));

    facts.isSimulated = true;
    EXPECT_TRUE(ui::productionLine(facts).isEmpty());
}

TEST(BandText, IsShownWithTheColourOfTheProfile)
{
    const ui::Theme theme;
    ui::IdentityBand band(theme);
    BandFacts facts = factsFor(kBandOwn);
    facts.isProduction = true;
    facts.colour = QStringLiteral("#00aa00");

    ui::showBand(band, facts);

    EXPECT_EQ(band.kind(), Kind::Production);
    EXPECT_EQ(band.colour(), QColor(0, 0xaa, 0));
    facts.colour.clear();
    ui::showBand(band, facts);
    EXPECT_FALSE(band.colour().isValid());
}

TEST(BandText, ShowsHostileWordsAsText)
{
    BandFacts facts = factsFor(kBandOwn);
    facts.caller = QStringLiteral("user/go\u202Eback");

    EXPECT_FALSE(ui::bandText(facts).contains(QChar(0x202E)));
}

} // namespace
