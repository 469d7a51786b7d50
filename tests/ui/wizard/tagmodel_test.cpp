// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/modelcheck.h"
#include "ui/models/roles.h"
#include "ui/models/tagmodel.h"

#include <gtest/gtest.h>

namespace {

using ui::TagModel;

class TagModelTest : public testing::Test
{
protected:
    void type(int row, const QString &key, const QString &value)
    {
        EXPECT_TRUE(model.setData(model.index(row, TagModel::KeyColumn), key, Qt::EditRole));
        EXPECT_TRUE(model.setData(model.index(row, TagModel::ValueColumn), value, Qt::EditRole));
    }
    [[nodiscard]] QString status(int row) const
    {
        return model.index(row, TagModel::StatusColumn).data().toString();
    }

    TagModel model;
    std::unique_ptr<QAbstractItemModelTester> tester = support::checkModel(model);
};

TEST_F(TagModelTest, BeginsWithOneEmptyRowAndNoTags)
{
    EXPECT_EQ(model.rowCount(), 1);
    EXPECT_TRUE(model.tags().empty());
    EXPECT_FALSE(model.hasProblem());
}

TEST_F(TagModelTest, SaysInTheEmptyRowHowToAddATag)
{
    type(0, QStringLiteral("Wave"), QStringLiteral("7"));
    const QModelIndex next = model.index(1, TagModel::KeyColumn);

    EXPECT_EQ(model.index(0, TagModel::KeyColumn).data().toString(), QStringLiteral("Wave"));
    EXPECT_EQ(next.data().toString(), QStringLiteral("Add a key…"));
    EXPECT_EQ(next.data(ui::Role::CellStyle).value<ui::CellStyle>(), ui::CellStyle::Dim);
    EXPECT_TRUE(next.data(Qt::EditRole).toString().isEmpty()) << "it is no text to edit";
    EXPECT_EQ(model.tags().size(), 1U);
}

TEST_F(TagModelTest, KeepsExactlyOneEmptyRowAtTheEnd)
{
    type(0, QStringLiteral("Wave"), QStringLiteral("7"));
    type(1, QStringLiteral("Change"), QStringLiteral("C-1"));

    EXPECT_EQ(model.rowCount(), 3);
    model.removeTag(0);
    EXPECT_EQ(model.rowCount(), 2);
    model.removeTag(1);
    EXPECT_EQ(model.rowCount(), 2) << "the empty row stays";
    EXPECT_EQ(model.tags(), TagModel::Tags({{QStringLiteral("Change"), QStringLiteral("C-1")}}));
}

TEST_F(TagModelTest, SuggestsKeysWithoutValuesAndLeavesThemOut)
{
    model.suggestKeys({QStringLiteral("Wave"), QStringLiteral("Change")});

    EXPECT_EQ(model.rowCount(), 3);
    EXPECT_TRUE(model.index(0, TagModel::ValueColumn).data().toString().isEmpty());
    EXPECT_TRUE(model.index(1, TagModel::ValueColumn).data().toString().isEmpty());
    EXPECT_TRUE(model.tags().empty());
    EXPECT_EQ(status(0), QStringLiteral("Not used: no value"));
}

TEST_F(TagModelTest, UsesASuggestedKeyOnceItHasAValue)
{
    model.suggestKeys({QStringLiteral("Wave"), QStringLiteral("Change")});

    EXPECT_TRUE(
        model.setData(model.index(0, TagModel::ValueColumn), QStringLiteral("7"), Qt::EditRole));

    EXPECT_EQ(model.tags(), TagModel::Tags({{QStringLiteral("Wave"), QStringLiteral("7")}}));
    EXPECT_EQ(status(0), QStringLiteral("Ready"));
}

TEST_F(TagModelTest, NamesTheRuleThatARowBreaksWhileItIsTyped)
{
    const struct {
        QString key;
        QString value;
        QString part;
    } rows[] = {
        {QString(129, u'k'), QStringLiteral("v"), QStringLiteral("at most 128")},
        {QStringLiteral("k"), QString(257, u'v'), QStringLiteral("at most 256")},
        {QStringLiteral("aws:owner"), QStringLiteral("v"), QStringLiteral("reserved")},
        {QStringLiteral("k#"), QStringLiteral("v"), QStringLiteral("allowed")},
        {QString(), QStringLiteral("v"), QStringLiteral("needs a key")},
    };

    for (const auto &row : rows) {
        model.setTags({{row.key, row.value}});
        EXPECT_TRUE(model.hasProblem()) << qPrintable(row.part);
        EXPECT_TRUE(status(0).contains(row.part)) << qPrintable(status(0));
    }
}

TEST_F(TagModelTest, SaysWhichRowRepeatsAKey)
{
    type(0, QStringLiteral("Wave"), QStringLiteral("7"));
    type(1, QStringLiteral("Wave"), QStringLiteral("8"));

    EXPECT_TRUE(model.hasProblem());
    EXPECT_TRUE((status(0) + status(1)).contains(QLatin1String("twice")));
    model.removeTag(1);
    EXPECT_FALSE(model.hasProblem());
    EXPECT_EQ(status(0), QStringLiteral("Ready"));
}

TEST_F(TagModelTest, TakesKeysAndValuesInLettersOfAnyLanguage)
{
    type(0, QStringLiteral("Größe"), QStringLiteral("夜 7"));

    EXPECT_FALSE(model.hasProblem()) << qPrintable(status(0));
}

TEST_F(TagModelTest, PutsAComplaintAtItsRowUntilThatIsEdited)
{
    model.setTags({{QStringLiteral("Wave"), QStringLiteral("7")},
                   {QStringLiteral("Change"), QStringLiteral("C-1")}});

    model.setComplaints(
        {{QStringLiteral("Change"), QStringLiteral("not allowed by the tag policy")}});

    EXPECT_EQ(status(0), QStringLiteral("Ready"));
    EXPECT_TRUE(status(1).contains(QLatin1String("not allowed by the tag policy")))
        << qPrintable(status(1));
    EXPECT_FALSE(model.hasProblem()) << "what AWS refused once may be allowed by now";
    EXPECT_TRUE(
        model.setData(model.index(0, TagModel::ValueColumn), QStringLiteral("8"), Qt::EditRole));
    EXPECT_TRUE(status(1).contains(QLatin1String("not allowed"))) << "another row was edited";
    EXPECT_TRUE(
        model.setData(model.index(1, TagModel::ValueColumn), QStringLiteral("C-2"), Qt::EditRole));
    EXPECT_EQ(status(1), QStringLiteral("Ready"));
}

TEST_F(TagModelTest, ReservesTheKeyThatTheProgramAdds)
{
    model.setTags({{QStringLiteral("cutover-desk:intent"), QStringLiteral("x")}});
    EXPECT_FALSE(model.hasProblem());

    model.setOwnKey(QStringLiteral("cutover-desk:intent"));

    EXPECT_TRUE(model.hasProblem());
    EXPECT_TRUE(status(0).contains(QLatin1String("itself"))) << qPrintable(status(0));
}

TEST_F(TagModelTest, CountsTheTagThatTheProgramAdds)
{
    TagModel::Tags fifty;
    for (int i = 0; i < 50; ++i)
        fifty.emplace_back(QStringLiteral("key %1").arg(i), QStringLiteral("v"));
    model.setTags(fifty);
    EXPECT_FALSE(model.hasProblem());

    model.setOwnKey(QStringLiteral("cutover-desk:intent"));

    EXPECT_TRUE(status(49).contains(QLatin1String("one is this program's own")))
        << qPrintable(status(49));
    EXPECT_EQ(status(48), QStringLiteral("Ready"));
    model.removeTag(49);
    EXPECT_FALSE(model.hasProblem());
}

TEST_F(TagModelTest, LetsNobodyEditTheCheck)
{
    EXPECT_FALSE(model.flags(model.index(0, TagModel::StatusColumn)).testFlag(Qt::ItemIsEditable));
    EXPECT_FALSE(model.setData(model.index(0, TagModel::StatusColumn), QStringLiteral("Ready"),
                               Qt::EditRole));
}

} // namespace
