// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secretstore.h"
#include "profiles/signinclients.h"
#include "profiles/ssosessions.h"
#include "profiles/ssotokens.h"
#include "sso/signincall.h"

namespace profiles {

/// A person signs in: looks first whether the keychain can keep what comes, then goes the way that
/// was chosen, then keeps the token.
class PersonSignInCall final : public SsoSignInCall
{
    Q_OBJECT

public:
    /// What it works with; all must outlive the call.
    struct Services {
        base::SecretStore &secrets;
        SsoTokens &tokens;
        SignInClients &clients;
    };

    PersonSignInCall(const SsoSession &session, SsoMethod method, const Services &services,
                     QObject *parent);

protected:
    void run() override;
    void abort() override;

private:
    void onState(const base::Result<base::SecretStoreState> &state);
    void signIn();
    [[nodiscard]] sso::SignInCall *makeCall(const sso::OidcClient &client);
    [[nodiscard]] sso::SignInCall *byBrowser(const sso::OidcClient &client);
    [[nodiscard]] sso::SignInCall *byCode(const sso::OidcClient &client);
    void onSignedIn(const base::Result<sso::SignedInToken> &outcome);
    void onKept(const base::Result<> &outcome);

    SsoSession m_session;
    SsoMethod m_method;
    Services m_services;
    QPointer<base::Call> m_call;
};

} // namespace profiles
