// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/waitfor.h"
#include "tests/ui/profiles/profileeditortest.h"
#include "ui/profiles/ssoform.h"
#include "ui/profiles/ssosigninpanel.h"
#include "ui/profiles/suggestfield.h"

#include <QCompleter>

namespace {

using support::waitFor;

/// A sign-in that goes as the test says.
class ScriptedSignIn final : public profiles::SsoSignInCall
{
public:
    using SsoSignInCall::SsoSignInCall;

    void openPage(const QUrl &page) { emit browserOpened(page); }
    void failToOpen(const QUrl &page) { emit browserFailed(page); }
    void showCode(const profiles::SsoUserCode &code) { emit codeShown(code); }
    void end(const base::Result<> &result) { finish(result); }

    bool isStarted = false;
    bool isAborted = false;

protected:
    void run() override { isStarted = true; }
    void abort() override { isAborted = true; }
};

const QUrl kPage(QStringLiteral("https://oidc.eu-west-1.amazonaws.com/authorize?state=x%20y"));

class SignInPanelTest : public tests::ProfileWindowTest
{
protected:
    SignInPanelTest() { panel.show(); }
    [[nodiscard]] QString words() const { return widget<QLabel>(panel, "signInWords").text(); }

    ScriptedSignIn *call = new ScriptedSignIn;
    ui::SsoSignInPanel panel{call};
    QSignalSpy finished{&panel, &ui::SsoSignInPanel::finished};
};

TEST_F(SignInPanelTest, BeginsAtOnce)
{
    EXPECT_TRUE(call->isStarted);
    EXPECT_FALSE(words().isEmpty());
    EXPECT_FALSE(widget<QPushButton>(panel, "copySignInLink").isVisible());
}

TEST_F(SignInPanelTest, OffersTheLinkToCopy)
{
    call->openPage(kPage);

    EXPECT_TRUE(words().contains(QStringLiteral("browser was opened")));
    click(panel, "copySignInLink");
    EXPECT_EQ(QGuiApplication::clipboard()->text(), kPage.toString(QUrl::FullyEncoded));
}

TEST_F(SignInPanelTest, SaysThatNoBrowserOpened)
{
    call->failToOpen(kPage);

    EXPECT_TRUE(words().contains(QStringLiteral("No browser")));
    EXPECT_TRUE(widget<QPushButton>(panel, "copySignInLink").isVisible());
}

TEST_F(SignInPanelTest, ShowsTheCodeToTypeAndHowLongItLives)
{
    call->showCode({.code = QStringLiteral("ABCD-EFGH"),
                    .page = QUrl(QStringLiteral("https://device.sso.eu-west-1.amazonaws.com/")),
                    .pageWithCode = {},
                    .lifetime = std::chrono::minutes(10)});

    EXPECT_EQ(widget<QLabel>(panel, "signInCode").text(), QStringLiteral("ABCD-EFGH"));
    EXPECT_TRUE(words().contains(QStringLiteral("10 min")));
    click(panel, "copySignInCode");
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("ABCD-EFGH"));
}

TEST_F(SignInPanelTest, CancelsOnRequestAndTellsHowItEnded)
{
    QSignalSpy gone(call, &QObject::destroyed);
    click(panel, "cancelSignInButton");
    EXPECT_TRUE(call->isAborted);

    ASSERT_TRUE(waitFor([&] { return gone.count() == 1; }));
    EXPECT_EQ(finished.count(), 1);
}

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
    [[nodiscard]] QString state() const { return widget<QLabel>(*editor, "ssoState").text(); }
    [[nodiscard]] bool offersSignIn() const
    {
        return widget<QPushButton>(*editor, "signInBrowserButton").isVisible();
    }
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

TEST_F(SsoEditorTest, OffersTheButtonsAgainWhenASignInFailed)
{
    fillPlace();
    auto *call = new ScriptedSignIn;
    editor->fields().ssoForm().follow(new ui::SsoSignInPanel(call));
    EXPECT_FALSE(offersSignIn());

    call->end(base::failure(base::makeError(base::ErrorKind::AccessDenied,
                                            QStringLiteral("AccessDeniedException"),
                                            QStringLiteral("no access for you"))));

    ASSERT_TRUE(waitFor([this] { return offersSignIn(); }));
    EXPECT_TRUE(state().contains(QStringLiteral("no access for you")));
    EXPECT_EQ(text("startUrlField"), QStringLiteral("https://d-1234567890.awsapps.com/start"));
}

TEST_F(SsoEditorTest, CancelsASignInWithTheEditor)
{
    fillPlace();
    QPointer<ScriptedSignIn> call = new ScriptedSignIn;
    editor->fields().ssoForm().follow(new ui::SsoSignInPanel(call));

    editor.reset();

    EXPECT_FALSE(call) << "nothing waits any more";
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
