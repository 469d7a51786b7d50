// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/closequestion.h"

#include <gtest/gtest.h>

namespace {

using ui::closeWarning;

TEST(CloseWarning, IsEmptyWhenNothingIsOnItsWay)
{
    EXPECT_TRUE(closeWarning({}).isEmpty());
}

TEST(CloseWarning, SaysThatNothingWasSentWhileTheServersAreRead)
{
    const QString text = closeWarning({.reading = 1});

    EXPECT_TRUE(text.contains(QLatin1String("Nothing has been sent"))) << qPrintable(text);
    EXPECT_FALSE(text.contains(QLatin1String("AWS has not answered"))) << qPrintable(text);
}

TEST(CloseWarning, SaysThatTheAnswerIsOut)
{
    const QString text = closeWarning({.sending = 1});

    EXPECT_TRUE(text.contains(QLatin1String("AWS has not answered yet"))) << qPrintable(text);
    EXPECT_FALSE(text.contains(QLatin1String("Nothing has been sent"))) << qPrintable(text);
}

TEST(CloseWarning, SaysHowManyServersLoseTheirLock)
{
    const QString text = closeWarning({.unresolvedServers = 3});

    EXPECT_TRUE(text.contains(QLatin1String("3 servers may have been started")))
        << qPrintable(text);
    EXPECT_TRUE(text.contains(QLatin1String("no longer keeps them from being started twice")))
        << qPrintable(text);
}

TEST(CloseWarning, SaysThatAwsGoesOnWithARunningJob)
{
    EXPECT_EQ(closeWarning({.runningJobs = 1}),
              QStringLiteral("1 job is running. AWS goes on with it; nobody is watching it here "
                             "after quitting."));
    EXPECT_TRUE(closeWarning({.runningJobs = 2}).startsWith(QLatin1String("2 jobs are running.")));
}

TEST(CloseWarning, NeverSaysOfASimulatedJobThatAwsGoesOn)
{
    const QString text = closeWarning({.simulatedJobs = 1});

    EXPECT_TRUE(text.startsWith(QLatin1String("1 simulated job is running"))) << qPrintable(text);
    EXPECT_FALSE(text.contains(QLatin1String("AWS"))) << qPrintable(text);
}

TEST(CloseWarning, SaysEverythingThatIsTrue)
{
    const QString text = closeWarning({.reading = 1, .sending = 1, .unresolvedServers = 2});

    EXPECT_EQ(text.count(QLatin1String("\n\n")), 2) << qPrintable(text);
}

TEST(CloseWarning, BeginsWithTheProductionThatItIsAbout)
{
    const QString line = QStringLiteral("PRODUCTION · profile corp-prod");

    EXPECT_TRUE(closeWarning({.runningJobs = 1, .production = {line}})
                    .startsWith(line + QStringLiteral("\n\n1 job is running.")));
    EXPECT_TRUE(closeWarning({.production = {line}}).isEmpty())
        << "nothing is asked where nothing is on its way";
}

} // namespace
