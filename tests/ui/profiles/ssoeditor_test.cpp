// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/secrettrouble.h"
#include "tests/support/waitfor.h"
#include "tests/ui/profiles/profileeditortest.h"
#include "tests/ui/signin/scriptedsignin.h"
#include "ui/profiles/ssoform.h"
#include "ui/profiles/suggestfield.h"
#include "ui/signin/ssosigninpanel.h"
#include "ui/signin/unlockdialog.h"

#include <QCompleter>

namespace {

using support::waitFor;

class SsoEditorTest : public tests::ProfileEditorTest
{
protected:
    void fillPlace()
    {
        openNew(Sso);
        fill("profileNameField", "Center");
        fill("startUrlField", "https://d-1234567890.awsapps.com/start");
        fill("ssoRegionField", "eu-west-1");
    }
    void beginSignIn()
    {
        auto &form = editor->fields().ssoForm();
        form.follow(new ui::SsoSignInPanel(script.begin(), support::someSession(),
                                           profiles::SsoMethod::Browser, &form));
    }
    [[nodiscard]] bool offersSignIn() const
    {
        return widget<QPushButton>(*editor, "signInBrowserButton").isVisible();
    }

    support::SignInScript script;
};

TEST_F(SsoEditorTest, KeepsAccountAndRoleThatWereTyped)
{
    fillPlace();
    fill("ssoAccountField", "1111 2222 3333");
    fill("ssoRoleField", "MgnOperator");

    save();

    ASSERT_TRUE(waitUntilSaved());
    const auto access = std::get<profiles::SsoAccess>(savedProfile().source);
    EXPECT_EQ(access.session.startUrl,
              QUrl(QStringLiteral("https://d-1234567890.awsapps.com/start")));
    EXPECT_EQ(access.session.region.toString(), QStringLiteral("eu-west-1"));
    EXPECT_EQ(access.account.toString(), QStringLiteral("111122223333"));
    EXPECT_EQ(access.roleName, QStringLiteral("MgnOperator"));
}

TEST_F(SsoEditorTest, TakesAnAccountAsTheListShowsIt)
{
    fillPlace();
    fill("ssoAccountField", "1111 2222 3333 · Payroll · pay@example.com");
    fill("ssoRoleField", "MgnOperator");

    save();

    ASSERT_TRUE(waitUntilSaved());
    EXPECT_EQ(std::get<profiles::SsoAccess>(savedProfile().source).account.toString(),
              QStringLiteral("111122223333"));
}

TEST_F(SsoEditorTest, SaysWhatIsWrongBeforeItSignsIn)
{
    openNew(Sso);
    fill("startUrlField", "http://example.com");

    click(*editor, "signInBrowserButton");

    EXPECT_TRUE(note("startUrlField").contains(QStringLiteral("https")));
    EXPECT_FALSE(note("ssoRegionField").isEmpty());
    EXPECT_TRUE(offersSignIn());
}

TEST_F(SsoEditorTest, ShowsTheSignInInPlaceOfItsButtons)
{
    fillPlace();
    beginSignIn();

    EXPECT_FALSE(offersSignIn());
    EXPECT_TRUE(
        support::waitFor([&] { return editor->findChild<ui::SsoSignInPanel *>()->isVisible(); }));
    click(*editor, "cancelSignInButton");
    EXPECT_TRUE(offersSignIn());
    EXPECT_FALSE(script.calls.last()) << "nothing waits any more";
    EXPECT_EQ(text("startUrlField"), QStringLiteral("https://d-1234567890.awsapps.com/start"));
}

TEST_F(SsoEditorTest, LeadsToTheAccountsAfterTheSignIn)
{
    fillPlace();
    ASSERT_TRUE(QTest::qWaitForWindowActive(editor.get()));
    beginSignIn();

    script.current().answer({});

    ASSERT_TRUE(waitFor([this] { return offersSignIn(); }));
    EXPECT_TRUE(field("ssoAccountField").hasFocus());
}

TEST_F(SsoEditorTest, SignsInOnceTheKeychainIsUnlocked)
{
    fillPlace();
    beginSignIn();
    script.current().answer(base::failure(base::secretError(base::SecretTrouble::Locked, {})));
    auto &unlock =
        widget<QPushButton>(*editor->findChild<ui::SsoSignInPanel *>(), "unlockKeychainButton");
    ASSERT_TRUE(waitFor([&] { return unlock.isVisible(); }));
    unlock.click();
    auto *dialog = editor->findChild<ui::UnlockDialog *>();
    ASSERT_TRUE(dialog);

    emit dialog->unlocked();

    EXPECT_EQ(script.calls.size(), 2);
    EXPECT_EQ(script.methods.last(), profiles::SsoMethod::Browser);
}

TEST_F(SsoEditorTest, LeavesAFailureToThePanel)
{
    fillPlace();
    beginSignIn();

    script.current().answer(base::failure(
        base::makeError(base::ErrorKind::AccessDenied, QStringLiteral("AccessDeniedException"))));

    auto &again = widget<QPushButton>(*editor, "signInRetryButton");
    ASSERT_TRUE(waitFor([&] { return again.isVisible(); }));
    EXPECT_FALSE(offersSignIn());
}

TEST_F(SsoEditorTest, CancelsASignInWithTheEditor)
{
    fillPlace();
    beginSignIn();

    editor.reset();

    EXPECT_FALSE(script.calls.last());
}

TEST_F(SsoEditorTest, SuggestsTheStartUrlsThatAreKnown)
{
    fillPlace();
    fill("ssoAccountField", "111122223333");
    fill("ssoRoleField", "MgnOperator");
    save();
    ASSERT_TRUE(waitUntilSaved());

    openNew(Sso);

    EXPECT_EQ(widget<ui::SuggestField>(*editor, "startUrlField").suggestions(),
              QStringList{QStringLiteral("https://d-1234567890.awsapps.com/start")});
}

TEST(SuggestField, FindsAnyPartOfASuggestionAndTakesItWhole)
{
    ui::Theme theme;
    ui::SuggestField field(theme);
    field.setSuggestions({QStringLiteral("1111 2222 3333 · Payroll"),
                          QStringLiteral("4444 5555 6666 · Backoffice")});
    QSignalSpy chosen(&field, &ui::SuggestField::chosen);

    field.completer()->setCompletionPrefix(QStringLiteral("payr"));
    EXPECT_EQ(field.completer()->completionCount(), 1);
    emit field.completer()->activated(field.completer()->currentCompletion());

    EXPECT_EQ(chosen.count(), 1);
    EXPECT_EQ(field.text(), QStringLiteral("1111 2222 3333 · Payroll"));
}

} // namespace
