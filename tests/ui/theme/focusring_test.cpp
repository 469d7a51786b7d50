// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/focusring.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QImage>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QTest>
#include <QTreeView>
#include <QVBoxLayout>

#include <gtest/gtest.h>

namespace {

/// A field that has the focus first, and what is asked about below it.
class FocusRingTest : public testing::Test
{
protected:
    FocusRingTest()
    {
        theme.applyTo(*qApp);
        new QVBoxLayout(&window);
        window.layout()->addWidget(&other);
    }
    void show(QWidget &asked)
    {
        window.layout()->addWidget(&asked);
        window.resize(300, 300);
        window.show();
        window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
        other.setFocus();
    }
    [[nodiscard]] bool looksDifferentWithFocus(QWidget &asked)
    {
        const QImage without = asked.grab().toImage();
        asked.setFocus(Qt::TabFocusReason);
        const QImage with = asked.grab().toImage();
        other.setFocus();
        EXPECT_EQ(asked.grab().toImage(), without) << "it stays when the focus has gone";
        return with != without;
    }

    ui::Theme theme;
    QWidget window;
    QLineEdit other;
};

TEST_F(FocusRingTest, ShowsTheFocusOfAScrollAreaWithoutAFrame)
{
    QScrollArea area;
    area.setFrameShape(QFrame::NoFrame);
    area.setWidgetResizable(true);
    area.setWidget(new QWidget);
    new ui::FocusRing(area);
    show(area);

    EXPECT_TRUE(looksDifferentWithFocus(area));
}

TEST_F(FocusRingTest, FollowsTheSizeOfItsWidget)
{
    QScrollArea area;
    auto *ring = new ui::FocusRing(area);
    show(area);
    area.setFocus();
    EXPECT_TRUE(ring->isVisible());

    window.resize(400, 500);
    QCoreApplication::processEvents();

    EXPECT_EQ(ring->geometry(), area.rect());
}

TEST_F(FocusRingTest, ShowsTheFocusOfAViewWithoutRows)
{
    QStandardItemModel model;
    QTreeView view;
    view.setFrameShape(QFrame::NoFrame);
    view.setModel(&model);
    auto *ring = new ui::FocusRing(view);
    show(view);
    EXPECT_TRUE(looksDifferentWithFocus(view));

    model.appendRow(new QStandardItem(QStringLiteral("row")));
    view.setFocus(Qt::TabFocusReason);

    EXPECT_FALSE(ring->isVisible()) << "the row shows it";
    EXPECT_TRUE(view.currentIndex().isValid());
}

TEST_F(FocusRingTest, AFrameNeedsNone)
{
    QPlainTextEdit text;
    text.setReadOnly(true);
    show(text);

    EXPECT_TRUE(looksDifferentWithFocus(text));
}

TEST_F(FocusRingTest, GoesWithTheFirstRowAndComesBackWithTheLast)
{
    QStandardItemModel model;
    QTreeView view;
    view.setModel(&model);
    auto *ring = new ui::FocusRing(view);
    show(view);
    view.setFocus();
    ASSERT_TRUE(ring->isVisible());

    model.appendRow(new QStandardItem(QStringLiteral("a row")));
    EXPECT_FALSE(ring->isVisible());

    model.clear();
    EXPECT_TRUE(ring->isVisible());
}

} // namespace
