// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/signinclients.h"
#include "profiles/ssotokens.h"

namespace profiles {

/// An access token that lasts a while, without asking a person: from memory, the keychain, a
/// renewal, else what `aws sso login` left. Errors: signInNeeded(IdentityCenter) when only a person
/// can help, secretError() when the keychain stands in the way, and those of the renewal.
class SsoTokenCall final : public base::TypedCall<base::SecretBytes>
{
    Q_OBJECT

public:
    /// Both must outlive the call.
    SsoTokenCall(const SsoSession &session, SsoTokens &tokens, SignInClients &clients,
                 QObject *parent);

protected:
    void run() override;
    void abort() override;

private:
    void look();
    void readKeychain();
    void onEnvelope(const base::Result<base::SecretBytes> &envelope);
    void lookFurther();
    void awaitRenewal(base::Call *renewal);
    void renew(const StoredToken &known);
    void onRenewed(const base::Result<> &outcome);
    [[nodiscard]] base::Instant now() const;
    [[nodiscard]] base::Instant soon() const;
    [[nodiscard]] bool canRenew(const StoredToken &known) const;

    SsoSession m_session;
    SsoTokens &m_tokens;
    SignInClients &m_clients;
    std::optional<base::Error> m_keychainError;
    QPointer<base::Call> m_call;
};

} // namespace profiles
