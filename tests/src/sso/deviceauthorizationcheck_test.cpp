// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sso/deviceauthorizationcheck.h"

#include <gtest/gtest.h>

using namespace std::chrono_literals;

namespace {

sso::DeviceAuthorization sampleAuthorization()
{
    return {.deviceCode = base::SecretBytes(std::string_view("device-1")),
            .userCode = QStringLiteral("ABCD-EFGH"),
            .verificationUri = QUrl(QStringLiteral("https://device.sso.example/")),
            .verificationUriComplete =
                QUrl(QStringLiteral("https://device.sso.example/?user_code=ABCD-EFGH")),
            .expiresIn = 600s,
            .interval = 1s};
}

bool acceptsPage(const char *page)
{
    auto authorization = sampleAuthorization();
    authorization.verificationUri = QUrl(QString::fromUtf8(page));
    return sso::checkedAuthorization(authorization).has_value();
}

bool acceptsCode(const QString &code)
{
    auto authorization = sampleAuthorization();
    authorization.userCode = code;
    return sso::checkedAuthorization(authorization).has_value();
}

} // namespace

TEST(DeviceAuthorizationCheck, LeavesAGoodOneAsItIs)
{
    const auto checked = sso::checkedAuthorization(sampleAuthorization());

    ASSERT_TRUE(checked);
    EXPECT_EQ(checked->userCode, QStringLiteral("ABCD-EFGH"));
    EXPECT_EQ(checked->verificationUri, sampleAuthorization().verificationUri);
    EXPECT_EQ(checked->verificationUriComplete, sampleAuthorization().verificationUriComplete);
    EXPECT_EQ(checked->expiresIn, 600s);
    EXPECT_EQ(checked->interval, 1s);
}

TEST(DeviceAuthorizationCheck, HandsNothingButWebPagesToABrowser)
{
    EXPECT_TRUE(acceptsPage("http://127.0.0.1:8080/device"));
    for (const char *page :
         {"file:///etc/passwd", "javascript:alert(1)", "http://device.sso.example/", "ssh://x/",
          "https:///x", "https://user@device.sso.example/", "device.sso.example", ""})
        EXPECT_FALSE(acceptsPage(page)) << page;
}

TEST(DeviceAuthorizationCheck, LeavesOutABadPageWithTheCode)
{
    auto authorization = sampleAuthorization();
    authorization.verificationUriComplete = QUrl(QStringLiteral("file:///etc/passwd"));

    const auto checked = sso::checkedAuthorization(authorization);

    ASSERT_TRUE(checked);
    EXPECT_TRUE(checked->verificationUriComplete.isEmpty());
}

TEST(DeviceAuthorizationCheck, ShowsAShortVisibleCodeOnly)
{
    EXPECT_TRUE(acceptsCode(QStringLiteral("1234")));
    EXPECT_FALSE(acceptsCode(QString()));
    EXPECT_FALSE(acceptsCode(QString(65, u'A')));
    EXPECT_FALSE(acceptsCode(QStringLiteral("AB CD")));
    EXPECT_FALSE(acceptsCode(QStringLiteral("AB\u202eCD")));
    EXPECT_FALSE(acceptsCode(QStringLiteral("AB\nCD")));
}

TEST(DeviceAuthorizationCheck, BoundsTheTimes)
{
    auto authorization = sampleAuthorization();
    authorization.expiresIn = std::chrono::seconds::max();
    authorization.interval = std::chrono::seconds::max();
    const auto longest = sso::checkedAuthorization(authorization);
    ASSERT_TRUE(longest);
    EXPECT_EQ(longest->expiresIn, 1h);
    EXPECT_EQ(longest->interval, 5min);

    authorization.expiresIn = -1s;
    authorization.interval = 0s;
    const auto shortest = sso::checkedAuthorization(authorization);
    ASSERT_TRUE(shortest);
    EXPECT_EQ(shortest->expiresIn, 0s);
    EXPECT_EQ(shortest->interval, 1s);
}

TEST(DeviceAuthorizationCheck, TellsNoSecret)
{
    auto authorization = sampleAuthorization();
    authorization.userCode.clear();

    const auto checked = sso::checkedAuthorization(authorization);

    ASSERT_FALSE(checked);
    EXPECT_EQ(checked.error().kind, base::ErrorKind::Decode);
    EXPECT_FALSE(checked.error().message.contains(QStringLiteral("device-1")));
}
