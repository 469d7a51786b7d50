// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/scopebar.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <gtest/gtest.h>

namespace {

/// Inside a window, as in the program.
class ScopeBarInWindow : public testing::Test
{
protected:
    ScopeBarInWindow()
    {
        const auto own = *base::AccountId::parse(QStringLiteral("111111111111"));
        inner->setProfiles(
            {{base::ProfileId(QStringLiteral("a")), QStringLiteral("corp-prod"), {}}});
        inner->setCurrentProfile(base::ProfileId(QStringLiteral("a")));
        inner->setRegions({{QStringLiteral("eu-central-1"), QStringLiteral("Europe (Frankfurt)")}},
                          QStringLiteral("eu-central-1"));
        inner->setAccounts({{own, QStringLiteral("This account")}},
                           own);
        inner->setUpdatedText(QStringLiteral("Last updated 11 min 14 s ago"), ui::Tone::Dim);
        inner->setStart(QStringLiteral("Start cutover of 12 servers…"), true, {});
        auto *layout = new QVBoxLayout(&host);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(inner);
        host.resize(1600, 60);
        host.show();
        QCoreApplication::processEvents();
    }
    void makeHostWide(int width)
    {
        host.resize(width, host.height());
        QCoreApplication::processEvents();
    }
    [[nodiscard]] const QPushButton &refresh() const
    {
        return *inner->findChild<QPushButton *>(QStringLiteral("refreshButton"));
    }

    /// As in the program: the style is there before the first widget.
    static ui::Theme &inUse(ui::Theme &theme)
    {
        theme.applyTo(*qApp);
        return theme;
    }

    ui::Theme theme;
    QWidget host;
    ui::ScopeBar *inner = new ui::ScopeBar(inUse(theme), &host);
};

TEST_F(ScopeBarInWindow, FitsASmallScreenWithNothingCut)
{
    EXPECT_EQ(refresh().text(), QStringLiteral("Refresh"));

    makeHostWide(host.minimumSizeHint().width());

    EXPECT_LE(inner->width(), 1000);
    EXPECT_TRUE(refresh().text().isEmpty());
    EXPECT_EQ(QAccessible::queryAccessibleInterface(const_cast<QPushButton *>(&refresh()))
                  ->text(QAccessible::Name),
              QStringLiteral("Refresh"));
    for (const QWidget *part : inner->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        EXPECT_TRUE(part->isHidden() || inner->rect().contains(part->geometry()))
            << qPrintable(part->objectName());
        EXPECT_TRUE(part->isHidden() || part->width() >= part->minimumSizeHint().width())
            << qPrintable(part->objectName());
    }
}

TEST_F(ScopeBarInWindow, TakesBackWhatItLeftOut)
{
    makeHostWide(host.minimumSizeHint().width());

    makeHostWide(1600);

    EXPECT_EQ(refresh().text(), QStringLiteral("Refresh"));
    for (const QLabel *caption : inner->findChildren<QLabel *>())
        EXPECT_FALSE(caption->isHidden()) << qPrintable(caption->text());
}

} // namespace
