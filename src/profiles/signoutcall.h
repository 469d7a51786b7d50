// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/steppedcall.h"
#include "profiles/signinclients.h"
#include "profiles/ssotokens.h"

namespace profiles {

/// Ends a sign-in: at the service where a token is known, and here in any case. Succeeds when it
/// is gone here; a service that could not be told ends the token by itself within hours.
class SignOutCall final : public base::SteppedCall<void>
{
    Q_OBJECT

public:
    /// Both must outlive the call.
    SignOutCall(const SsoSession &session, SsoTokens &tokens, SignInClients &clients,
                QObject *parent);

protected:
    void run() override;

private:
    void tellService();
    void forget();

    SsoSession m_session;
    SsoTokens &m_tokens;
    SignInClients &m_clients;
};

} // namespace profiles
