// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sso/browsersignincall.h"
#include "tests/src/sso/browser.h"
#include "tests/src/sso/signinfixture.h"

#include <QUrlQuery>

/// One sign-in by the browser, whose person and service the test plays.
class BrowserSignInTest : public SignInTest
{
protected:
    [[nodiscard]] static sso::BrowserSignIn signIn() { return {.startUrl = startUrl()}; }
    [[nodiscard]] static sso::ClientRegistration knownUntil(base::Instant end)
    {
        return {.clientId = QStringLiteral("client-0"),
                .clientSecret = base::SecretBytes(std::string_view("hidden-old")),
                .expiresAt = end};
    }
    void start(const sso::BrowserSignIn &request = signIn())
    {
        const auto openBrowser = [this](const QUrl &page) {
            pages.append(page);
            return hasBrowser;
        };
        call = new sso::BrowserSignInCall(client, request, openBrowser, &owner);
        QObject::connect(call, &sso::BrowserSignInCall::browserOpened, &owner,
                         [this](const QUrl &page) { opened.append(page); });
        QObject::connect(call, &sso::BrowserSignInCall::browserFailed, &owner,
                         [this](const QUrl &page) { failed.append(page); });
        base::whenDone(call.data(), &owner, [this](const auto &r) { result = r; });
        call->start();
    }
    /// Starts, and waits until the browser was asked.
    void startAndOpen(const sso::BrowserSignIn &request = signIn())
    {
        start(request);
        ASSERT_TRUE(support::waitFor([this] { return !pages.isEmpty(); }));
    }
    [[nodiscard]] QString parameter(const char *name) const
    {
        return QUrlQuery(pages.last())
            .queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
    }
    [[nodiscard]] quint16 port() const
    {
        return static_cast<quint16>(QUrl(parameter("redirect_uri")).port());
    }
    [[nodiscard]] QByteArray rightTarget() const
    {
        return "/oauth/callback?code=hidden-code&state=" + parameter("state").toLatin1();
    }
    [[nodiscard]] bool waitForResult()
    {
        return support::waitFor([this] { return result.has_value(); });
    }
    /// The code of the error, after waiting for it; the kind is checked.
    [[nodiscard]] QString endWith(base::ErrorKind kind)
    {
        if (!waitForResult() || result->has_value())
            return QStringLiteral("(no error)");
        EXPECT_EQ(result->error().kind, kind);
        EXPECT_FALSE(result->error().message.contains(QStringLiteral("hidden")));
        return result->error().code;
    }

    QPointer<sso::BrowserSignInCall> call;
    bool hasBrowser = true;
    QList<QUrl> pages; ///< what the browser was asked to open
    QList<QUrl> opened;
    QList<QUrl> failed;
    std::optional<base::Result<sso::SignedInToken>> result;
};
