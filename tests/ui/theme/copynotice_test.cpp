// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/copynotice.h"

#include "tests/support/sourcefiles.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTimerEvent>
#include <QTreeView>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

namespace {

using ui::CopyNotice;

/// A window with a button in its lower right corner.
class CopyNoticeTest : public testing::Test
{
protected:
    CopyNoticeTest()
    {
        window.resize(400, 200);
        button.setGeometry(340, 170, 60, 30);
        window.show();
        QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    }
    [[nodiscard]] CopyNotice *notice() const { return window.findChild<CopyNotice *>(); }
    /// As the event loop does when the time is over.
    void letItsTimePass() const
    {
        auto *end = notice()->findChild<QTimer *>(QStringLiteral("copyNoticeEnd"));
        ASSERT_TRUE(end && end->isActive());
        QTimerEvent event(end->timerId());
        QCoreApplication::sendEvent(end, &event);
    }

    QWidget window;
    QPushButton button{&window};
};

TEST_F(CopyNoticeTest, SaysForAWhileThatTheClipboardHoldsIt)
{
    CopyNotice::copy(QStringLiteral("s-1"), button);

    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("s-1"));
    ASSERT_TRUE(notice());
    EXPECT_TRUE(notice()->isVisible());
    EXPECT_EQ(notice()->text(), QStringLiteral("Copied"));
    letItsTimePass();
    EXPECT_FALSE(notice()->isVisible());
}

TEST_F(CopyNoticeTest, IsOneForEachWindowAndStaysInsideIt)
{
    CopyNotice::copy(QStringLiteral("a"), button);
    CopyNotice::copy(QStringLiteral("b"), window);

    EXPECT_EQ(window.findChildren<CopyNotice *>().size(), 1);
    for (QWidget *source : {static_cast<QWidget *>(&button), &window}) {
        CopyNotice::copy(QStringLiteral("c"), *source);
        EXPECT_TRUE(window.rect().contains(notice()->geometry()));
    }
}

TEST_F(CopyNoticeTest, StandsAtTheCellAndNeverOverItsRow)
{
    QStandardItemModel rows(6, 2);
    QTreeView table(&window);
    table.setModel(&rows);
    table.setGeometry(0, 0, 400, 160);
    table.show();

    for (int row = 0; row < rows.rowCount(); ++row) {
        table.setCurrentIndex(rows.index(row, 0));
        CopyNotice::copy(QStringLiteral("s-1"), table);

        const QRect cell = table.visualRect(table.currentIndex())
                               .translated(table.viewport()->mapTo(&window, QPoint(0, 0)));
        ASSERT_FALSE(cell.isEmpty());
        EXPECT_FALSE(notice()->geometry().intersects(cell)) << row;
        const int gap = std::min(std::abs(notice()->geometry().top() - cell.bottom()),
                                 std::abs(cell.top() - notice()->geometry().bottom()));
        EXPECT_LT(gap, cell.height()) << row;
    }
}

TEST_F(CopyNoticeTest, DoesNotCoverAButtonInTheLowerCorner)
{
    CopyNotice::copy(QStringLiteral("s-1"), button);

    EXPECT_FALSE(notice()->geometry().intersects(button.geometry()));
    EXPECT_TRUE(window.rect().contains(notice()->geometry()));
}

TEST_F(CopyNoticeTest, LeavesTheClipboardAloneWithoutAText)
{
    CopyNotice::copy(QString(), button);

    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
    EXPECT_FALSE(notice());
}

TEST(CopyNoticeRule, NothingElseFillsTheClipboard)
{
    // The review says more than that it was copied.
    const QStringList own{QStringLiteral("ui/theme/copynotice.cpp"),
                          QStringLiteral("ui/theme/plainlabel.cpp"),
                          QStringLiteral("ui/wizard/reviewpage.cpp")};
    const QStringList paths = support::sourceFiles({QStringLiteral("ui"), QStringLiteral("app")});
    ASSERT_GT(paths.size(), 20);

    for (const QString &path : paths) {
        const bool fills =
            support::sourceText(path).contains(QStringLiteral("clipboard()->setText("));
        EXPECT_TRUE(!fills || own.contains(path)) << qPrintable(path);
    }
}

} // namespace
