// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/callertext.h"

#include <gtest/gtest.h>

namespace {

std::string callerTold(const char *arn)
{
    return ui::callerText(QString::fromUtf8(arn)).toStdString();
}

TEST(CallerText, NamesRoleAndSession)
{
    EXPECT_EQ(callerTold("arn:aws:sts::111111111111:assumed-role/CutoverEngineer/jane"),
              "role CutoverEngineer, session jane");
    EXPECT_EQ(callerTold("arn:aws:sts::111111111111:assumed-role/CutoverEngineer"),
              "role CutoverEngineer");
}

TEST(CallerText, NamesThePermissionSetOfIdentityCenter)
{
    EXPECT_EQ(
        callerTold("arn:aws:sts::111111111111:assumed-role/AWSReservedSSO_Admin_0123456789abcdef/"
                   "jane@example.com"),
        "role Admin (Identity Center), session jane@example.com");
    EXPECT_EQ(callerTold("arn:aws:sts::111111111111:assumed-role/AWSReservedSSO_Read_Only_"
                         "0123456789abcdef/jane"),
              "role Read_Only (Identity Center), session jane");
}

TEST(CallerText, TakesNoOtherRoleForOneOfIdentityCenter)
{
    EXPECT_EQ(callerTold("arn:aws:sts::111111111111:assumed-role/AWSReservedSSO_Admin/jane"),
              "role AWSReservedSSO_Admin, session jane");
}

TEST(CallerText, NamesUsersWithoutTheirPath)
{
    EXPECT_EQ(callerTold("arn:aws:iam::111111111111:user/jane"), "user jane");
    EXPECT_EQ(callerTold("arn:aws-cn:iam::111111111111:user/ops/night/jane"), "user jane");
    EXPECT_EQ(callerTold("arn:aws:sts::111111111111:federated-user/jane"), "federated user jane");
    EXPECT_EQ(callerTold("arn:aws:iam::111111111111:root"), "root user");
}

TEST(CallerText, LeavesWhatItDoesNotKnowAsItCame)
{
    EXPECT_EQ(callerTold("arn:aws:sts::111111111111:something/new"), "something/new");
    EXPECT_EQ(callerTold(""), "");
    EXPECT_EQ(callerTold("no ARN"), "");
}

TEST(CallerText, ShowsHostileWordsAsShortText)
{
    const QString told = ui::callerText(
        QStringLiteral("arn:aws:iam::111111111111:user/go\u202Eback") + QString(9'000, u'x'));

    EXPECT_FALSE(told.contains(QChar(0x202E)));
    EXPECT_LT(told.size(), 200);
}

} // namespace
