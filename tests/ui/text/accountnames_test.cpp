// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/accountnames.h"

#include <gtest/gtest.h>

namespace {

using profiles::Profile;

const base::AccountId kFirstNamed = *base::AccountId::parse(QStringLiteral("1111 1111 1111"));
const base::AccountId kSecondNamed = *base::AccountId::parse(QStringLiteral("2222 2222 2222"));

Profile labelled(const char *name, const char *label)
{
    Profile profile;
    profile.name = QLatin1String(name);
    profile.id = profiles::awsProfileId(profile.name);
    profile.marks.label = QString::fromUtf8(label);
    return profile;
}

TEST(AccountNames, StandBeforeTheNumber)
{
    const Profile prod = labelled("prod", " Acme prod ");

    const auto names = ui::accountNames({prod}, {{prod.id, kFirstNamed}}, {});

    EXPECT_EQ(ui::namedAccount(kFirstNamed, names), QStringLiteral("Acme prod (1111 1111 1111)"));
    EXPECT_EQ(ui::namedAccount(kSecondNamed, names), QStringLiteral("2222 2222 2222"));
}

TEST(AccountNames, AreOfTheCallerBeforeWhatASettingNames)
{
    Profile prod = labelled("prod", "Acme prod");
    prod.marks.pinnedAccount = kSecondNamed;

    EXPECT_EQ(ui::accountNames({prod}, {{prod.id, kFirstNamed}}, {}).keys(), QList{kFirstNamed});
    EXPECT_EQ(ui::accountNames({prod}, {}, {}).keys(), QList{kSecondNamed});
    prod.marks.pinnedAccount.reset();
    prod.accountHint = kFirstNamed;
    EXPECT_EQ(ui::accountNames({prod}, {}, {}).keys(), QList{kFirstNamed});
    prod.accountHint.reset();
    EXPECT_TRUE(ui::accountNames({prod}, {}, {}).isEmpty());
}

TEST(AccountNames, OfThePreferredProfileWin)
{
    const Profile first = labelled("first", "One");
    const Profile second = labelled("second", "Two");
    const ui::Callers both{{first.id, kFirstNamed}, {second.id, kFirstNamed}};

    EXPECT_EQ(ui::accountNames({first, second}, both, {}).value(kFirstNamed),
              QStringLiteral("One"));
    EXPECT_EQ(ui::accountNames({first, second}, both, second.id).value(kFirstNamed),
              QStringLiteral("Two"));
}

TEST(AccountNames, ShowHostileWordsAsShortText)
{
    Profile prod = labelled("prod", "");
    prod.marks.label = QStringLiteral("go\u202Eback") + QString(9'000, u'x');

    const QString text =
        ui::namedAccount(kFirstNamed, ui::accountNames({prod}, {{prod.id, kFirstNamed}}, {}));

    EXPECT_FALSE(text.contains(QChar(0x202E)));
    EXPECT_LT(text.size(), 100);
}

} // namespace
