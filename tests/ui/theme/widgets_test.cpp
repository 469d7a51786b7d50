// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/band.h"
#include "ui/theme/controls.h"
#include "ui/theme/emptystate.h"
#include "ui/theme/factsgrid.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/sectioncard.h"

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

#include <algorithm>

namespace {

using ui::Fact;
using ui::IdentityBand;
using ui::PlainLabel;
using ui::Theme;
using ui::Tone;

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
    const auto *notice = grid.findChild<PlainLabel *>(QStringLiteral("copyNotice"));
    ASSERT_TRUE(notice);
    EXPECT_EQ(notice->text().toStdString(), "Copied");
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

TEST(SectionCard, GivesANoticeItsWholeWidth)
{
    const Theme theme;
    ui::SectionCard card(theme, ui::SectionCard::Kind::Notice, QString());
    card.setTone(Tone::Bad);
    card.setText(QStringLiteral("Replication does not catch up. Newer data would be missing."));
    card.resize(300, 200);
    card.show();
    QCoreApplication::processEvents();

    int widest = 0;
    for (const auto *label : card.findChildren<PlainLabel *>())
        widest = label->isVisible() ? std::max(widest, label->width()) : widest;
    EXPECT_GT(widest, 220);
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

TEST(EmptyState, GivesItsExplanationAllTheLinesItNeeds)
{
    const Theme theme;
    ui::EmptyState page(theme);
    const QString explanation = QStringLiteral("words that wrap ").repeated(20);
    page.setContent(ui::Icon::Globe, QStringLiteral("Not set up"), explanation);
    page.resize(1600, 700);

    page.show();

    const auto labels = page.findChildren<PlainLabel *>();
    const auto found = std::find_if(labels.begin(), labels.end(), [&](const PlainLabel *label) {
        return label->text() == explanation;
    });
    ASSERT_NE(found, labels.end());
    EXPECT_GT((*found)->heightForWidth((*found)->width()), 2 * (*found)->fontMetrics().height());
    EXPECT_GE((*found)->height(), (*found)->heightForWidth((*found)->width()));
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
