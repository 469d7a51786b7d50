// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/signin/unlockdialog.h"

#include "tests/support/accessiblenames.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/simulateddesk.h"
#include "tests/support/waitfor.h"
#include "ui/theme/plainlabel.h"

#include <QPushButton>

namespace {

using base::SecretStoreState;
using support::waitFor;
using support::widget;

class UnlockDialogTest : public testing::Test
{
protected:
    UnlockDialogTest()
    {
        keychain.stateNow = SecretStoreState::Locked;
        keychain.isPromptLeftOpen = true;
        dialog = new ui::UnlockDialog(keychain, nullptr);
        QObject::connect(dialog, &ui::UnlockDialog::unlocked, &context, [this] { ++unlocked; });
        dialog->open();
    }
    ~UnlockDialogTest() override { delete dialog; }

    [[nodiscard]] QString state() { return widget<ui::PlainLabel>(*dialog, "unlockState").text(); }
    [[nodiscard]] QPushButton &again() { return widget<QPushButton>(*dialog, "unlockAgainButton"); }

    support::FakeSecretStore keychain;
    QPointer<ui::UnlockDialog> dialog;
    int unlocked = 0;
    QObject context;
};

TEST_F(UnlockDialogTest, SaysWhereTheAnswerIsWaitedFor)
{
    ASSERT_TRUE(QTest::qWaitForWindowExposed(dialog));

    EXPECT_EQ(keychain.prompts, 1);
    EXPECT_TRUE(state().contains(QLatin1String("in the keychain's own window")));
    EXPECT_FALSE(again().isVisible());
    support::expectNames(*dialog);
}

TEST_F(UnlockDialogTest, ClosesWhenTheKeychainIsUnlocked)
{
    keychain.prompt->answer(SecretStoreState::Unlocked);

    EXPECT_TRUE(waitFor([this] { return !dialog; }));
    EXPECT_EQ(unlocked, 1);
}

TEST_F(UnlockDialogTest, SaysThatItIsStillLockedAndAsksAgainOnAClickOnly)
{
    keychain.prompt->answer(SecretStoreState::Locked);

    ASSERT_TRUE(waitFor([this] { return again().isVisible(); }));
    EXPECT_TRUE(state().contains(QLatin1String("still locked"))) << qPrintable(state());
    EXPECT_EQ(keychain.prompts, 1);
    EXPECT_EQ(unlocked, 0);
    again().click();
    EXPECT_EQ(keychain.prompts, 2);
    EXPECT_EQ(keychain.changes(), 0);
}

TEST_F(UnlockDialogTest, SaysWhatToDoWhereNothingCanBeUnlocked)
{
    keychain.prompt->answer(SecretStoreState::Missing);
    ASSERT_TRUE(waitFor([this] { return again().isVisible(); }));
    EXPECT_TRUE(state().contains(QLatin1String("Start a keychain"))) << qPrintable(state());

    again().click();
    keychain.prompt->answer(SecretStoreState::Slow);
    ASSERT_TRUE(waitFor([this] { return again().isVisible(); }));
    EXPECT_TRUE(state().contains(QLatin1String("answer it"))) << qPrintable(state());
    EXPECT_EQ(unlocked, 0);
}

TEST_F(UnlockDialogTest, TakesThePromptAwayWhenItIsCancelled)
{
    widget<QPushButton>(*dialog, "cancelSignInButton").click();

    EXPECT_TRUE(waitFor([this] { return !dialog; }));
    EXPECT_FALSE(keychain.prompt);
    EXPECT_EQ(unlocked, 0);
}

} // namespace
