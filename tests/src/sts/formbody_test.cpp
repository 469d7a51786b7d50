// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sts/formbody.h"

#include <gtest/gtest.h>

TEST(FormBody, EncodesEverythingThatIsNotUnreserved)
{
    EXPECT_EQ(sts::formBody("AssumeRole", {{"RoleArn", "arn:aws:iam::1:role/a b"},
                                           {"ExternalId", "a&b=c+d%e"},
                                           {"Plain", "Az09-._~"},
                                           {"Umlaut", "\xc3\xa4\r\n"}}),
              "Action=AssumeRole&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A1%3Arole%2Fa%20b"
              "&ExternalId=a%26b%3Dc%2Bd%25e&Plain=Az09-._~&Umlaut=%C3%A4%0D%0A");
}

TEST(FormBody, LeavesOutWhatHasNoValue)
{
    EXPECT_EQ(sts::formBody("GetSessionToken", {{"SerialNumber", ""}, {"TokenCode", {}}}),
              "Action=GetSessionToken&Version=2011-06-15");
}
