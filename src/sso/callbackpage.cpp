// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sso/callbackpage.h"

namespace sso {

namespace {

struct PageWords {
    const char *status;
    const char *heading;
    const char *text;
};

PageWords wordsOf(CallbackPage page)
{
    switch (page) {
    case CallbackPage::SignedIn:
        return {"200 OK", "Back to Cutover Desk",
                "You can close this page; Cutover Desk goes on with the sign-in."};
    case CallbackPage::Refused:
        return {"400 Bad Request", "Not signed in",
                "Sign-in was refused; go back to Cutover Desk."};
    case CallbackPage::NotOurs:
        return {"400 Bad Request", "Not this sign-in",
                "This answer belongs to no sign-in that Cutover Desk waits for."};
    case CallbackPage::NotFound:
        return {"404 Not Found", "Not found", "There is no such page here."};
    case CallbackPage::BadRequest: break;
    }
    return {"400 Bad Request", "Bad request", "This request is not answered here."};
}

QByteArray htmlOf(const PageWords &words)
{
    return QByteArray("<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\">"
                      "<title>Cutover Desk</title></head>\n<body><h1>")
           + words.heading + "</h1><p>" + words.text + "</p></body>\n</html>\n";
}

} // namespace

QByteArray callbackResponse(CallbackPage page)
{
    const PageWords words = wordsOf(page);
    const QByteArray html = htmlOf(words);
    return QByteArray("HTTP/1.1 ") + words.status
           + "\r\nContent-Type: text/html; charset=utf-8"
             "\r\nContent-Length: "
           + QByteArray::number(html.size())
           + "\r\nConnection: close"
             "\r\nCache-Control: no-store"
             "\r\nContent-Security-Policy: default-src 'none'; frame-ancestors 'none'"
             "\r\nReferrer-Policy: no-referrer"
             "\r\nX-Content-Type-Options: nosniff\r\n\r\n"
           + html;
}

} // namespace sso
