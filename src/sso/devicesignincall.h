// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sso/signincall.h"
#include "sso/signinregistration.h"

namespace sso {

/// What a sign-in by a code is asked with.
struct DeviceSignIn {
    QUrl startUrl;
    QStringList scopes{};   ///< empty: scopesOrDefault()
    double waitScale = 1.0; ///< of the waits between two polls; 0 lets tests poll without waiting
};

/// A person signs in by entering a short code in a browser, of this computer or another (RFC 8628).
/// On request only: such a code can be phished. Polls until the person is done, refuses, or the
/// code ends ("SignInTimedOut", Credentials). A lost connection in between does not end it. Who was
/// let in before is never shown a code.
class DeviceSignInCall final : public SignInCall
{
    Q_OBJECT

public:
    DeviceSignInCall(const OidcClient &client, DeviceSignIn request, QObject *parent = nullptr);

signals:
    /// At most once: what to show to the person.
    void codeShown(const sso::DeviceAuthorization &authorization);

protected:
    void run() override;
    void release() override;

private:
    void authorize(const ClientRegistration &registered);
    void onAuthorization(const DeviceAuthorization &authorization);
    void poll();
    void onToken(const base::Result<AccessToken> &token);
    void wait();

    DeviceSignIn m_request;
    DeviceAuthorization m_authorization;
    std::chrono::seconds m_interval{0};
    std::chrono::seconds m_waited{0}; ///< unscaled
    QTimer m_wait;
};

} // namespace sso
