// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/modelcheck.h"
#include "tests/ui/profiles/profilewindowtest.h"
#include "ui/models/roles.h"
#include "ui/profiles/callerbook.h"
#include "ui/profiles/profilelistmodel.h"

#include <QSignalSpy>

namespace {

using ui::ProfileListModel;

class ProfileListModelTest : public tests::ProfileWindowTest
{
protected:
    ProfileListModelTest()
    {
        writeCredentials("[default]\naws_access_key_id = AKIADEFAULT\n"
                         "aws_secret_access_key = secret\n");
    }
    void build()
    {
        model = std::make_unique<ProfileListModel>(
            store, [this](const base::ProfileId &id) { return backend.clock(id).now(); });
        tester = support::checkModel(*model);
    }
    [[nodiscard]] QVariant cell(const base::ProfileId &id, int column,
                                int role = Qt::DisplayRole) const
    {
        return model->index(model->rowOf(id), column).data(role);
    }

    std::unique_ptr<ProfileListModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

TEST_F(ProfileListModelTest, NamesItsColumns)
{
    build();
    QStringList names;
    for (int column = 0; column < model->columnCount(); ++column)
        names << model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();

    EXPECT_EQ(names.join(u'|'),
              QStringLiteral("Name|Kind|Account|Region|Production|Read-only|Last used|Health|"
                             "Source"));
}

TEST_F(ProfileListModelTest, ListsOwnProfilesAndThoseOfTheFiles)
{
    const base::ProfileId id = addKeys("Corp");
    build();

    EXPECT_EQ(model->rowCount(), 2);
    EXPECT_EQ(cell(id, ProfileListModel::NameColumn).toString(), QStringLiteral("Corp"));
    EXPECT_EQ(cell(id, ProfileListModel::KindColumn).toString(), QStringLiteral("Access key"));
    EXPECT_EQ(cell(id, ProfileListModel::RegionColumn).toString(), QStringLiteral("eu-central-1"));
    EXPECT_EQ(cell(id, ProfileListModel::SourceColumn).toString(), QStringLiteral("This program"));
    EXPECT_EQ(
        cell(profiles::awsProfileId(QStringLiteral("default")), ProfileListModel::SourceColumn)
            .toString(),
        shownPath("credentials"));
}

TEST_F(ProfileListModelTest, SaysTheWholeSourceInTipAndSpeech)
{
    writeConfig("[default]\nregion = eu-west-1\n");
    build();
    const base::ProfileId id = profiles::awsProfileId(QStringLiteral("default"));

    for (const Qt::ItemDataRole role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole}) {
        const QString said = cell(id, ProfileListModel::SourceColumn, role).toString();
        EXPECT_TRUE(said.contains(shownPath("config"))) << qPrintable(said);
        EXPECT_TRUE(said.contains(shownPath("credentials"))) << qPrintable(said);
        EXPECT_FALSE(said.contains(folder.path())) << qPrintable(said);
    }
}

TEST_F(ProfileListModelTest, ShowsTheCallerWhileTheCredentialsAreTheSame)
{
    const base::ProfileId id = addKeys("Corp");
    build();
    ui::CallerBook callers;
    model->setCallers([&](const profiles::Profile &profile) { return callers.find(profile); });
    EXPECT_EQ(cell(id, ProfileListModel::AccountColumn).toString(), QStringLiteral("—"));

    callers.note(*store.find(id),
                 {*base::AccountId::parse(QStringLiteral("111122223333")),
                  QStringLiteral("arn:aws:sts::111122223333:assumed-role/MgnOperator/jane")});
    model->refresh(id);

    EXPECT_EQ(cell(id, ProfileListModel::AccountColumn).toString(),
              QStringLiteral("1111 2222 3333"));
    EXPECT_EQ(cell(id, ProfileListModel::AccountColumn, ui::Role::DetailText).toString(),
              QStringLiteral("role MgnOperator, session jane"));
    EXPECT_EQ(cell(id, ProfileListModel::AccountColumn, Qt::AccessibleTextRole).toString(),
              QStringLiteral("1111 2222 3333, role MgnOperator, session jane"));
    EXPECT_TRUE(cell(id, ProfileListModel::AccountColumn, Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("MgnOperator")));

    EXPECT_EQ(cell(id, ProfileListModel::HealthColumn).toString(), QStringLiteral("Good"));

    auto other = *store.findOwn(id);
    other.source = profiles::OwnKeys{QStringLiteral("AKIAIOSFODNN7ANOTHER"), false};
    ASSERT_TRUE(store.save(other));
    EXPECT_EQ(cell(id, ProfileListModel::AccountColumn).toString(), QStringLiteral("—"));
    EXPECT_EQ(cell(id, ProfileListModel::HealthColumn).toString(), QStringLiteral("Not used yet"));
}

TEST_F(ProfileListModelTest, SaysMarksInWords)
{
    const base::ProfileId id = addKeys("Corp");
    profiles::ProfileMarks marks;
    marks.label = QStringLiteral("Payroll");
    marks.colour = QStringLiteral("#c33025");
    marks.isProduction = true;
    marks.isReadOnly = true;
    marks.pinnedAccount = base::AccountId::parse(QStringLiteral("111122223333"));
    ASSERT_TRUE(store.setMarks(id, marks));
    build();

    const auto spoken = [&](int column) {
        return cell(id, column, Qt::AccessibleTextRole).toString();
    };
    EXPECT_EQ(spoken(ProfileListModel::NameColumn), QStringLiteral("Corp, red"));
    EXPECT_EQ(spoken(ProfileListModel::AccountColumn), QStringLiteral("1111 2222 3333, Payroll"));
    EXPECT_EQ(spoken(ProfileListModel::ProductionColumn), QStringLiteral("Production"));
    EXPECT_EQ(spoken(ProfileListModel::ReadOnlyColumn), QStringLiteral("Read-only"));
    EXPECT_EQ(cell(id, ProfileListModel::NameColumn, Qt::DecorationRole).value<QColor>(),
              QColor(QStringLiteral("#c33025")));
    EXPECT_EQ(cell(id, ProfileListModel::AccountColumn, ui::Role::PlainCopy).toString(),
              QStringLiteral("111122223333"));
}

TEST_F(ProfileListModelTest, SaysThatAnotherProfileMakesItsAccountProduction)
{
    const base::ProfileId prod = addKeys("Prod");
    const base::ProfileId plain = addKeys("Plain");
    const base::ProfileId other = addKeys("Other");
    const auto account = *base::AccountId::parse(QStringLiteral("111122223333"));
    profiles::ProfileMarks marks;
    marks.isProduction = true;
    marks.pinnedAccount = account;
    ASSERT_TRUE(store.setMarks(prod, marks));
    build();
    ui::CallerBook callers;
    model->setCallers([&](const profiles::Profile &profile) { return callers.find(profile); });
    const auto word = [&](const base::ProfileId &id, int role) {
        return cell(id, ProfileListModel::ProductionColumn, role).toString();
    };
    EXPECT_EQ(word(plain, Qt::DisplayRole), QStringLiteral("—"));

    callers.note(*store.find(plain), {account, {}});
    model->refresh(plain);

    EXPECT_EQ(word(prod, Qt::DisplayRole), QStringLiteral("Production"));
    EXPECT_EQ(word(plain, Qt::DisplayRole), QStringLiteral("Production (by Prod)"));
    EXPECT_EQ(word(plain, Qt::AccessibleTextRole), QStringLiteral("Production (by Prod)"));
    EXPECT_TRUE(word(plain, Qt::ToolTipRole).contains(QStringLiteral("profile Prod")));
    EXPECT_EQ(word(other, Qt::AccessibleTextRole), QStringLiteral("not production"));
    EXPECT_TRUE(word(other, Qt::ToolTipRole).isEmpty());
}

TEST_F(ProfileListModelTest, LeavesNoCellWithoutAWord)
{
    const base::ProfileId id = addKeys("Corp");
    build();

    for (int column = 0; column < model->columnCount(); ++column) {
        const QString word = cell(id, column, Qt::AccessibleTextRole).toString();
        EXPECT_FALSE(word.isEmpty() || word == QStringLiteral("—")) << column;
    }
    EXPECT_EQ(cell(id, ProfileListModel::LastUsedColumn).toString(), QStringLiteral("never"));
}

TEST_F(ProfileListModelTest, ShowsHealthAndLastUse)
{
    const base::ProfileId id = addKeys("Corp");
    profiles::ProfileMarks marks;
    marks.health = profiles::ProfileHealth::Refused;
    marks.lastUsed = backend.clock(id).now();
    ASSERT_TRUE(store.setMarks(id, marks));
    build();

    const auto mark =
        cell(id, ProfileListModel::HealthColumn, ui::Role::StateMark).value<ui::StateMark>();
    EXPECT_EQ(mark.word, QStringLiteral("Refused"));
    EXPECT_EQ(mark.tone, ui::Tone::Bad);
    EXPECT_EQ(cell(id, ProfileListModel::LastUsedColumn).toString(),
              QStringLiteral("02:00:00 UTC"));
}

TEST_F(ProfileListModelTest, ChangesARowInPlaceAndResetsForANewOne)
{
    const base::ProfileId id = addKeys("Corp");
    build();
    QSignalSpy resets(model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy changes(model.get(), &QAbstractItemModel::dataChanged);

    profiles::ProfileMarks marks;
    marks.isProduction = true;
    ASSERT_TRUE(store.setMarks(id, marks));
    EXPECT_EQ(resets.count(), 0);
    EXPECT_GE(changes.count(), 1);

    addKeys("Other");
    EXPECT_GE(resets.count(), 1);
    EXPECT_EQ(model->rowCount(), 3);
}

} // namespace
