// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/readonlytext.h"

#include <gtest/gtest.h>

namespace {

TEST(ReadOnlyText, NamesWhatForbidsChanges)
{
    profiles::Profile profile;
    profile.name = QStringLiteral("corp-prod");
    EXPECT_EQ(ui::readOnlyReason(false, &profile), QString());
    EXPECT_EQ(ui::readOnlyReason(false, nullptr), QString());

    profile.marks.isReadOnly = true;
    EXPECT_EQ(ui::readOnlyReason(false, &profile),
              QStringLiteral("Profile corp-prod is read-only."));
    EXPECT_EQ(ui::readOnlyReason(true, &profile), QStringLiteral("This session is read-only."));
    EXPECT_EQ(ui::readOnlyReason(true, nullptr), QStringLiteral("This session is read-only."));

    profile.marks.isUnreadable = true;
    EXPECT_EQ(ui::readOnlyReason(false, &profile),
              QStringLiteral("The marks of profile corp-prod cannot be read: it is read-only until "
                             "they can."));
}

} // namespace
