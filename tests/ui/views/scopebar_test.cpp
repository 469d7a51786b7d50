// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/scopebar.h"

#include "tests/support/waitfor.h"
#include "ui/theme/stylegeometry.h"
#include "ui/views/scopechooser.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLayout>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyleOptionComboBox>
#include <QTest>
#include <QToolTip>
#include <QWheelEvent>

#include <gtest/gtest.h>

namespace {

using ui::ScopeBar;

/// The bar with two rows in each chooser.
class ScopeBarTest : public testing::Test
{
protected:
    ScopeBarTest()
    {
        bar.setProfiles({{base::ProfileId(QStringLiteral("a")), QStringLiteral("corp-prod"), {}},
                         {base::ProfileId(QStringLiteral("b")), QStringLiteral("corp-test"), {}}});
        bar.setCurrentProfile(base::ProfileId(QStringLiteral("a")));
        bar.setRegions({{QStringLiteral("eu-west-1"), QStringLiteral("Europe (Ireland)")},
                        {QStringLiteral("us-east-1"), QStringLiteral("US East (N. Virginia)")}},
                       QStringLiteral("eu-west-1"));
        bar.setAccounts({{account("111111111111"), QStringLiteral("This account")},
                         {account("222222222222"), QStringLiteral("Member account")}},
                        account("111111111111"));
        bar.resize(1200, 48);
        bar.show();
    }
    static base::AccountId account(const char *digits)
    {
        return *base::AccountId::parse(QLatin1String(digits));
    }
    [[nodiscard]] QList<QComboBox *> choosers() const { return bar.findChildren<QComboBox *>(); }

    /// As in the program: the style is there before the first widget.
    static ui::Theme &applied(ui::Theme &theme)
    {
        theme.applyTo(*qApp);
        return theme;
    }

