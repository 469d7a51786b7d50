// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/waitfor.h"
#include "tests/ui/theme/fakeportal.h"
#include "ui/theme/desktopscheme.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace {

using ui::Theme;

/// The portal on a connection of its own, so that questions really travel over the bus.
class DesktopSchemeOverBus : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!bus.isConnected()
            || !bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")))
            GTEST_SKIP() << "SKIPPED: no session bus of our own";
        bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &portal,
                           QDBusConnection::ExportAllSlots);
    }

    void TearDown() override
    {
        bus = QDBusConnection(QString());
        QDBusConnection::disconnectFromBus(QStringLiteral("portal"));
    }

    QDBusConnection bus =
        QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("portal"));
    tests::FakePortal portal;
};

} // namespace

TEST_F(DesktopSchemeOverBus, TellsWhatTheDesktopWishes)
{
    portal.scheme = 1;
    ui::DesktopScheme scheme;
    const QSignalSpy wishes(&scheme, &ui::DesktopScheme::wished);

    scheme.watch();
    ASSERT_TRUE(support::waitFor([&] { return wishes.count() == 1; }));
    EXPECT_TRUE(wishes.at(0).at(0).toBool());
}

TEST_F(DesktopSchemeOverBus, ChangesTheThemeThatFollowsTheSystem)
{
    portal.scheme = 1;
    Theme theme;
    theme.applyTo(*qApp);

    EXPECT_TRUE(support::waitFor([&] { return theme.isDark(); }));
    theme.setScheme(Theme::Scheme::Light);
    EXPECT_FALSE(theme.isDark());
}
