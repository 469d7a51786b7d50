// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/signinclients.h"
#include "profiles/ssotokens.h"

namespace profiles {

/// Has a token renewed and kept. It belongs to the tokens, not to who asked: the service gives a
/// new refresh token for the old one, which would be lost if nobody took the answer. Where a person
/// signed in or out meanwhile, that counts, and it ends well without doing anything. Errors: those
/// of CreateToken; one of kind Credentials means that only a person can help.
class RenewTokenCall final : public base::TypedCall<void>
{
    Q_OBJECT

public:
    /// Owned by `tokens`; `clients` must outlive it.
    RenewTokenCall(const SsoSession &session, const StoredToken &known, SsoTokens &tokens,
                   SignInClients &clients);

protected:
    void run() override;
    void abort() override;

private:
    void onAnswer(const base::Result<sso::AccessToken> &token);
    void onRefused(const base::Error &error);
    void keep(const sso::AccessToken &token);
    /// Nobody signed in or out since then.
    [[nodiscard]] bool isStillKnown() const;

    SsoSession m_session;
    StoredToken m_known;
    SsoTokens &m_tokens;
    SignInClients &m_clients;
    QPointer<base::Call> m_call;
};

} // namespace profiles
