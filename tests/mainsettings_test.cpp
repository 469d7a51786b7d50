// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/mainsettings.h"

#include <QByteArray>

#include <gtest/gtest.h>

TEST(TestSettings, HideThoseOfThePersonWhoRunsTheTests)
{
    constexpr const char *names[] = {"AWS_IGNORE_CONFIGURED_ENDPOINT_URLS",
                                     "AWS_CREDENTIAL_EXPIRATION",
                                     "AWS_PROFILE",
                                     "HTTPS_PROXY",
                                     "http_proxy",
                                     "all_proxy",
                                     "NO_PROXY"};
    for (const char *name : names)
        qputenv(name, "set");
    qputenv("CUTOVER_OTHER", "set");

    support::forgetSettings();

    for (const char *name : names)
        EXPECT_FALSE(qEnvironmentVariableIsSet(name)) << name;
    EXPECT_EQ(qgetenv("CUTOVER_OTHER"), "set");
    qunsetenv("CUTOVER_OTHER");
}
