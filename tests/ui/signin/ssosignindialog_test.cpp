// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/signin/ssosignindialog.h"

#include "base/secrettrouble.h"
#include "tests/support/accessiblenames.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/simulateddesk.h"
#include "tests/support/waitfor.h"
#include "tests/ui/signin/scriptedsignin.h"
#include "ui/theme/plainlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>

namespace {

using profiles::SsoMethod;
using support::kSignInPage;
using support::someCode;
using support::waitFor;
using support::widget;

/// The dialog over a script, and what it told.
class SsoSignInDialogTest : public testing::Test
{
protected:
    SsoSignInDialogTest()
        : dialog(new ui::SsoSignInDialog(script.begin(), support::someSession(), SsoMethod::Browser,
                                         QStringLiteral("corp-sso"), nullptr))
    {
        using ui::SsoSignInDialog;
        QObject::connect(dialog, &SsoSignInDialog::signedIn, &context, [this] { ++signedIn; });
        QObject::connect(dialog, &SsoSignInDialog::unlockWanted, &context, [this] { ++unlocks; });
        QObject::connect(dialog, &SsoSignInDialog::keptForSessionOnly, &context,
                         [this](const base::Error &why) { notKept << why.message; });
        dialog->open();
    }
    ~SsoSignInDialogTest() override { delete dialog; }

    /// What has not the height that it needs in its width, or not the width of a button; empty when
    /// all is whole.
    [[nodiscard]] QString cutOff() const
    {
        QStringList cut;
        for (const auto *text : dialog->findChildren<ui::PlainLabel *>()) {
            const bool isWrapped = text->isVisible() && text->wordWrap();
            if (isWrapped && text->height() < text->heightForWidth(text->width()))
                cut << text->text();
        }
        for (const auto *button : dialog->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->width() < button->sizeHint().width())
                cut << button->text();
        }
        return cut.join(u'\n');
    }
    [[nodiscard]] bool becomesWhole()
    {
        return waitFor([this] { return cutOff().isEmpty(); });
    }

    support::SignInScript script;
    QPointer<ui::SsoSignInDialog> dialog;
    int signedIn = 0;
    int unlocks = 0;
    QStringList notKept;
    QObject context;
};

TEST_F(SsoSignInDialogTest, ClosesWhatWaitsWhenItIsCancelled)
{
    ASSERT_TRUE(QTest::qWaitForWindowExposed(dialog));
    EXPECT_EQ(dialog->windowTitle(), QStringLiteral("Sign in to IAM Identity Center"));
    support::expectNames(*dialog);

    widget<QPushButton>(*dialog, "cancelSignInButton").click();

    EXPECT_FALSE(script.calls.first());
    EXPECT_TRUE(waitFor([this] { return !dialog; }));
    EXPECT_EQ(signedIn, 0);
}

TEST_F(SsoSignInDialogTest, CutsNoTextOffWhenNoBrowserOpens)
{
    ASSERT_TRUE(QTest::qWaitForWindowExposed(dialog));
    EXPECT_EQ(cutOff(), QString());
    QUrl page = kSignInPage;
    page.setQuery(QStringLiteral("state=") + QString(400, u'a'));

    emit script.current().browserFailed(page);

    EXPECT_TRUE(waitFor([this] { return widget<QWidget>(*dialog, "ssoAddress").height() > 60; }));
    EXPECT_TRUE(becomesWhole()) << qPrintable(cutOff());
}

TEST_F(SsoSignInDialogTest, CutsNoTextOffBesideADeviceCode)
{
    ASSERT_TRUE(QTest::qWaitForWindowExposed(dialog));
    const int before = dialog->height();
    widget<QPushButton>(*dialog, "useDeviceCodeButton").click();

    emit script.current().codeShown(someCode());

    EXPECT_TRUE(waitFor([&] { return dialog->height() > before; }));
    EXPECT_TRUE(becomesWhole()) << qPrintable(cutOff());
}

TEST_F(SsoSignInDialogTest, BeginsAtCancel)
{
    ASSERT_TRUE(QTest::qWaitForWindowExposed(dialog));

    EXPECT_EQ(dialog->focusWidget(), &widget<QPushButton>(*dialog, "cancelSignInButton"));
}

TEST_F(SsoSignInDialogTest, EnterPressesTheButtonThatHasTheFocus)
{
    ASSERT_TRUE(QTest::qWaitForWindowExposed(dialog));
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    emit script.current().browserOpened(kSignInPage);
    auto &copy = widget<QPushButton>(*dialog, "copyLinkButton");
    ASSERT_EQ(dialog->focusWidget(), &copy);

    QTest::keyClick(&copy, Qt::Key_Return);

    EXPECT_EQ(QGuiApplication::clipboard()->text(), QString::fromLatin1(kSignInPage.toEncoded()));
    EXPECT_TRUE(dialog->isVisible());
}

TEST_F(SsoSignInDialogTest, ClosesWhenSignedIn)
{
    script.current().answer({});

    EXPECT_TRUE(waitFor([this] { return !dialog; }));
    EXPECT_EQ(signedIn, 1);
    EXPECT_TRUE(notKept.isEmpty());
}

TEST_F(SsoSignInDialogTest, TellsThatTheKeychainDidNotTakeTheSignIn)
{
    emit script.current().notKept(
        base::secretError(base::SecretTrouble::NotKept, QStringLiteral("read back differently")));
    script.current().answer({});

    EXPECT_TRUE(waitFor([this] { return signedIn == 1; }));
    EXPECT_EQ(notKept, QStringList{QStringLiteral("read back differently")});
}

TEST_F(SsoSignInDialogTest, OffersToUnlockALockedKeychain)
{
    auto &unlock = widget<QPushButton>(*dialog, "unlockKeychainButton");
    EXPECT_FALSE(unlock.isVisible());

    script.current().answer(base::failure(base::secretError(base::SecretTrouble::Locked, {})));

    ASSERT_TRUE(waitFor([&] { return unlock.isVisible(); }));
    EXPECT_TRUE(widget<ui::PlainLabel>(*dialog, "ssoState")
                    .text()
                    .contains(QLatin1String("The keychain is locked")));
    unlock.click();
    EXPECT_EQ(unlocks, 1);
    EXPECT_FALSE(dialog && dialog->isVisible());
}

TEST_F(SsoSignInDialogTest, SaysBeforehandThatThereIsNoKeychain)
{
    const auto &note = widget<ui::PlainLabel>(*dialog, "ssoKeychainNote");
    support::FakeSecretStore keychain;
    keychain.stateNow = base::SecretStoreState::Missing;

    dialog->lookForKeychain(keychain);

    EXPECT_TRUE(waitFor([&] { return note.isVisible(); }));
    EXPECT_TRUE(note.text().contains(QLatin1String("kept in memory")));
}

} // namespace
