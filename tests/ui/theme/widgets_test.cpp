// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/band.h"
#include "ui/theme/controls.h"
#include "ui/theme/emptystate.h"
#include "ui/theme/factsgrid.h"
#include "ui/theme/flashbar.h"
#include "ui/theme/plainlabel.h"

#include "ui/theme/desktopscheme.h"

#include <QApplication>
#include <QClipboard>
#include <QLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QToolButton>

#include <gtest/gtest.h>

namespace {

using ui::Fact;
using ui::Flash;
using ui::FlashBar;
using ui::IdentityBand;
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

QList<Fact> facts(const QString &id)
{
    return {{.label = QStringLiteral("Server ID"),
             .value = id,
             .identifier = true,
             .copyable = true,
             .state = {},
             .toolTip = {}},
            {.label = QStringLiteral("System"),
             .value = QStringLiteral("<b>Windows</b>"),
             .state = {},
             .toolTip = {}}};
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

TEST(IdentityBand, SaysInWordsWhatItsColourMeans)
{
    const Theme theme;
    IdentityBand band(theme);
    EXPECT_TRUE(band.isHidden());

    for (const auto kind : {IdentityBand::Kind::Simulator, IdentityBand::Kind::Production,
                            IdentityBand::Kind::Override}) {
        band.setIdentity(kind, QStringLiteral("corp-prod"));

        EXPECT_FALSE(band.isHidden());
        EXPECT_EQ(band.findChildren<PlainLabel *>().first()->text(), IdentityBand::word(kind));
        EXPECT_FALSE(IdentityBand::word(kind).isEmpty());
    }
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

TEST(FactsGrid, CopiesAnIdByANamedButton)
{
    const Theme theme;
    ui::FactsGrid grid(theme);
    grid.setFacts(facts(QStringLiteral("s-1")));
    auto *copy = grid.findChild<QToolButton *>();

    copy->click();

    EXPECT_EQ(copy->accessibleName().toStdString(), "Copy Server ID");
    EXPECT_EQ(copy->objectName().toStdString(), "copyServerID");
    EXPECT_EQ(QApplication::clipboard()->text().toStdString(), "s-1");
}

TEST(FactsGrid, KeepsItsWidgetsWhenOnlyValuesChange)
{
    const Theme theme;
    ui::FactsGrid grid(theme);
    grid.setFacts(facts(QStringLiteral("s-1")));
    const auto before = grid.findChildren<PlainLabel *>();

    grid.setFacts(facts(QStringLiteral("s-2")));

    EXPECT_EQ(grid.findChildren<PlainLabel *>(), before);
    EXPECT_EQ(before[1]->text().toStdString(), "s-2");
    EXPECT_TRUE(before[1]->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
    EXPECT_EQ(before[3]->text().toStdString(), "<b>Windows</b>");
}

TEST(FactsGrid, ElidesALongLabelAndKeepsTheWholeAsToolTip)
{
    const Theme theme;
    ui::FactsGrid grid(theme);
    const QString word = QString(65'536, u'W');

    grid.setFacts({{.label = word, .value = word, .state = {}, .toolTip = {}},
                   {.label = QStringLiteral("Lag"),
                    .value = QStringLiteral("0 s"),
                    .state = {},
                    .toolTip = {}}});

    const auto labels = grid.findChildren<PlainLabel *>();
    EXPECT_EQ(labels[0]->text().size(), 40);
    EXPECT_GT(labels[0]->toolTip().size(), 1'000);
    EXPECT_TRUE(labels[2]->toolTip().isEmpty());
    EXPECT_LT(grid.minimumSizeHint().width(), 560);
}

TEST(EmptyState, OffersNamedButtons)
{
    const Theme theme;
    ui::EmptyState page(theme);
    page.setContent(ui::Icon::Server, QStringLiteral("No servers"),
                    QStringLiteral("Is this the right region?"));

    auto *button =
        page.addButton(QStringLiteral("Clear filter"), QStringLiteral("clearFilter"), true);

    EXPECT_TRUE(ui::isPrimary(button));
    EXPECT_EQ(page.findChild<QPushButton *>(QStringLiteral("clearFilter")), button);
    page.removeButtons();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_EQ(page.findChild<QPushButton *>(), nullptr);
}

TEST(TabBadge, MakesTheTabWiderAndIsToldToScreenReaders)
{
    Theme theme;
    theme.applyTo(*qApp);
    QTabBar bar;
    bar.setExpanding(false);
    bar.addTab(QStringLiteral("Servers"));
    const int before = bar.tabRect(0).width();

    ui::setTabBadge(bar, 0, QStringLiteral("46"));

    EXPECT_GT(bar.tabRect(0).width(), before);
    EXPECT_EQ(bar.accessibleTabName(0).toStdString(), "Servers, 46");
    EXPECT_EQ(bar.tabText(0).toStdString(), "Servers");
}

TEST(DesktopScheme, ReadsZeroAsLight)
{
    EXPECT_FALSE(ui::DesktopScheme::isDark(0));
    EXPECT_TRUE(ui::DesktopScheme::isDark(1));
    EXPECT_FALSE(ui::DesktopScheme::isDark(2));
    EXPECT_FALSE(ui::DesktopScheme::isDark(7));
}
