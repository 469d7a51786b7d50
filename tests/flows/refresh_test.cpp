// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/signinneed.h"
#include "tests/support/simulateddesk.h"
#include "tests/support/waitfor.h"
#include "ui/theme/plainlabel.h"
#include "ui/views/servertable.h"

#include <QScrollBar>

namespace {

using support::waitFor;
using support::widget;

class RefreshFlow : public support::SimulatedDesk
{
protected:
    void SetUp() override { showDesk(); }
    /// Clicks the button and waits for the end of the reading.
    void refresh()
    {
        auto &button = widget<QAbstractButton>(*window, "refreshButton");
        ASSERT_TRUE(waitFor([&] { return button.isEnabled(); }));
        button.click();
        ASSERT_TRUE(watch().serverWatch().isRefreshing());
        EXPECT_TRUE(waitFor([this] { return !watch().serverWatch().isRefreshing(); }));
    }
    [[nodiscard]] QString age() { return widget<ui::PlainLabel>(*window, "updatedLabel").text(); }
};

TEST_F(RefreshFlow, ThatFailsKeepsTheRowsAndSaysSinceWhen)
{
    const int rows = table().rowCount();
    play("access-denied@DescribeSourceServers");

    refresh();

    EXPECT_EQ(table().rowCount(), rows);
    EXPECT_TRUE(age().contains(QLatin1String("Not updated since"))) << qPrintable(age());
    EXPECT_TRUE(messages().contains(QLatin1String("Reading the source servers failed")))
        << qPrintable(messages());
    EXPECT_TRUE(messages().contains(QLatin1String("not authorized to perform")))
        << qPrintable(messages());
    EXPECT_TRUE(widget<QWidget>(*window, "staleNotice").isVisible());
}

TEST_F(RefreshFlow, ThatFailsAgainDoesNotBringAClosedMessageBack)
{
    play("access-denied@DescribeSourceServers");
    refresh();
    widget<QAbstractButton>(window->flashBar(), "flashDismiss").click();

    refresh();

    EXPECT_FALSE(messages().contains(QLatin1String("failed"))) << qPrintable(messages());
    EXPECT_TRUE(widget<QWidget>(*window, "staleNotice").isVisible());
}

TEST_F(RefreshFlow, ThatSucceedsAgainTakesTheMessageAway)
{
    play("access-denied@DescribeSourceServers");
    refresh();
    server.clearFaults();

    refresh();

    EXPECT_FALSE(messages().contains(QLatin1String("failed"))) << qPrintable(messages());
    EXPECT_FALSE(widget<QWidget>(*window, "staleNotice").isVisible());
    EXPECT_FALSE(age().contains(QLatin1String("Not updated"))) << qPrintable(age());
}

TEST_F(RefreshFlow, KeepsTicksCurrentRowAndScroll)
{
    auto &view = widget<ui::ServerTable>(*window, "serverTable");
    const Ids chosen = readyServers(3);
    tick(chosen);
    view.setCurrentIndex(table().index(20, 0));
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 2);
    const mgn::SourceServerId current = window->serverView().currentId();
    const int scroll = view.verticalScrollBar()->value();

    refresh();
    refresh();

    EXPECT_EQ(window->serverView().selectedIds().size(), chosen.size());
    EXPECT_EQ(window->serverView().currentId(), current);
    EXPECT_EQ(view.verticalScrollBar()->value(), scroll);
}

TEST_F(RefreshFlow, SaysOnceThatAPersonSignedOut)
{
    const QLatin1String signedOut("You signed out of");
    backend.refuseClients(profiles::signedOutError(QStringLiteral("https://corp.example/start")));

    desk.refresh();

    ASSERT_TRUE(waitFor([&] { return messages().contains(signedOut); })) << qPrintable(messages());
    EXPECT_EQ(messages().count(signedOut), 1) << qPrintable(messages());
    EXPECT_TRUE(messages().contains(QLatin1String("Sign in again to go on.")));
    EXPECT_FALSE(messages().contains(QLatin1String("Renew"))) << qPrintable(messages());
    const auto &notice = widget<QWidget>(*window, "staleNotice");
    EXPECT_FALSE(textsOf(notice).contains(signedOut)) << qPrintable(textsOf(notice));
    EXPECT_TRUE(textsOf(notice).contains(QLatin1String("Sign in needed: Identity Center of")))
        << qPrintable(textsOf(notice));
}

TEST_F(RefreshFlow, ThatIsThrottledComesThroughInTheEnd)
{
    play("throttle@DescribeSourceServers#1=1");

    refresh();

    EXPECT_FALSE(watch().servers().lastError());
    EXPECT_FALSE(messages().contains(QLatin1String("failed"))) << qPrintable(messages());
}

} // namespace
