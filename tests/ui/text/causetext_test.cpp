// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/causetext.h"

#include <gtest/gtest.h>

namespace {

TEST(CauseText, NamesAStaleSubnet)
{
    const auto cause = ui::causeText(
        QStringLiteral("InvalidSubnetID.NotFound: The subnet ID 'subnet-0b7' does not exist"));

    ASSERT_TRUE(cause);
    EXPECT_EQ(cause->cause,
              QStringLiteral("The launch template names a subnet that no longer exists."));
    EXPECT_EQ(cause->fixedBy, QStringLiteral("network"));
    EXPECT_TRUE(cause->next.contains(QStringLiteral("default")));
}

TEST(CauseText, KnowsEveryFragmentOfTheCatalogue)
{
    for (const char *raw :
         {"InvalidSubnetID.NotFound", "InvalidGroup.NotFound: sg-1 does not exist in VPC",
          "VPCIdNotSpecified", "Failed to connect using HTTP channel",
          "Could not take up-to-date snapshot", "VcpuLimitExceeded", "InsufficientInstanceCapacity",
          "UnauthorizedOperation", "AccessDenied: ssm:GetDocument", "Access to KMS key denied",
          "AccessDeniedException",
          "Address 10.0.0.4 does not fall within the subnet's address range"}) {
        EXPECT_TRUE(ui::causeText(QString::fromLatin1(raw))) << raw;
    }
}

TEST(CauseText, PrefersTheMissingSsmPermissionToPlainAccessDenied)
{
    const auto ssm = ui::causeText(QStringLiteral("AccessDenied: not authorized: ssm:GetDocument"));
    const auto other = ui::causeText(QStringLiteral("AccessDenied"));

    ASSERT_TRUE(ssm && other);
    EXPECT_NE(ssm->cause, other->cause);
}

TEST(CauseText, InventsNothingForATextItDoesNotKnow)
{
    EXPECT_FALSE(ui::causeText(QString()));
    EXPECT_FALSE(ui::causeText(QStringLiteral("something else broke")));
}

} // namespace
