// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/webpage.h"

#include <gtest/gtest.h>

TEST(WebPage, IsHttpsOrOnThisComputer)
{
    for (const char *page : {"https://device.sso.eu-west-1.amazonaws.com/",
                             "http://127.0.0.1:8080/", "http://[::1]:8080/", "http://localhost/"})
        EXPECT_TRUE(base::isWebPage(QUrl(QLatin1String(page)))) << page;
    for (const char *page : {"http://device.sso.eu-west-1.amazonaws.com/", "file:///usr/bin/xterm",
                             "javascript:x", "https://amazon.com@evil.example/", "", "https:///x"})
        EXPECT_FALSE(base::isWebPage(QUrl(QLatin1String(page)))) << page;
}

TEST(LoopbackHost, IsThisComputerWithoutAskingDns)
{
    for (const char *host : {"localhost", "LOCALHOST", "127.0.0.1", "127.255.0.1", "::1"})
        EXPECT_TRUE(base::isLoopbackHost(QString::fromLatin1(host))) << host;
    for (const char *host : {"", "x.localhost", "localhost.example.com", "128.0.0.1", "10.0.0.1",
                             "::2", "127.0.0.1.example.com"})
        EXPECT_FALSE(base::isLoopbackHost(QString::fromLatin1(host))) << host;
}
