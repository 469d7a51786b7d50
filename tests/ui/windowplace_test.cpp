// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/windowplace.h"

#include <QScreen>
#include <QWidget>

#include <gtest/gtest.h>

namespace {

struct PlaceCase {
    const char *what;
    QRect window;
    QRect available;
    QRect fitted;
};

const PlaceCase kPlaceCases[] = {
    {"fits", {10, 20, 800, 600}, {0, 0, 1024, 700}, {10, 20, 800, 600}},
    {"too wide and too high", {0, 0, 1280, 720}, {0, 0, 1024, 700}, {0, 0, 1024, 700}},
    {"too wide alone", {50, 20, 1280, 600}, {0, 0, 1024, 700}, {0, 20, 1024, 600}},
    {"over the far edges", {900, 650, 400, 300}, {0, 0, 1024, 700}, {624, 400, 400, 300}},
    {"over the near edges", {-50, -30, 400, 300}, {0, 0, 1024, 700}, {0, 0, 400, 300}},
    {"beside a panel", {0, 0, 1024, 700}, {60, 30, 964, 670}, {60, 30, 964, 670}},
    {"on a screen at the left", {10, 10, 400, 300}, {-1024, 0, 1024, 700}, {-400, 10, 400, 300}},
};

TEST(WindowPlace, AllOfTheWindowIsOnTheScreen)
{
    for (const PlaceCase &c : kPlaceCases)
        EXPECT_EQ(ui::fittedInto(c.window, c.available), c.fitted) << c.what;
}

TEST(WindowPlace, AWindowOfALargerScreenComesBackFitted)
{
    QWidget before;
    const QSize screen = before.screen()->availableSize();
    before.setGeometry(QRect(QPoint(5, 5), screen + QSize(300, 200)));
    QWidget after;

    ui::restorePlace(after, before.saveGeometry());

    EXPECT_TRUE(after.screen()->availableGeometry().contains(after.geometry()));
}

TEST(WindowPlace, WithoutASavedPlaceTheWindowKeepsItsOwn)
{
    QWidget window;
    window.setGeometry(20, 30, 321, 123);

    ui::restorePlace(window, {});

    EXPECT_EQ(window.geometry(), QRect(20, 30, 321, 123));
}

} // namespace
