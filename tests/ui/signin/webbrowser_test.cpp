// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/signin/webbrowser.h"

#include "tests/ui/signin/talkativebrowser.h"

#include <gtest/gtest.h>

namespace {

const QUrl kSecretPage(QStringLiteral("https://oidc.invalid/authorize?state=sesame"));

TEST(WebBrowser, KeepsTheAddressOutOfLogsAndTerminals)
{
    const support::TalkativeBrowser browser;
    testing::internal::CaptureStderr();

    const bool isOpen = ui::openInBrowser(kSecretPage);
    std::fputs("afterwards", stderr);
    std::fflush(stderr);

    const std::string output = testing::internal::GetCapturedStderr();
    EXPECT_TRUE(isOpen);
    EXPECT_EQ(browser.opened(), 1);
    EXPECT_EQ(output, "afterwards");
}

TEST(WebBrowser, SaysNothingWhenThereIsNone)
{
    testing::internal::CaptureStderr();

    (void)ui::openInBrowser(QUrl(QStringLiteral("cutover-none:?state=sesame")));

    const std::string output = testing::internal::GetCapturedStderr();
    EXPECT_EQ(output.find("sesame"), std::string::npos) << output;
}

} // namespace
