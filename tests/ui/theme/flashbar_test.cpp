// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/flashbar.h"

#include "ui/theme/plainlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

#include <gtest/gtest.h>

namespace {

using ui::Flash;
using ui::FlashBar;
using ui::PlainLabel;
using ui::Theme;
using ui::Tone;

Flash flash(const QString &id, const QString &title)
{
    return {.id = id,
            .tone = Tone::Bad,
            .title = title,
            .text = {},
            .details = {},
            .actionText = {},
            .action = {}};
}

QStringList titles(const FlashBar &bar)
{
    QStringList list;
    for (const Flash &shown : bar.flashes())
        list.append(shown.title);
    return list;
}

QStringList shownTitles(const FlashBar &bar)
{
    QStringList list;
    for (const PlainLabel *title : bar.findChildren<PlainLabel *>()) {
        if (title->isVisibleTo(&bar))
            list.append(title->text());
    }
    list.sort();
    return list;
}

void showFour(FlashBar &bar)
{
    for (const QString &name :
         {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")})
        bar.show(flash(name, name));
}

} // namespace

TEST(FlashBar, OffersASecondActionBeforeTheFirst)
{
    const Theme theme;
    FlashBar bar(theme);
    QStringList clicked;
    Flash message = flash(QStringLiteral("a"), QStringLiteral("a"));
    message.actionText = QStringLiteral("Refresh");
    message.action = [&clicked] { clicked << QStringLiteral("first"); };
    message.otherText = QStringLiteral("Sign in again");
    message.other = [&clicked] { clicked << QStringLiteral("other"); };
    bar.show(message);

    bar.findChild<QPushButton *>(QStringLiteral("flashOtherAction"))->click();
    bar.findChild<QPushButton *>(QStringLiteral("flashAction"))->click();

    EXPECT_EQ(clicked, (QStringList{QStringLiteral("other"), QStringLiteral("first")}));
    bar.clear();
    bar.show(flash(QStringLiteral("b"), QStringLiteral("b")));
    EXPECT_EQ(bar.flashes().size(), 1);
    EXPECT_TRUE(bar.flashes().first().otherText.isEmpty());
}

TEST(FlashBar, ShowsTheThreeNewestAndDropsNone)
{
    const Theme theme;
    FlashBar bar(theme);

    showFour(bar);

    EXPECT_EQ(titles(bar), QStringList({QStringLiteral("d"), QStringLiteral("c"),
                                        QStringLiteral("b"), QStringLiteral("a")}));
    EXPECT_EQ(shownTitles(bar),
              QStringList({QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")}));
}

TEST(FlashBar, UnfoldsTheEarlierMessages)
{
    const Theme theme;
    FlashBar bar(theme);
    showFour(bar);
    auto *more = bar.findChild<QPushButton *>(QStringLiteral("flashMore"));
    EXPECT_EQ(more->text(), QStringLiteral("Show 1 earlier message"));

    more->click();

    EXPECT_EQ(shownTitles(bar).size(), 4);
    EXPECT_EQ(more->text(), QStringLiteral("Show fewer messages"));
}

TEST(FlashBar, ShowsAnEarlierMessageWhenThereIsRoomAgain)
{
    const Theme theme;
    FlashBar bar(theme);
    showFour(bar);

    bar.dismiss(QStringLiteral("c"));

    EXPECT_EQ(shownTitles(bar),
              QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("d")}));
    EXPECT_FALSE(bar.findChild<QPushButton *>(QStringLiteral("flashMore"))->isVisibleTo(&bar));
}

TEST(FlashBar, LetsALongTextScrollInsteadOfGrowing)
{
    const Theme theme;
    FlashBar bar(theme);
    Flash message = flash(QStringLiteral("a"), QStringLiteral("refused"));
    for (int line = 0; line < 200; ++line)
        message.text += QStringLiteral("s-%1: is in a job\n").arg(line);
    bar.show(message);
    const int tenLines = 10 * bar.fontMetrics().lineSpacing();

    EXPECT_LT(bar.layout()->totalHeightForWidth(1000), tenLines);
    EXPECT_LT(bar.minimumSizeHint().height(), tenLines);
    bar.resize(1000, bar.layout()->totalHeightForWidth(1000));
    static_cast<QWidget &>(bar).show();
    QApplication::processEvents();

    auto *text = bar.findChild<QScrollArea *>(QStringLiteral("flashText"));
    ASSERT_TRUE(text);
    EXPECT_GT(text->verticalScrollBar()->maximum(), 0);
    EXPECT_EQ(text->focusPolicy(), Qt::StrongFocus) << "the keyboard reads it to its end";
}

TEST(FlashBar, ShowsAShortTextWhole)
{
    const Theme theme;
    FlashBar bar(theme);
    Flash message = flash(QStringLiteral("a"), QStringLiteral("started"));
    message.text = QStringLiteral("2 servers.\nThe board shows how it goes.");
    bar.show(message);
    bar.resize(1000, bar.layout()->totalHeightForWidth(1000));
    static_cast<QWidget &>(bar).show();
    QApplication::processEvents();

    auto *text = bar.findChild<QScrollArea *>(QStringLiteral("flashText"));
    ASSERT_TRUE(text);
    EXPECT_EQ(text->verticalScrollBar()->maximum(), 0);
    EXPECT_EQ(text->focusPolicy(), Qt::NoFocus);
}

TEST(FlashBar, ReplacesAMessageOfTheSameId)
{
    const Theme theme;
    FlashBar bar(theme);

    bar.show(flash(QStringLiteral("refresh"), QStringLiteral("old")));
    bar.show(flash(QStringLiteral("refresh"), QStringLiteral("new")));

    EXPECT_EQ(titles(bar), QStringList({QStringLiteral("new")}));
}

TEST(FlashBar, GoesAwayWithItsLastMessage)
{
    const Theme theme;
    FlashBar bar(theme);
    bar.show(flash(QStringLiteral("a"), QStringLiteral("a")));

    bar.findChild<QToolButton *>(QStringLiteral("flashDismiss"))->click();

    EXPECT_EQ(bar.count(), 0);
    EXPECT_TRUE(bar.isHidden());
}

TEST(FlashBar, OffersTheActionAndTheDetails)
{
    const Theme theme;
    FlashBar bar(theme);
    int runs = 0;
    Flash message = flash(QStringLiteral("a"), QStringLiteral("a"));
    message.actionText = QStringLiteral("Show R&D");
    message.action = [&runs] { ++runs; };
    message.details = QStringLiteral("ConflictException");
    bar.show(message);

    auto *action = bar.findChild<QPushButton *>(QStringLiteral("flashAction"));
    action->click();
    bar.findChild<QPushButton *>(QStringLiteral("flashCopyDetails"))->click();

    EXPECT_EQ(runs, 1);
    EXPECT_EQ(action->text().toStdString(), "Show R&&D");
    EXPECT_EQ(QApplication::clipboard()->text().toStdString(), "ConflictException");
}
