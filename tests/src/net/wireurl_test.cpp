// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "net/wireurl.h"

#include <gtest/gtest.h>

namespace {

QUrl url(const char *text)
{
    return QUrl(QString::fromLatin1(text));
}

TEST(WireUrl, LeavesDefaultPortsOut)
{
    EXPECT_EQ(net::withoutDefaultPort(url("https://h:443/a?b=c")), url("https://h/a?b=c"));
    EXPECT_EQ(net::withoutDefaultPort(url("http://h:80/")), url("http://h/"));
    EXPECT_EQ(net::withoutDefaultPort(url("https://h:80/")), url("https://h:80/"));
    EXPECT_EQ(net::withoutDefaultPort(url("http://h:443/")), url("http://h:443/"));
}

TEST(WireUrl, PutsAnOperationBehindThePathOfItsEndpoint)
{
    const auto at = [](const char *endpoint) {
        return net::operationUrl(url(endpoint), QStringLiteral("/token"));
    };

    EXPECT_EQ(at("https://h"), url("https://h/token"));
    EXPECT_EQ(at("https://h/"), url("https://h/token"));
    EXPECT_EQ(at("http://127.0.0.1:1/base//"), url("http://127.0.0.1:1/base/token"));
}

TEST(WireUrl, NamesAnEndpoint)
{
    EXPECT_EQ(net::endpointName(url("https://mgn.example.com:443/x")),
              QStringLiteral("mgn.example.com"));
    EXPECT_EQ(net::endpointName(url("http://127.0.0.1:8080/x")), QStringLiteral("127.0.0.1:8080"));
    EXPECT_EQ(net::endpointName(url("http://[::1]:8080/x")), QStringLiteral("[::1]:8080"));
}

} // namespace
