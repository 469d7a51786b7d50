// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/keychainline.h"

#include "tests/support/waitfor.h"
#include "tests/ui/profiles/profilewindowtest.h"

#include <QSet>
#include <QSignalSpy>

namespace {

using base::SecretStoreState;
using support::waitFor;
using ui::KeychainView;

class KeychainLineTest : public tests::ProfileWindowTest
{
protected:
    KeychainLineTest() { line.show(); }
    void ask(SecretStoreState state, KeychainView expected)
    {
        keychain.stateNow = state;
        line.refresh();
        EXPECT_TRUE(waitFor([&] { return line.view() == expected; }));
    }
    [[nodiscard]] bool offers(const char *button) const
    {
        return widget<QPushButton>(line, button).isVisibleTo(&line);
    }

    ui::KeychainLine line{secrets, theme};
};

TEST_F(KeychainLineTest, HasAnotherTextForEveryState)
{
    QSet<QString> texts;
    const auto views = {KeychainView::Asking, KeychainView::Unlocked, KeychainView::Session,
                        KeychainView::Locked, KeychainView::Missing,  KeychainView::Slow,
                        KeychainView::Waiting};
    for (const KeychainView view : views) {
        line.showView(view);
        texts.insert(textsOf(line));
    }
    EXPECT_EQ(texts.size(), static_cast<qsizetype>(views.size()));
    EXPECT_FALSE(texts.contains(QString()));
}

TEST_F(KeychainLineTest, OffersTheOneThingThatHelps)
{
    ask(SecretStoreState::Unlocked, KeychainView::Unlocked);
    EXPECT_FALSE(offers("unlockKeychainButton") || offers("keepForSessionButton"));

    ask(SecretStoreState::Locked, KeychainView::Locked);
    EXPECT_TRUE(offers("unlockKeychainButton"));
    EXPECT_FALSE(offers("keepForSessionButton"));

    ask(SecretStoreState::Slow, KeychainView::Slow);
    EXPECT_TRUE(offers("askKeychainAgainButton"));
    EXPECT_FALSE(offers("keepForSessionButton") || offers("unlockKeychainButton"));

    ask(SecretStoreState::Missing, KeychainView::Missing);
    EXPECT_TRUE(offers("keepForSessionButton"));
    EXPECT_FALSE(offers("unlockKeychainButton"));
}

TEST_F(KeychainLineTest, TellsThatItWasUnlocked)
{
    QSignalSpy ready(&line, &ui::KeychainLine::ready);
    ask(SecretStoreState::Locked, KeychainView::Locked);

    click(line, "unlockKeychainButton");

    EXPECT_TRUE(waitFor([&] { return ready.count() == 1; }));
    EXPECT_EQ(line.view(), KeychainView::Unlocked);
}

TEST_F(KeychainLineTest, StaysLockedWhenTheUserRefuses)
{
    QSignalSpy ready(&line, &ui::KeychainLine::ready);
    ask(SecretStoreState::Locked, KeychainView::Locked);
    keychain.afterUnlock = SecretStoreState::Locked;

    click(line, "unlockKeychainButton");

    EXPECT_TRUE(waitFor([&] { return line.view() == KeychainView::Locked; }));
    EXPECT_EQ(ready.count(), 0);
}

TEST_F(KeychainLineTest, TakesThePromptAwayOnCancel)
{
    ask(SecretStoreState::Locked, KeychainView::Locked);
    keychain.isHolding = true;
    click(line, "unlockKeychainButton");
    ASSERT_EQ(line.view(), KeychainView::Waiting);
    ASSERT_TRUE(offers("cancelKeychainButton"));

    click(line, "cancelKeychainButton");

    EXPECT_TRUE(waitFor([&] { return line.view() == KeychainView::Locked; }));
}

TEST_F(KeychainLineTest, KeepsSecretsForTheSessionOnRequest)
{
    QSignalSpy ready(&line, &ui::KeychainLine::ready);
    ask(SecretStoreState::Missing, KeychainView::Missing);

    click(line, "keepForSessionButton");

    EXPECT_TRUE(secrets.keepsForThisSession());
    EXPECT_EQ(line.view(), KeychainView::Session);
    EXPECT_EQ(ready.count(), 1);
}

TEST_F(KeychainLineTest, HandsTheCancelOfItsOwnersWorkOn)
{
    QSignalSpy cancels(&line, &ui::KeychainLine::cancelWanted);

    line.showWaiting();
    click(line, "cancelKeychainButton");

    EXPECT_EQ(cancels.count(), 1);
}

} // namespace
