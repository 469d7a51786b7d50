// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/fakeclock.h"
#include "tests/support/waitfor.h"
#include "tests/ui/models/serverfixture.h"
#include "tests/ui/views/serverestate.h"
#include "ui/models/subsetmodel.h"
#include "ui/views/serverdetails.h"
#include "ui/views/serverview.h"

#include <QApplication>
#include <QImage>
#include <QListView>
#include <QSplitter>

#include <gtest/gtest.h>

namespace {

using ui::Theme;

/// The servers page with a selection and the details of one server, as a picture beside the build.
QImage picture(Theme::Scheme scheme, const QSize &size, const QString &name)
{
    Theme theme;
    theme.setScheme(scheme);
    theme.applyTo(*qApp);
    QApplication::setFont(QFont(QStringLiteral("Inter"), 9));
    const support::FakeClock clock(tests::testNow());
    cutover::ServerStore store(tests::testScope());
    tests::fillEstate(store);
    QSplitter page;
    auto *view = new ui::ServerView(theme);
    auto *details = new ui::ServerDetails(theme);
    page.addWidget(view);
    page.addWidget(details);
    page.setStretchFactor(0, 1);
    page.resize(size);
    view->setStore(&store, clock);
    details->setStore(&store, clock);
    details->setServer(tests::serverId(3));
    details->setActions(tests::serverId(3), tests::sampleActions());
    details->setLaunchConfiguration(tests::sampleLaunchConfiguration());
    view->setJobs({{tests::serverId(6), mgn::JobId(std::string_view("mgnjob-1"))}});
    view->setSelected({tests::serverId(1), tests::serverId(2), tests::serverId(3)}, true);
    page.show();
    const auto *views = view->findChild<QListView *>(QStringLiteral("serverViews"));
    EXPECT_TRUE(support::waitFor([&] {
        return views->model()->index(4, 0).data(ui::SubsetModel::CountRole).toString()
               == QStringLiteral("1");
    }));
    const QImage image = page.grab().toImage();
    image.save(QStringLiteral(CUTOVER_BINARY_DIR "/servers-%1.png").arg(name));
    return image;
}

} // namespace

TEST(ServersPage, DrawsItselfInBothSchemes)
{
    const QImage light = picture(Theme::Scheme::Light, {1440, 740}, QStringLiteral("light"));
    const QImage dark = picture(Theme::Scheme::Dark, {1440, 740}, QStringLiteral("dark"));

    EXPECT_GT(qGray(light.pixel(700, light.height() - 60)), 200);
    EXPECT_LT(qGray(dark.pixel(700, dark.height() - 60)), 60);
}

TEST(ServersPage, FitsASmallWindow)
{
    const QImage image = picture(Theme::Scheme::Light, {1000, 480}, QStringLiteral("small"));

    EXPECT_EQ(image.width(), 1000);
}
