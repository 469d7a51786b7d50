// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/processcommand.h"
#include "tests/support/accessiblenames.h"
#include "tests/ui/profiles/profileeditortest.h"
#include "ui/profiles/consentbox.h"

#include <QCheckBox>
#include <QLabel>
#include <QToolButton>

namespace {

class MarksEditorTest : public tests::ProfileEditorTest
{
protected:
    MarksEditorTest()
    {
        writeCredentials("[default]\naws_access_key_id = AKIADEFAULT\n"
                         "aws_secret_access_key = secret\n");
        writeConfig("[profile tool]\ncredential_process = /opt/keys --for me\n");
    }
    [[nodiscard]] QCheckBox &box(const char *name) const
    {
        return widget<QCheckBox>(*editor, name);
    }

    const base::ProfileId fromFile = profiles::awsProfileId(QStringLiteral("default"));
};

TEST_F(MarksEditorTest, KeepsTheMarksOfAProfileOfTheFiles)
{
    openFor(fromFile);
    EXPECT_TRUE(widget<QLabel>(*editor, "profileOrigin").text().contains(shownPath("credentials")));
    EXPECT_TRUE(field("profileNameField").isReadOnly());
    fill("accountLabelField", "Payroll");
    fill("onlyAccountField", "1111 2222 3333");
    widget<QToolButton>(*editor, "swatch1").click();
    box("productionBox").setChecked(true);
    box("readOnlyBox").setChecked(true);

    save();

    ASSERT_TRUE(waitUntilSaved());
    const profiles::ProfileMarks marks = marksOf(fromFile);
    EXPECT_EQ(marks.label, QStringLiteral("Payroll"));
    EXPECT_EQ(marks.colour, QStringLiteral("#c33025"));
    EXPECT_TRUE(marks.isProduction);
    EXPECT_TRUE(marks.isReadOnly);
    EXPECT_EQ(marks.pinnedAccount, base::AccountId::parse(QStringLiteral("111122223333")));
}

TEST_F(MarksEditorTest, StopsAnAccountThatIsNone)
{
    openFor(fromFile);
    fill("onlyAccountField", "123");

    save();

    EXPECT_EQ(note("onlyAccountField"), QStringLiteral("An account id has 12 digits."));
    EXPECT_EQ(saved->count(), 0);
}

TEST_F(MarksEditorTest, TakesTheAccountOfATest)
{
    openFor(fromFile);
    EXPECT_FALSE(widget<QPushButton>(*editor, "useTestedAccountButton").isEnabled());
    editor->setTestedAccount(*base::AccountId::parse(QStringLiteral("111122223333")));

    click(*editor, "useTestedAccountButton");

    EXPECT_EQ(text("onlyAccountField"), QStringLiteral("1111 2222 3333"));
}

TEST_F(MarksEditorTest, AllowsACommandOfTheFilesOnRequest)
{
    const base::ProfileId tool = profiles::awsProfileId(QStringLiteral("tool"));
    openFor(tool);
    QCheckBox &allow = box("allowFileCommandBox");
    EXPECT_TRUE(allow.isVisible());
    EXPECT_FALSE(allow.isChecked());
    allow.setChecked(true);

    save();

    ASSERT_TRUE(waitUntilSaved());
    EXPECT_EQ(marksOf(tool).consentedCommand,
              profiles::commandHash(QStringLiteral("/opt/keys --for me")));
}

TEST_F(MarksEditorTest, KeepsWhatWasNotedWhileItWasOpen)
{
    const base::ProfileId corp = addKeys("Corp");
    const base::ProfileId tool = profiles::awsProfileId(QStringLiteral("tool"));
    for (const base::ProfileId &id : {corp, tool}) {
        openFor(id);
        fill("accountLabelField", "Payroll");
        profiles::ProfileMarks noted = marksOf(id);
        noted.health = profiles::ProfileHealth::Good;
        noted.lastUsed = backend.clock(id).now();
        noted.consentedCommand = profiles::commandHash(QStringLiteral("/opt/keys --for me"));
        noted.isReadOnly = true;
        ASSERT_TRUE(store.setMarks(id, noted));

        save();

        ASSERT_TRUE(waitUntilSaved());
        noted.label = QStringLiteral("Payroll");
        EXPECT_EQ(marksOf(id), noted) << qPrintable(id.toString());
    }
}

TEST_F(MarksEditorTest, TakesBackAConsentAndAPin)
{
    const base::ProfileId tool = profiles::awsProfileId(QStringLiteral("tool"));
    profiles::ProfileMarks marks;
    marks.consentedCommand = profiles::commandHash(QStringLiteral("/opt/keys --for me"));
    marks.pinnedAccount = base::AccountId::parse(QStringLiteral("111122223333"));
    ASSERT_TRUE(store.setMarks(tool, marks));
    openFor(tool);
    box("allowFileCommandBox").setChecked(false);
    fill("onlyAccountField", "");

    save();

    ASSERT_TRUE(waitUntilSaved());
    EXPECT_EQ(marksOf(tool), profiles::ProfileMarks());
}

TEST_F(MarksEditorTest, CopiesWhatWasDecidedToADuplicateButNotItsUse)
{
    const base::ProfileId corp = addKeys("Corp");
    profiles::ProfileMarks marks;
    marks.label = QStringLiteral("Payroll");
    marks.isProduction = true;
    marks.health = profiles::ProfileHealth::Good;
    marks.lastUsed = backend.clock(corp).now();
    ASSERT_TRUE(store.setMarks(corp, marks));
    open().duplicate(*store.find(corp));

    save();

    ASSERT_TRUE(waitUntilSaved());
    marks.health = profiles::ProfileHealth::NeverUsed;
    marks.lastUsed.reset();
    EXPECT_EQ(marksOf(savedProfile().id), marks);
}

TEST_F(MarksEditorTest, AllowsOneCommandOnly)
{
    ui::ConsentBox consent;
    consent.setCommand(QStringLiteral("/opt/keys --for me"));
    EXPECT_TRUE(consent.consented().isEmpty());

    consent.setConsented(profiles::commandHash(QStringLiteral("/opt/keys --for me")));
    EXPECT_FALSE(consent.consented().isEmpty());
    consent.setCommand(QStringLiteral("/opt/keys --for you"));
    EXPECT_TRUE(consent.consented().isEmpty()) << "another command has to be allowed anew";
}

TEST_F(MarksEditorTest, AllowsOnlyWhatIsShownWholeAndInOneLine)
{
    ui::ConsentBox consent;
    const auto &allow = widget<QCheckBox>(consent, "allowCommandBox");
    consent.setCommand(QStringLiteral("/opt/keys\n\n\nrm -r ~"));
    EXPECT_EQ(widget<QLabel>(consent, "allowedCommand").text().count(u'\n'), 0);
    EXPECT_TRUE(allow.isEnabled());

    const QString endless = QStringLiteral("/opt/keys ") + QString(20'000, u'x');
    consent.setConsented(profiles::commandHash(endless));
    consent.setCommand(endless);

    EXPECT_FALSE(allow.isEnabled());
    EXPECT_TRUE(allow.toolTip().contains(QStringLiteral("too long to be shown whole")));
    EXPECT_TRUE(consent.consented().isEmpty());
}

TEST_F(MarksEditorTest, KeepsACommandWithItsConsent)
{
    openNew(Process);
    fill("profileNameField", "Corp tool");
    save();
    EXPECT_FALSE(note("commandField").isEmpty());
    fill("commandField", "/opt/keys --for me");
    box("allowCommandBox").setChecked(true);

    save();

    ASSERT_TRUE(waitUntilSaved());
    EXPECT_EQ(savedProfile().source,
              decltype(profiles::OwnProfile::source)(
                  profiles::ProcessCommand{QStringLiteral("/opt/keys --for me")}));
    EXPECT_EQ(marksOf(savedProfile().id).consentedCommand,
              profiles::commandHash(QStringLiteral("/opt/keys --for me")));
}

TEST_F(MarksEditorTest, NamesWhatTakesTheFocusForEveryKind)
{
    openNew(Keys);
    ASSERT_TRUE(QTest::qWaitForWindowExposed(editor.get()));
    for (const Kind kind : {Keys, Role, Sso, Process, Machine}) {
        widget<QComboBox>(*editor, "profileKindChooser").setCurrentIndex(kind);
        EXPECT_GE(support::interactiveWidgets(*editor).size(), 10) << kind;
        support::expectNames(*editor);
    }
}

TEST_F(MarksEditorTest, NamesWhatTakesTheFocusForAProfileOfTheFiles)
{
    openFor(fromFile);
    ASSERT_TRUE(QTest::qWaitForWindowExposed(editor.get()));

    support::expectNames(*editor);
}

} // namespace
