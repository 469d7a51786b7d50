// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/accountlist.h"

#include <gtest/gtest.h>

namespace {

using ui::AccountList;

base::AccountId account(const char *digits)
{
    return *base::AccountId::parse(QString::fromLatin1(digits));
}

const base::AccountId kOwn = account("111111111111");
const base::AccountId kMember = account("222222222222");

mgn::Listing<base::AccountId> members(std::vector<base::AccountId> ids)
{
    return {.items = std::move(ids), .itemCount = 0, .pageCount = 1, .incomplete = {}};
}

QStringList namesOf(const AccountList &list)
{
    QStringList names;
    for (const auto &entry : list.entries())
        names << entry.id.toString().left(1) + u' ' + entry.name;
    return names;
}

TEST(AccountList, NamesTheOwnAccountFirstAndOnce)
{
    AccountList list(kOwn);

    list.addMembers(members({kMember, kOwn}));

    EXPECT_EQ(namesOf(list),
              (QStringList{QStringLiteral("1 This account"), QStringLiteral("2 Member account")}));
    EXPECT_TRUE(list.note().isEmpty());
}

TEST(AccountList, AMemberThatWasTypedBeforeIsOneEntry)
{
    AccountList list(kOwn);
    list.addTyped(kMember);

    list.addMembers(members({kMember}));

    EXPECT_EQ(namesOf(list),
              (QStringList{QStringLiteral("1 This account"), QStringLiteral("2 Member account")}));
}

TEST(AccountList, ATypedMemberStaysAMember)
{
    AccountList list(kOwn);
    list.addMembers(members({kMember}));

    list.addTyped(kMember);
    list.addTyped(account("333333333333"));

    EXPECT_EQ(namesOf(list),
              (QStringList{QStringLiteral("1 This account"), QStringLiteral("2 Member account"),
                           QStringLiteral("3 Typed account")}));
}

TEST(AccountList, SaysWhyThereAreNoMembers)
{
    AccountList list(kOwn);

    list.addMembers(members({kOwn}));

    EXPECT_TRUE(list.note().contains(QStringLiteral("names no member accounts")));
}

TEST(AccountList, SaysThatTheListIsNotWhole)
{
    AccountList list(kOwn);
    auto some = members({kMember});
    some.incomplete.emplace();
    some.incomplete->kind = base::ErrorKind::Incomplete;
    some.incomplete->message = QStringLiteral("the same page came twice");

    list.addMembers(some);

    EXPECT_EQ(list.entries().size(), 2);
    EXPECT_TRUE(list.note().contains(QStringLiteral("not whole"))) << qPrintable(list.note());
    EXPECT_TRUE(list.note().contains(QStringLiteral("the same page came twice")));
}

} // namespace
