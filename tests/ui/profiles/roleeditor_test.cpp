// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/profiles/profileeditortest.h"
#include "ui/profiles/durationfield.h"
#include "ui/profiles/sourcechoice.h"

#include <QSpinBox>

namespace {

using namespace std::chrono_literals;

class RoleEditorTest : public tests::ProfileEditorTest
{
protected:
    static profiles::OwnProfile role(const char *name, const base::ProfileId &source)
    {
        return {
            .id = {},
            .name = QLatin1String(name),
            .source =
                profiles::OwnRole{source,
                                  {.roleArn = QStringLiteral("arn:aws:iam::111122223333:role/Mgn"),
                                   .externalId = {},
                                   .mfaSerial = {},
                                   .sessionName = {},
                                   .duration = {}}},
            .region = {}};
    }
    void choose(const base::ProfileId &source)
    {
        auto &box = widget<QComboBox>(*editor, "sourceProfileChooser");
        box.setCurrentIndex(box.findData(source.toString()));
    }
};

TEST_F(RoleEditorTest, KeepsAllThatIsFilledIn)
{
    const base::ProfileId source = addKeys("Keys");
    openNew(Role);
    fill("profileNameField", "Mgn");
    choose(source);
    fill("roleArnField", "arn:aws:iam::111122223333:role/team/Mgn");
    fill("externalIdField", "ext-1");
    fill("mfaSerialField", "arn:aws:iam::444455556666:mfa/jo");
    fill("sessionNameField", "night");
    widget<QSpinBox>(*editor, "durationField").setValue(90);

    save();

    ASSERT_TRUE(waitUntilSaved());
    const auto kept = std::get<profiles::OwnRole>(savedProfile().source);
    EXPECT_EQ(kept.source, source);
    EXPECT_EQ(kept.role.roleArn, QStringLiteral("arn:aws:iam::111122223333:role/team/Mgn"));
    EXPECT_EQ(kept.role.externalId, QStringLiteral("ext-1"));
    EXPECT_EQ(kept.role.mfaSerial, QStringLiteral("arn:aws:iam::444455556666:mfa/jo"));
    EXPECT_EQ(kept.role.sessionName, QStringLiteral("night"));
    EXPECT_EQ(kept.role.duration, std::optional<std::chrono::seconds>(90min));
}

TEST_F(RoleEditorTest, SaysWhatIsWrong)
{
    openNew(Role);
    fill("profileNameField", "Mgn");
    fill("roleArnField", "Mgn");
    fill("sessionNameField", "a b");
    widget<QSpinBox>(*editor, "durationField").setValue(5);

    save();

    EXPECT_FALSE(note("sourceProfileChooser").isEmpty());
    EXPECT_TRUE(note("roleArnField").contains(QStringLiteral("looks like")));
    EXPECT_TRUE(note("sessionNameField").contains(QStringLiteral("2 to 64")));
    EXPECT_TRUE(note("durationField").contains(QStringLiteral("15 minutes")));
    EXPECT_EQ(saved->count(), 0);
}

TEST_F(RoleEditorTest, OffersNoSourceThatBuildsOnTheRole)
{
    const base::ProfileId keys = addKeys("Keys");
    const base::ProfileId first = add(role("First", keys));
    const base::ProfileId second = add(role("Second", first));

    const auto ids = [this](const base::ProfileId &of) {
        QStringList found;
        for (const profiles::Profile &profile : ui::possibleSources(store, of))
            found << profile.name;
        return found.join(u' ');
    };
    EXPECT_EQ(ids(first), QStringLiteral("Keys"));
    EXPECT_EQ(ids(second), QStringLiteral("First Keys"));
    EXPECT_EQ(ids({}), QStringLiteral("First Keys Second"));
}

TEST_F(RoleEditorTest, KeepsASourceThatIsGoneUntilAnotherIsChosen)
{
    const base::ProfileId id = add(role("Mgn", profiles::awsProfileId(QStringLiteral("vanished"))));
    openFor(id);

    save();

    EXPECT_TRUE(widget<QComboBox>(*editor, "sourceProfileChooser")
                    .currentText()
                    .contains(QStringLiteral("vanished")));
    EXPECT_TRUE(note("sourceProfileChooser").contains(QStringLiteral("Choose another")));
}

TEST(DurationField, KeepsTheTimeInAnotherUnit)
{
    ui::DurationField field;
    auto *unit = field.findChild<QComboBox *>();
    field.setDuration(7200s);
    EXPECT_EQ(unit->currentText(), QStringLiteral("hours"));
    EXPECT_EQ(field.duration(), std::optional(7200s));

    unit->setCurrentIndex(0);
    EXPECT_EQ(field.duration(), std::optional(7200s));
    field.setDuration(5400s);
    EXPECT_EQ(unit->currentText(), QStringLiteral("minutes"));
    EXPECT_EQ(field.duration(), std::optional(5400s));
    field.setDuration({});
    EXPECT_FALSE(field.duration());
    EXPECT_TRUE(field.problem().isEmpty());
    field.setDuration(600s);
    EXPECT_FALSE(field.problem().isEmpty());
}

TEST(DurationField, NamesItsUnitByALabel)
{
    const ui::DurationField field;
    const QList<QLabel *> labels = field.findChildren<QLabel *>();

    ASSERT_EQ(labels.size(), 1);
    EXPECT_EQ(labels.first()->buddy(), field.findChild<QComboBox *>());
    EXPECT_EQ(labels.first()->text(), QStringLiteral("Unit"));
}

} // namespace
