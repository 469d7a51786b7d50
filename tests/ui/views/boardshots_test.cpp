// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/views/boardscene.h"
#include "ui/views/boardview.h"

#include "ui/models/jobtreemodel.h"
#include "ui/views/jobtreeview.h"

#include <QApplication>
#include <QImage>

#include <gtest/gtest.h>

namespace {

QImage boardPicture(ui::Theme::Scheme scheme, const QString &name)
{
    ui::Theme theme;
    theme.setScheme(scheme);
    theme.applyTo(*qApp);
    QApplication::setFont(QFont(QStringLiteral("Inter"), 9));
    tests::BoardScene scene;
    scene.play();
    scene.jobs.setAttempt(tests::lostStart("a"));
    tests::BoardScene shared;
    ui::BoardView board(theme);
    board.addScope({&scene.jobs, &scene.servers, &scene.clock, QStringLiteral("corp-prod")});
    board.addScope({&shared.jobs, &shared.servers, &shared.clock, QStringLiteral("corp-shared")});
    board.setMonitorFacts(&shared.jobs,
                          {tests::today("02:11:20").instant(), std::chrono::seconds(12),
                           QStringLiteral("ThrottlingException: Rate exceeded")});
    board.select(&scene.jobs, tests::jobId(1), tests::serverId(5));
    board.tree().expand(board.model().find(&scene.jobs, tests::jobId(1), tests::serverId(2)));
    board.resize(1440, 740);
    board.QWidget::show();
    QApplication::processEvents();
    const QImage image = board.grab().toImage();
    image.save(QStringLiteral(CUTOVER_BINARY_DIR "/board-%1.png").arg(name));
    return image;
}

TEST(BoardShots, ArePaintedInBothSchemes)
{
    const QImage light = boardPicture(ui::Theme::Scheme::Light, QStringLiteral("light"));
    const QImage dark = boardPicture(ui::Theme::Scheme::Dark, QStringLiteral("dark"));

    EXPECT_GT(qGray(light.pixel(700, 300)), 200);
    EXPECT_LT(qGray(dark.pixel(700, 300)), 60);
}

} // namespace
