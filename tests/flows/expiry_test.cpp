// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/simulateddesk.h"
#include "tests/support/waitfor.h"
#include "ui/theme/plainlabel.h"

#include <QPushButton>
#include <QSignalSpy>

namespace {

using namespace std::chrono_literals;
using support::waitFor;
using support::widget;

/// As slow as real time: what ends soon must not have ended before it was looked at.
class ExpiryFlow : public support::SimulatedDesk
{
protected:
    ExpiryFlow() : SimulatedDesk(support::SimulatedBackend::Marking::Override, 1) {}

    [[nodiscard]] base::ProfileId profileAt(qsizetype place) const
    {
        return backend.profiles()[place].id;
    }
    void endIn(const base::ProfileId &profile, std::chrono::milliseconds left,
               bool renewsItself = false)
    {
        ui::SessionFacts facts;
        facts.credentialsEnd = clock.now() + left;
        facts.renewsItself = renewsItself;
        backend.setSessionFacts(profile, facts);
    }
    [[nodiscard]] QString notice()
    {
        const auto &label = widget<ui::PlainLabel>(*window, "bandNotice");
        return label.isVisible() ? label.text() : QString();
    }
};

TEST_F(ExpiryFlow, TheBandTellsTheEndAndIsCalmAboutWhatIsFar)
{
    endIn(profileAt(0), 3h);

    showDesk();

    EXPECT_TRUE(bandText().contains(QLatin1String("credentials end at"))) << qPrintable(bandText());
    EXPECT_EQ(notice(), QString());
}

TEST_F(ExpiryFlow, TheBandWarnsOfAnEndThatIsNear)
{
    endIn(profileAt(0), 10min);

    showDesk();

    EXPECT_TRUE(waitFor([this] {
        return notice().startsWith(QLatin1String("credentials end at"));
    })) << qPrintable(bandText());
    EXPECT_EQ(bandText().count(QLatin1String("credentials end at")), 1) << qPrintable(bandText());
}

TEST_F(ExpiryFlow, TheBandDoesNotWarnOfWhatRenewsItself)
{
    endIn(profileAt(0), 10min, true);

    showDesk();

    EXPECT_TRUE(bandText().contains(QLatin1String("renews itself"))) << qPrintable(bandText());
    EXPECT_EQ(notice(), QString());
}

TEST_F(ExpiryFlow, AMessageOffersToSignInAgainBeforeTheEndAndAtTheEnd)
{
    endIn(profileAt(0), 10min);
    showDesk();
    const QSignalSpy requested(window.get(), &ui::MainWindow::signInRequested);
    ASSERT_TRUE(waitFor([this] { return messages().contains(QLatin1String(" end at ")); }))
        << qPrintable(messages());

    endIn(profileAt(0), -1min);

    EXPECT_TRUE(waitFor([this] { return messages().contains(QLatin1String("have ended")); }))
        << qPrintable(messages());
    EXPECT_FALSE(messages().contains(QLatin1String(" end at "))) << qPrintable(messages());
    widget<QPushButton>(window->flashBar(), "flashAction").click();
    EXPECT_EQ(requested.count(), 1);
}

TEST_F(ExpiryFlow, AMessageGoesOnceThereAreNewCredentials)
{
    endIn(profileAt(0), -1min);
    showDesk();
    ASSERT_TRUE(waitFor([this] { return messages().contains(QLatin1String("have ended")); }));

    endIn(profileAt(0), 1h);

    EXPECT_TRUE(waitFor([this] { return !messages().contains(QLatin1String("have ended")); }));
}

TEST_F(ExpiryFlow, TheBoardTellsTheEndOfEveryProfile)
{
    endIn(profileAt(0), 3h + 5min);
    endIn(profileAt(1), 10min, true);
    showDesk();

    desk.chooseProfile(profileAt(1));
    waitForScope();

    EXPECT_TRUE(waitFor([this] {
        return board().contains(QLatin1String("(in 3 h "))
               && board().contains(QLatin1String("min), renews itself"));
    })) << qPrintable(board());
}

} // namespace
