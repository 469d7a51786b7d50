// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/profilenames.h"

#include <gtest/gtest.h>

namespace {

QString text(const char *name)
{
    return QString::fromLatin1(name);
}

} // namespace

TEST(ProfileNames, AreNumberedUntilOneIsFree)
{
    const QStringList taken{text("Corp"), text("corp 2")};

    EXPECT_EQ(profiles::freeName(text("desk"), taken), text("desk"));
    EXPECT_EQ(profiles::freeName(text("CORP"), taken), text("CORP 3"));
}

TEST(ProfileNames, StayAsShortAsTheEditorWantsThem)
{
    const QString longest(200, u'x');
    const QString imported = profiles::importedName(longest);
    const QString second = profiles::freeName(imported, {imported});

    EXPECT_EQ(imported.size(), profiles::kLongestProfileName);
    EXPECT_TRUE(imported.endsWith(text(" (imported)")));
    EXPECT_EQ(second.size(), profiles::kLongestProfileName);
    EXPECT_NE(second, imported);
}

TEST(ProfileNames, AreTakenByAllButTheSimulator)
{
    profiles::Profile corp;
    corp.name = text("corp");
    profiles::Profile night;
    night.name = text("night");
    night.kind = profiles::ProfileKind::Simulated;

    EXPECT_EQ(profiles::takenNames({corp, night}), QStringList{text("corp")});
}
