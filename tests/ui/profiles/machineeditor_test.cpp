// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/profiles/profileeditortest.h"

namespace {

class MachineEditorTest : public tests::ProfileEditorTest
{};

TEST_F(MachineEditorTest, KeepsTheRoleOfThisMachineWithARegionAndNothingElse)
{
    openNew(Machine);
    EXPECT_EQ(widget<QComboBox>(*editor, "profileKindChooser").currentText(),
              QStringLiteral("Role of this machine (EC2 or container)"));
    fill("profileNameField", "Jump host");
    fill("profileRegionField", "eu-west-1");

    save();

    ASSERT_TRUE(waitUntilSaved());
    EXPECT_EQ(savedProfile().name, QStringLiteral("Jump host"));
    EXPECT_EQ(savedProfile().source,
              decltype(profiles::OwnProfile::source)(profiles::MachineRole()));
    EXPECT_EQ(savedProfile().region, aws::Region::parse(QStringLiteral("eu-west-1")));
    EXPECT_TRUE(backend.asked.isEmpty());
    EXPECT_TRUE(backend.opened.isEmpty());
}

TEST_F(MachineEditorTest, SaysWhereTheCredentialsComeFromAndWhenTheMachineIsAsked)
{
    openNew(Machine);

    const auto &words = widget<QLabel>(*editor, "machineRoleWords");

    EXPECT_TRUE(words.isVisibleTo(editor.get()));
    EXPECT_TRUE(words.text().contains(QStringLiteral("EC2 instance")));
    EXPECT_TRUE(
        words.text().contains(QStringLiteral("asked only when this profile is opened or tested")));
}

TEST_F(MachineEditorTest, ShowsAKeptOneAgain)
{
    profiles::OwnProfile machine{.id = profiles::newOwnProfileId(),
                                 .name = QStringLiteral("Jump host"),
                                 .source = profiles::MachineRole(),
                                 .region = {}};
    ASSERT_TRUE(store.save(machine));

    openFor(machine.id);

    auto &kind = widget<QComboBox>(*editor, "profileKindChooser");
    EXPECT_EQ(kind.currentIndex(), Machine);
    EXPECT_FALSE(kind.isEnabled());
    EXPECT_EQ(text("profileNameField"), QStringLiteral("Jump host"));
}

TEST_F(MachineEditorTest, TellsOfAProfileOfTheFilesWhenTheMachineIsAsked)
{
    writeConfig("[profile jump]\nrole_arn = arn:aws:iam::111122223333:role/desk\n"
                "credential_source = Ec2InstanceMetadata\n");

    openFor(profiles::awsProfileId(QStringLiteral("jump")));

    EXPECT_TRUE(widget<QLabel>(*editor, "profileOrigin")
                    .text()
                    .contains(QStringLiteral("Role of this EC2 instance, asked only when opened or "
                                             "tested")));
}

} // namespace
