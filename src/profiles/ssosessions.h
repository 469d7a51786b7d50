// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secretstore.h"
#include "profiles/credentialchain.h"
#include "profiles/signinclients.h"
#include "profiles/ssosignincall.h"
#include "profiles/ssotokens.h"

#include <QObject>

namespace profiles {

/// An account of an Identity Center, as a person chooses it.
struct SsoAccount {
    base::AccountId id;
    QString name;
    QString email;
    bool operator==(const SsoAccount &) const = default;
};

/// How a person signs in.
enum class SsoMethod : std::uint8_t {
    Browser,   ///< by PKCE, with a callback on this computer
    DeviceCode ///< a short code, on request only: it can be phished
};

/// The sign-ins of IAM Identity Center: one token for each start URL and region, shared by all
/// profiles that use it. Tokens come from memory, from the keychain, else from what `aws sso login`
/// left, which is read and never written; they are renewed without a prompt where that is possible.
class SsoSessions : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    SsoSessions(base::SecretStore &secrets, SignInClients &clients, QObject *parent = nullptr);
    ~SsoSessions() override;

    /// Whose home folder `aws sso login` left its tokens in; none are looked for before.
    void setEnvironment(const QProcessEnvironment &environment);

    /// A person signs in; not started, owned by `parent`.
    [[nodiscard]] SsoSignInCall *signIn(const SsoSession &session, SsoMethod method,
                                        QObject *parent);
    /// Without a person. Error: signInNeeded(IdentityCenter) when only a person can help.
    [[nodiscard]] base::TypedCall<QList<SsoAccount>> *accounts(const SsoSession &session,
                                                               QObject *parent);
    [[nodiscard]] base::TypedCall<QStringList> *
    roles(const SsoSession &session, const base::AccountId &account, QObject *parent);
    [[nodiscard]] base::TypedCall<aws::Credentials> *credentials(const SsoAccess &access,
                                                                 QObject *parent);
    /// Ends it at the service and forgets it here and in the keychain. Only a person signs in again
    /// then, until the program ends.
    [[nodiscard]] base::TypedCall<void> *signOut(const SsoSession &session, QObject *parent);
    /// A token is there that has not ended yet, or can be renewed, as far as is known.
    [[nodiscard]] bool isSignedIn(const SsoSession &session) const;
    /// By signOut(), and nobody has signed in since: what was fetched with it is not to be kept.
    [[nodiscard]] bool isSignedOut(const SsoSession &session) const
    {
        return m_tokens.isSignedOut(session);
    }

signals:
    void changed();
    /// Nobody acts by way of that sign-in any more.
    void signedOut(const profiles::SsoSession &session);

private:
    base::SecretStore &m_secrets;
    SignInClients &m_clients;
    SsoTokens m_tokens;
};

} // namespace profiles
