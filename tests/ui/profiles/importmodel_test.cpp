// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/importmodel.h"

#include "tests/support/modelcheck.h"
#include "tests/ui/profiles/importentry.h"

#include <gtest/gtest.h>

namespace {

using profiles::ImportAction;
using tests::entryOf;
using ui::ImportModel;

class ImportModelTest : public testing::Test
{
protected:
    ImportModelTest()
    {
        model.setEntries(
            {{entryOf("keys", ImportAction::StoreInKeychain), {}},
             {entryOf("role", ImportAction::KeepReference), QStringLiteral("1111 2222 3333")},
             {entryOf("login", ImportAction::NotSupported), {}},
             {entryOf("known", ImportAction::StoreInKeychain, true), {}}});
    }
    bool tick(int row, bool isTicked)
    {
        return model.setData(model.index(row, 0), isTicked ? Qt::Checked : Qt::Unchecked,
                             Qt::CheckStateRole);
    }
    [[nodiscard]] QString text(int row, int column, int role = Qt::DisplayRole) const
    {
        return model.index(row, column).data(role).toString();
    }

    ImportModel model;
    std::unique_ptr<QAbstractItemModelTester> tester = support::checkModel(model);
};

TEST_F(ImportModelTest, TicksWhatIsNewAndCanBeImported)
{
    EXPECT_EQ(model.tickedRows(), (QList<int>{0, 1}));
    EXPECT_FALSE(tick(2, true));
    EXPECT_TRUE(tick(3, true));
    EXPECT_TRUE(tick(0, false));
    EXPECT_EQ(model.tickedRows(), (QList<int>{1, 3}));
}

TEST_F(ImportModelTest, SaysWhatHappensAndWhyNot)
{
    EXPECT_EQ(text(0, ImportModel::ActionColumn), QStringLiteral("Store in keychain"));
    EXPECT_EQ(text(1, ImportModel::ActionColumn), QStringLiteral("Keep as live reference"));
    EXPECT_EQ(text(1, ImportModel::AccountColumn), QStringLiteral("1111 2222 3333"));
    EXPECT_EQ(text(2, ImportModel::ActionColumn), QStringLiteral("Not supported"));
    EXPECT_EQ(text(2, ImportModel::ReasonColumn), QStringLiteral("login_session"));
    EXPECT_TRUE(text(3, ImportModel::ReasonColumn).contains(QStringLiteral("here already")));
}

TEST_F(ImportModelTest, ShowsHowItWentAndTicksWhatIsDoneNoMore)
{
    model.setProgress(0, ImportModel::Progress::Done);
    model.setProgress(1, ImportModel::Progress::Failed, QStringLiteral("the disk is full"));

    EXPECT_EQ(text(0, ImportModel::ResultColumn), QStringLiteral("Imported"));
    EXPECT_EQ(text(1, ImportModel::ResultColumn, Qt::AccessibleTextRole),
              QStringLiteral("Failed: the disk is full"));
    EXPECT_EQ(model.tickedRows(), QList<int>{1});
    EXPECT_FALSE(tick(0, true));
}

TEST_F(ImportModelTest, TicksAllThatIsNewOrNothing)
{
    EXPECT_EQ(model.newRows(), 2);
    EXPECT_EQ(model.ticksOfNew(), Qt::Checked);
    EXPECT_EQ(model.ticked(), (ImportModel::Counts{1, 1}));

    EXPECT_TRUE(tick(0, false));
    EXPECT_EQ(model.ticksOfNew(), Qt::PartiallyChecked);
    model.setAllTicked(false);
    EXPECT_EQ(model.ticksOfNew(), Qt::Unchecked);
    EXPECT_TRUE(model.tickedRows().isEmpty());
    EXPECT_TRUE(tick(3, true));
    EXPECT_EQ(model.ticksOfNew(), Qt::PartiallyChecked);
    model.setAllTicked(true);
    EXPECT_EQ(model.tickedRows(), (QList<int>{0, 1, 3})) << "what was ticked stays so";
}

TEST_F(ImportModelTest, SaysInTipsWhatMayNotFit)
{
    const QString endless = QStringLiteral("uses <b>") + QString(300, u'x');
    profiles::ImportEntry odd = entryOf("odd", ImportAction::NotSupported);
    odd.reason = QStringLiteral("profile \"odd\" ") + endless;
    profiles::ImportEntry keys = entryOf("corp", ImportAction::StoreInKeychain);
    keys.ownName = QStringLiteral("corp (imported)");
    model.setEntries({{odd, {}}, {keys, {}}});

    EXPECT_EQ(text(0, ImportModel::ReasonColumn), endless) << "the row has the name already";
    EXPECT_EQ(text(0, ImportModel::ReasonColumn, Qt::AccessibleTextRole), endless);
    const QString tip = text(0, ImportModel::ReasonColumn, Qt::ToolTipRole);
    EXPECT_TRUE(tip.contains(QString(300, u'x')));
    EXPECT_FALSE(tip.contains(QStringLiteral("<b>")));
    EXPECT_TRUE(model.detail(0).contains(endless));
    EXPECT_EQ(text(1, ImportModel::ActionColumn, Qt::AccessibleTextRole),
              QStringLiteral("Store in keychain as corp (imported)"));
    EXPECT_TRUE(model.detail(1).contains(QStringLiteral("as corp (imported)")));
}

} // namespace
