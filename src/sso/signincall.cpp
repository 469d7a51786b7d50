// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sso/signincall.h"

namespace sso {

SignInCall::SignInCall(const OidcClient &client, QObject *parent)
    : SteppedCall(parent), m_client(client)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &SignInCall::timeOut);
}

void SignInCall::limitTime(std::chrono::milliseconds time)
{
    m_deadline.start(time);
}

void SignInCall::timeOut()
{
    fail(base::makeError(base::ErrorKind::Credentials, QStringLiteral("SignInTimedOut"),
                         QStringLiteral("nobody has signed in within the time for it")));
}

void SignInCall::succeed(const AccessToken &token)
{
    abort();
    finish(SignedInToken{.token = token, .client = m_registration});
}

void SignInCall::fail(base::Error error)
{
    abort();
    finish(base::failure(std::move(error)));
}

void SignInCall::abort()
{
    m_deadline.stop();
    release();
    SteppedCall::abort();
}

} // namespace sso
