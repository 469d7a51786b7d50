// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/fakeclock.h"
#include "tests/ui/models/serverfixture.h"
#include "ui/text/formats.h"
#include "ui/theme/factsgrid.h"
#include "ui/views/scrolledtext.h"
#include "ui/views/serverdetails.h"

#include <gtest/gtest.h>

namespace {

/// The details of a server about whose start there is something to say.
class ServerAboutStart : public testing::Test
{
protected:
    ServerAboutStart()
    {
        tests::refresh(store, tests::makeServers(1));
        panel.setStore(&store, clock);
        panel.resize(320, 700);
        panel.show();
        panel.setServer(tests::serverId(1));
    }
    [[nodiscard]] const ui::ScrolledText &about() const
    {
        return *panel.findChild<ui::ScrolledText *>(QStringLiteral("detailsAboutStart"));
    }

    ui::Theme theme;
    support::FakeClock clock{tests::testNow()};
    cutover::ServerStore store{tests::testScope()};
    ui::ServerDetails panel{theme};
};

TEST_F(ServerAboutStart, IsWholeInTheDetailsAndInWhatIsCopied)
{
    EXPECT_FALSE(about().isVisible());
    const QString why = QStringLiteral("AWS refused it: another job works on the server.");

    panel.setAboutStart(why);

    EXPECT_TRUE(about().isVisible());
    EXPECT_EQ(about().text(), why);
    EXPECT_TRUE(panel.detailsAsTsv().contains(why)) << qPrintable(panel.detailsAsTsv());
    panel.setAboutStart({});
    EXPECT_FALSE(about().isVisible());
}

TEST_F(ServerAboutStart, StandsInForTheNextStepWhileItIsUnderWay)
{
    panel.setBusy({.inJob = {}, .starting = {tests::serverId(1)}});

    const auto facts = panel.findChild<ui::FactsGrid *>(QStringLiteral("detailsFacts"))->facts();
    ASSERT_FALSE(facts.isEmpty());
    EXPECT_EQ(facts.first().label, QStringLiteral("Next step"));
    EXPECT_EQ(facts.first().value, QStringLiteral("Wait, start under way"));
}

} // namespace
