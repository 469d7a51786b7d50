// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/steppedcall.h"
#include "sso/oidcclient.h"
#include "sso/signedintoken.h"

#include <QTimer>

#include <chrono>

namespace sso {

/// What both ways to sign in have in common: calls one after the other, all within a time, and one
/// place where everything is let go of, however it ends.
class SignInCall : public base::SteppedCall<SignedInToken>
{
    Q_OBJECT

protected:
    /// `client` must outlive the call.
    SignInCall(const OidcClient &client, QObject *parent);

    /// From now on; ends with Credentials, "SignInTimedOut".
    void limitTime(std::chrono::milliseconds time);
    void timeOut();
    void succeed(const AccessToken &token);
    void fail(base::Error error) override;
    void abort() override;
    /// Closes what the kind of sign-in holds open. At every end; may come twice.
    virtual void release() = 0;

    [[nodiscard]] const OidcClient &client() const noexcept { return m_client; }
    void setRegistration(const ClientRegistration &client) { m_registration = client; }
    [[nodiscard]] const ClientRegistration &registration() const { return m_registration; }

private:
    const OidcClient &m_client;
    ClientRegistration m_registration;
    QTimer m_deadline;
};

} // namespace sso
