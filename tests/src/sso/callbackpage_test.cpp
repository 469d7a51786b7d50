// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sso/callbackpage.h"

#include <gtest/gtest.h>

using sso::CallbackPage;

namespace {

const std::vector<CallbackPage> kAllPages{CallbackPage::SignedIn, CallbackPage::Refused,
                                          CallbackPage::NotOurs, CallbackPage::NotFound,
                                          CallbackPage::BadRequest};

QByteArray headOf(const QByteArray &response)
{
    return response.left(response.indexOf("\r\n\r\n") + 2);
}

QByteArray bodyOf(const QByteArray &response)
{
    return response.mid(response.indexOf("\r\n\r\n") + 4);
}

} // namespace

TEST(CallbackPage, SaysWhatToDo)
{
    EXPECT_TRUE(sso::callbackResponse(CallbackPage::SignedIn).contains("You can close this page"));
    EXPECT_TRUE(sso::callbackResponse(CallbackPage::Refused)
                    .contains("Sign-in was refused; go back to Cutover Desk"));
}

TEST(CallbackPage, HasTheStatusOfItsKind)
{
    EXPECT_TRUE(sso::callbackResponse(CallbackPage::SignedIn).startsWith("HTTP/1.1 200 OK\r\n"));
    EXPECT_TRUE(sso::callbackResponse(CallbackPage::Refused).startsWith("HTTP/1.1 400 "));
    EXPECT_TRUE(sso::callbackResponse(CallbackPage::NotOurs).startsWith("HTTP/1.1 400 "));
    EXPECT_TRUE(sso::callbackResponse(CallbackPage::NotFound).startsWith("HTTP/1.1 404 "));
    EXPECT_TRUE(sso::callbackResponse(CallbackPage::BadRequest).startsWith("HTTP/1.1 400 "));
}

TEST(CallbackPage, IsNotKeptAndLoadsNothing)
{
    for (const CallbackPage page : kAllPages) {
        const QByteArray head = headOf(sso::callbackResponse(page));

        EXPECT_TRUE(head.contains("\r\nCache-Control: no-store\r\n"));
        EXPECT_TRUE(head.contains("\r\nConnection: close\r\n"));
        EXPECT_TRUE(head.contains("\r\nContent-Security-Policy: default-src 'none'"));
        EXPECT_TRUE(head.contains("\r\nReferrer-Policy: no-referrer\r\n"));
        EXPECT_TRUE(head.contains("\r\nContent-Type: text/html; charset=utf-8\r\n"));
    }
}

TEST(CallbackPage, HoldsNoScriptAndNoResource)
{
    for (const CallbackPage page : kAllPages) {
        const QByteArray body = bodyOf(sso::callbackResponse(page)).toLower();

        for (const char *part : {"<script", "src=", "href=", "style", "http", "url(", "<img"})
            EXPECT_FALSE(body.contains(part)) << part;
        EXPECT_TRUE(body.contains("<title>cutover desk</title>"));
    }
}

TEST(CallbackPage, TellsItsLength)
{
    for (const CallbackPage page : kAllPages) {
        const QByteArray response = sso::callbackResponse(page);

        EXPECT_TRUE(headOf(response).contains(
            "\r\nContent-Length: " + QByteArray::number(bodyOf(response).size()) + "\r\n"));
    }
}
