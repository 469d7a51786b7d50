// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sso/callbacklistener.h"
#include "sso/pkce.h"
#include "sso/signincall.h"
#include "sso/signinregistration.h"

#include <functional>
#include <optional>

namespace sso {

/// What a sign-in in the browser is asked with.
struct BrowserSignIn {
    QUrl startUrl;
    QStringList scopes{}; ///< empty: scopesOrDefault()
    /// Of an earlier sign-in in the browser with this start URL and these scopes; used again while
    /// it lasts.
    std::optional<ClientRegistration> client{};
    std::chrono::milliseconds timeLimit = std::chrono::minutes(10); ///< in all
    CallbackListener::Options listener{};
    Random random = systemRandom();
};

/// A person signs in with the browser (OAuth code with PKCE): listen on this computer, register
/// where that is due, open the page, wait for the browser to come back, redeem its code. Errors of
/// ours: those of codeOf() and CallbackListener::listen(), and "SignInTimedOut" (Credentials).
/// However it ends, nothing listens any more.
class BrowserSignInCall final : public SignInCall
{
    Q_OBJECT

public:
    /// Shows a page in the user's browser; false when there is none.
    using OpenBrowser = std::function<bool(const QUrl &)>;

    BrowserSignInCall(const OidcClient &client, BrowserSignIn request, OpenBrowser openBrowser,
                      QObject *parent = nullptr);

signals:
    /// The browser was asked to open the page. It may not have done so: offer the link too.
    void browserOpened(const QUrl &authorizeUrl);
    /// There is no browser; the page can be opened by hand, and the call waits for that.
    void browserFailed(const QUrl &authorizeUrl);

protected:
    void run() override;
    void release() override;

private:
    void openPage(const ClientRegistration &registered);
    [[nodiscard]] QUrl signInPage() const;
    void onReceived(const CallbackAnswer &answer);

    BrowserSignIn m_request;
    OpenBrowser m_openBrowser;
    Pkce m_pkce;
    CallbackListener m_listener;
    QString m_redirectUri;
};

} // namespace sso
