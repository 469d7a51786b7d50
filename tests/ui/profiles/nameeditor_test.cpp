// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/waitfor.h"
#include "tests/ui/profiles/profileeditortest.h"

namespace {

using support::waitFor;

class NameEditorTest : public tests::ProfileEditorTest
{
protected:
    void fillKeys()
    {
        openNew(Keys);
        fill("profileNameField", "Corp");
        fill("accessKeyIdField", "AKIAIOSFODNN7EXAMPLE");
        fill("secretKeyField", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
    }
};

TEST_F(NameEditorTest, SaysThatANameIsTakenAndLosesNothing)
{
    addKeys("Corp");
    fillKeys();

    save();

    ASSERT_TRUE(waitFor(
        [this] { return note("profileNameField").contains(QStringLiteral("another name")); }));
    EXPECT_TRUE(editor->isVisible());
    EXPECT_FALSE(text("secretKeyField").isEmpty());
}

TEST_F(NameEditorTest, NamesTheProfileThatANameCouldBeTakenFor)
{
    addKeys("Payroll");
    writeConfig("[profile audit]\nregion = eu-west-1\n");
    fillKeys();
    const struct {
        const char *name;
        const char *other;
    } table[] = {{"PAYROLL ", "Payroll"}, {"Audit", "audit"}, {"audit", "AWS's files"}};
    for (const auto &[name, other] : table) {
        fill("profileNameField", name);

        save();

        EXPECT_TRUE(note("profileNameField").contains(QLatin1String(other))) << name;
        EXPECT_EQ(saved->count(), 0) << name;
    }
    EXPECT_FALSE(text("secretKeyField").isEmpty());
}

TEST_F(NameEditorTest, LetsANameStayThatTheFilesTookLater)
{
    const base::ProfileId id = addKeys("Audit");
    writeConfig("[profile audit]\nregion = eu-west-1\n");
    openFor(id);
    fill("profileRegionField", "eu-west-1");

    save();

    ASSERT_TRUE(waitUntilSaved());
    EXPECT_EQ(savedProfile().name, QStringLiteral("Audit"));
}

TEST_F(NameEditorTest, OffersAFreeNameForADuplicate)
{
    const base::ProfileId id = addKeys("Corp");
    addKeys("corp COPY");

    open().duplicate(*store.find(id));

    EXPECT_EQ(text("profileNameField"), QStringLiteral("Corp copy 2"));
}

} // namespace
