// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sso/oidcclient.h"
#include "sso/signedintoken.h"

#include <QPointer>
#include <QTimer>

#include <chrono>
#include <utility>

namespace sso {

/// What both ways to sign in have in common: calls one after the other, all within a time, and one
/// place where everything is let go of, however it ends.
class SignInCall : public base::TypedCall<SignedInToken>
{
    Q_OBJECT

protected:
    /// `client` must outlive the call.
    SignInCall(const OidcClient &client, QObject *parent);

    /// From now on; ends with Credentials, "SignInTimedOut".
    void limitTime(std::chrono::milliseconds time);
    void timeOut();
    /// Runs `then` with the value of `call`; its error ends this call.
    template <class T, class Then>
    void step(base::TypedCall<T> *call, Then then)
    {
        stepAnyway(call, [this, then = std::move(then)](const base::Result<T> &result) mutable {
            if (result)
                then(*result);
            else
                fail(result.error());
        });
    }
    /// Runs `then` with the result of `call`, also with an error.
    template <class T, class Then>
    void stepAnyway(base::TypedCall<T> *call, Then then)
    {
        m_step = call;
        base::whenDone(call, this, std::move(then));
        call->start();
    }
    void succeed(const AccessToken &token);
    void fail(base::Error error);
    void abort() override;
    /// Closes what the kind of sign-in holds open. At every end; may come twice.
    virtual void release() = 0;

    [[nodiscard]] const OidcClient &client() const noexcept { return m_client; }
    void setRegistration(const ClientRegistration &client) { m_registration = client; }
    [[nodiscard]] const ClientRegistration &registration() const { return m_registration; }

private:
    const OidcClient &m_client;
    ClientRegistration m_registration;
    QPointer<base::Call> m_step;
    QTimer m_deadline;
};

} // namespace sso
