// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/profilechoice.h"

#include "tests/support/accessiblenames.h"
#include "tests/ui/profiles/profilewindowtest.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>

#include <string>

namespace {

class ProfileChoiceTest : public tests::ProfileWindowTest
{
protected:
    ui::ProfileChoice &open()
    {
        choice = new ui::ProfileChoice(desk, theme, nullptr);
        choice->show();
        return *choice;
    }
    ~ProfileChoiceTest() override { delete choice; }

    [[nodiscard]] QString cell(int row, int column) const
    {
        const auto &table = widget<QAbstractItemView>(*choice, "choiceTable");
        return table.model()->index(row, column).data().toString();
    }
    [[nodiscard]] int rows() const
    {
        return widget<QAbstractItemView>(*choice, "choiceTable").model()->rowCount();
    }
    void addProduction(const char *name)
    {
        profiles::ProfileMarks marks;
        marks.isProduction = true;
        marks.pinnedAccount = base::AccountId::parse(QStringLiteral("1111 1111 1111"));
        EXPECT_TRUE(store.setMarks(addKeys(name), marks));
    }

    ui::Desk desk{backend, settings};
    QPointer<ui::ProfileChoice> choice;
};

TEST_F(ProfileChoiceTest, ShowsWhatTellsProfilesApartAndBeginsOutsideProduction)
{
    addProduction("a-prod");
    addKeys("b-test", "AKIAIOSFODNN7EXAMPL2");

    open();

    ASSERT_EQ(rows(), 2);
    const int production = cell(0, 0) == QLatin1String("a-prod") ? 0 : 1;
    EXPECT_EQ(cell(production, 1), QStringLiteral("Access key"));
    EXPECT_EQ(cell(production, 2), QStringLiteral("1111 1111 1111"));
    EXPECT_EQ(cell(production, 4), QStringLiteral("Production"));
    EXPECT_EQ(widget<QAbstractItemView>(*choice, "choiceTable")
                  .currentIndex()
                  .siblingAtColumn(0)
                  .data()
                  .toString(),
              QStringLiteral("b-test"));
    EXPECT_TRUE(widget<QPushButton>(*choice, "choiceUseButton").isDefault());
    support::expectNames(*choice);
}

TEST_F(ProfileChoiceTest, HandsBackTheProfileOnceAndCloses)
{
    const base::ProfileId added = addKeys("client-a");
    QSignalSpy chosen(&open(), &ui::ProfileChoice::chosen);

    widget<QPushButton>(*choice, "choiceUseButton").click();

    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.first().first().value<base::ProfileId>(), added);
    EXPECT_FALSE(choice && choice->isVisible());
}

TEST_F(ProfileChoiceTest, IsFilteredWhereThereAreManyAndNotWhereThereAreFew)
{
    addKeys("client-a");
    open();
    EXPECT_TRUE(widget<QLineEdit>(*choice, "choiceFilter").isHidden());

    for (int i = 0; i < ui::ProfileChoice::kMostWithoutFilter; ++i) {
        const std::string number = std::to_string(10 + i);
        addKeys(("many-" + number).c_str(), ("AKIAIOSFODNN7EXAM0" + number).c_str());
    }
    emit backend.profilesChanged();

    auto &filter = widget<QLineEdit>(*choice, "choiceFilter");
    ASSERT_FALSE(filter.isHidden()) << "it follows the profiles";
    filter.setText(QStringLiteral("ANY-13"));
    EXPECT_EQ(rows(), 1);
    EXPECT_TRUE(widget<QPushButton>(*choice, "choiceUseButton").isEnabled());
    filter.setText(QStringLiteral("nothing like it"));
    EXPECT_EQ(rows(), 0);
    EXPECT_FALSE(widget<QPushButton>(*choice, "choiceUseButton").isEnabled());
}

TEST_F(ProfileChoiceTest, KeepsAFilterInSightThatLeavesRowsOut)
{
    QList<base::ProfileId> many;
    for (int i = 0; i <= ui::ProfileChoice::kMostWithoutFilter; ++i) {
        const std::string number = std::to_string(10 + i);
        many << addKeys(("many-" + number).c_str(), ("AKIAIOSFODNN7EXAM0" + number).c_str());
    }
    open();
    auto &filter = widget<QLineEdit>(*choice, "choiceFilter");
    filter.setText(QStringLiteral("many-13"));

    ASSERT_TRUE(store.remove(many.first()));
    emit backend.profilesChanged();

    EXPECT_EQ(rows(), 1);
    EXPECT_FALSE(filter.isHidden());
}

TEST_F(ProfileChoiceTest, LeadsToTheWaysToAProfileWhereThereIsNone)
{
    QSignalSpy add(&open(), &ui::ProfileChoice::addWanted);
    auto &button = widget<QPushButton>(*choice, "choiceAdd");
    ASSERT_TRUE(button.isVisible());
    EXPECT_TRUE(widget<QPushButton>(*choice, "choiceImport").isVisible());
    support::expectNames(*choice);

    button.click();

    EXPECT_EQ(add.count(), 1);
}

} // namespace
