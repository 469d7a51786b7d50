// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/clipboardguard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTimer>
#include <QTimerEvent>

#include <gtest/gtest.h>

#include <memory>

namespace {

class ClipboardGuardTest : public testing::Test
{
protected:
    ClipboardGuardTest() { clipboard.setText(secret); }
    /// As the event loop does when the time is over.
    void letTheTimePass() const
    {
        auto *end = guard->findChild<QTimer *>(QStringLiteral("clipboardGuardEnd"));
        ASSERT_TRUE(end && end->isActive());
        EXPECT_EQ(end->interval(), 30'000);
        QTimerEvent event(end->timerId());
        QCoreApplication::sendEvent(end, &event);
    }

    const QString secret = QStringLiteral("wJalrXUtnFEMI");
    QClipboard &clipboard = *QGuiApplication::clipboard();
    std::unique_ptr<ui::ClipboardGuard> guard = std::make_unique<ui::ClipboardGuard>(clipboard);
};

TEST_F(ClipboardGuardTest, TakesTheSecretAwayAfterHalfAMinute)
{
    guard->watch(secret);
    EXPECT_EQ(clipboard.text(), secret);

    letTheTimePass();

    EXPECT_TRUE(clipboard.text().isEmpty());
    EXPECT_FALSE(guard->isWatching());
}

TEST_F(ClipboardGuardTest, LeavesWhatWasCopiedMeanwhile)
{
    guard->watch(secret);
    clipboard.setText(QStringLiteral("another text"));

    letTheTimePass();

    EXPECT_EQ(clipboard.text(), QStringLiteral("another text"));
}

TEST_F(ClipboardGuardTest, DoesNotLeaveASecretBehindWhenItEnds)
{
    guard->watch(secret);

    guard.reset();

    EXPECT_TRUE(clipboard.text().isEmpty());
}

TEST_F(ClipboardGuardTest, WatchesNothingUntilItIsTold)
{
    guard->watch(QString());
    EXPECT_FALSE(guard->isWatching());

    guard.reset();

    EXPECT_EQ(clipboard.text(), secret);
}

} // namespace