    ui::Theme theme;
    ScopeBar bar{applied(theme)};
};

void turnWheel(QWidget &target)
{
    const QPointF at = QRectF(target.rect()).center();
    QWheelEvent down(at, target.mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                     Qt::NoScrollPhase, false);
    QApplication::sendEvent(&target, &down);
}

TEST_F(ScopeBarTest, KeepsItsChoicesUnderTheWheel)
{
    ASSERT_EQ(choosers().size(), 3);
    for (QComboBox *box : choosers()) {
        QSignalSpy chosen(box, &QComboBox::activated);

        turnWheel(*box);

        EXPECT_EQ(chosen.count(), 0) << qPrintable(box->objectName());
        EXPECT_EQ(box->currentIndex(), 0) << qPrintable(box->objectName());
    }
}

TEST_F(ScopeBarTest, OpensTheListByKeysInsteadOfChoosing)
{
    for (QComboBox *box : choosers()) {
        for (const auto key : {Qt::Key_Down, Qt::Key_Up, Qt::Key_End}) {
            QSignalSpy chosen(box, &QComboBox::activated);

            QTest::keyClick(box, key);

            EXPECT_TRUE(support::waitFor([&] { return box->view()->isVisible(); }))
                << qPrintable(box->objectName()) << key;
            EXPECT_EQ(chosen.count(), 0) << qPrintable(box->objectName()) << key;
            EXPECT_EQ(box->currentIndex(), 0) << qPrintable(box->objectName()) << key;
            box->hidePopup();
        }
    }
}

TEST_F(ScopeBarTest, LeavesLettersToTheWindow)
{
    for (QComboBox *box : choosers()) {
        QSignalSpy chosen(box, &QComboBox::activated);

        QTest::keyClicks(box, QStringLiteral("/us"));

        EXPECT_FALSE(box->view()->isVisible()) << qPrintable(box->objectName());
        EXPECT_EQ(chosen.count(), 0) << qPrintable(box->objectName());
        EXPECT_EQ(box->currentIndex(), 0) << qPrintable(box->objectName());
    }
}

TEST_F(ScopeBarTest, SaysInTheListWhyItIsShort)
{
    auto &box = *bar.findChild<QComboBox *>(QStringLiteral("accountChooser"));
    const int width = box.sizeHint().width();
    const QString chosen = box.currentText();

    bar.setAccountsNote(QStringLiteral("The member accounts could not be listed: you may not."));

    EXPECT_TRUE(box.itemText(0).startsWith(QStringLiteral("The member accounts could not")));
    EXPECT_FALSE(box.model()->index(0, 0).flags().testFlag(Qt::ItemIsEnabled));
    EXPECT_EQ(box.currentText(), chosen);
    EXPECT_EQ(box.sizeHint().width(), width);
    bar.setAccountsNote({});
    EXPECT_FALSE(box.itemText(0).startsWith(QStringLiteral("The member accounts")));
    EXPECT_EQ(box.currentText(), chosen);
}

/// With what stands in the bar on the night.
class ScopeBarRoom : public ScopeBarTest
{
protected:
    ScopeBarRoom()
    {
        bar.setRegions({{QStringLiteral("eu-central-1"), QStringLiteral("Europe (Frankfurt)")}},
                       QStringLiteral("eu-central-1"));
        bar.setUpdatedText(QStringLiteral("Last updated 11 min 14 s ago"), ui::Tone::Dim);
        bar.setStart(QStringLiteral("Start cutover of 12 servers…"), true, {});
    }
    /// What is painted in a chooser; "cut" where it does not fit.
    [[nodiscard]] QString shown(const char *name)
    {
        const auto &box = *bar.findChild<ui::ScopeChooser *>(QLatin1String(name));
        QStyleOptionComboBox option;
        option.initFrom(&box);
        option.currentText = box.shownText();
        option.currentIcon = box.itemIcon(box.currentIndex());
        option.iconSize = box.iconSize();
        return ui::comboBoxText(option) == box.shownText() ? box.shownText()
                                                           : QStringLiteral("cut");
    }
    void makeWide(int width)
    {
        bar.resize(width, bar.height());
        QCoreApplication::processEvents();
    }
};

TEST_F(ScopeBarRoom, AtALaptopsWidthCodeCityAndAccountAreWhole)
{
    makeWide(1280);

    EXPECT_EQ(shown("profileChooser"), QStringLiteral("corp-prod"));
    EXPECT_EQ(shown("regionChooser"), QStringLiteral("eu-central-1 (Frankfurt)"));
    EXPECT_TRUE(shown("accountChooser").endsWith(QStringLiteral("1111 1111 1111")));
}

TEST_F(ScopeBarRoom, WithRoomEverythingIsWritten)
{
    makeWide(1600);

    EXPECT_EQ(shown("regionChooser"), QStringLiteral("eu-central-1  Europe (Frankfurt)"));
    EXPECT_EQ(shown("accountChooser"), QStringLiteral("This account  1111 1111 1111"));
}

TEST_F(ScopeBarRoom, NamesGoBeforeCodesAndIds)
{
    for (int width = 1600; width > bar.minimumSizeHint().width(); width -= 20) {
        makeWide(width);

        EXPECT_TRUE(shown("regionChooser").startsWith(QStringLiteral("eu-central-1"))) << width;
        EXPECT_TRUE(shown("accountChooser").endsWith(QStringLiteral("1111 1111 1111"))) << width;
    }
}

TEST_F(ScopeBarRoom, ScreenReadersAreToldTheWholeOfWhatIsShort)
{
    makeWide(bar.minimumSizeHint().width());

    auto &box = *bar.findChild<QComboBox *>(QStringLiteral("regionChooser"));
    EXPECT_EQ(shown("regionChooser"), QStringLiteral("eu-central-1"));
    EXPECT_EQ(QAccessible::queryAccessibleInterface(&box)->text(QAccessible::Name),
              QStringLiteral("eu-central-1  Europe (Frankfurt)"));
}

TEST_F(ScopeBarRoom, ALongProfileNameIsCutBeforeTheWindowGrows)
{
    bar.setProfiles({{base::ProfileId(QStringLiteral("a")), QString(120, u'w'), {}}});

    EXPECT_LT(bar.minimumSizeHint().width(), 1280);
    makeWide(1280);
    EXPECT_EQ(shown("profileChooser"), QStringLiteral("cut"));
    EXPECT_TRUE(shown("accountChooser").endsWith(QStringLiteral("1111 1111 1111")));
}

TEST_F(ScopeBarTest, RefreshingMovesNothingBesideTheButton)
{
    auto &button = *bar.findChild<QPushButton *>(QStringLiteral("refreshButton"));
    bar.layout()->activate();
    const QRect before = button.geometry();

    bar.setRefreshing(true);
    bar.layout()->activate();

    EXPECT_EQ(button.geometry(), before);
    EXPECT_GE(button.width(), button.sizeHint().width());
}

TEST_F(ScopeBarTest, StartsBySpaceAndAnswersEnterInWords)
{
    auto &start = *bar.startButton();
    bar.setStart(QStringLiteral("Start cutover of 2 servers…"), true, {});
    QSignalSpy wanted(&bar, &ScopeBar::startRequested);

    QTest::keyClick(&start, Qt::Key_Return);

    EXPECT_EQ(wanted.count(), 0);
    EXPECT_TRUE(QToolTip::text().contains(QStringLiteral("Press Space or click")));
    QTest::keyClick(&start, Qt::Key_Space);
    EXPECT_EQ(wanted.count(), 1);
}

TEST_F(ScopeBarTest, ShowsTheProfilesOfTheListUncut)
{
    bar.setProfiles({{base::ProfileId(QStringLiteral("a")), QString(60, u'n'), {}}});
    QComboBox &box = *choosers().first();

    box.showPopup();

    EXPECT_GE(box.view()->viewport()->width(), box.view()->sizeHintForColumn(0));
    box.hidePopup();
}

TEST_F(ScopeBarTest, ChoosesFromTheOpenList)
{
    QComboBox &box = *choosers().first();
    QSignalSpy chosen(&bar, &ScopeBar::profileChosen);
    QTest::keyClick(&box, Qt::Key_Down);
    ASSERT_TRUE(support::waitFor([&] { return box.view()->isVisible(); }));

    QTest::keyClick(box.view(), Qt::Key_Down);
    QTest::keyClick(box.view(), Qt::Key_Return);

    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.first().first().value<base::ProfileId>(),
              base::ProfileId(QStringLiteral("b")));
}

} // namespace
