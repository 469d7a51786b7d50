// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/ssosessions.h"

#include "profiles/personsignincall.h"
#include "profiles/signoutcall.h"
#include "profiles/withtokencall.h"

namespace profiles {

namespace {

QList<SsoAccount> chosenFrom(const QList<sso::AssignedAccount> &assigned)
{
    QList<SsoAccount> accounts;
    for (const sso::AssignedAccount &account : assigned)
        accounts.append({.id = account.id, .name = account.name, .email = account.email});
    return accounts;
}

/// The portal's accounts, as a person chooses them.
class AccountsCall final : public base::TypedCall<QList<SsoAccount>>
{
public:
    AccountsCall(base::TypedCall<QList<sso::AssignedAccount>> *listing, QObject *parent)
        : TypedCall(parent), m_listing(listing)
    {
        m_listing->setParent(this);
    }

protected:
    void run() override
    {
        base::whenDone<QList<sso::AssignedAccount>>(
            m_listing, this, [this](const auto &outcome) { finish(outcome.map(chosenFrom)); });
        m_listing->start();
    }
    void abort() override
    {
        if (m_listing)
            m_listing->cancel();
    }

private:
    QPointer<base::TypedCall<QList<sso::AssignedAccount>>> m_listing;
};

} // namespace

SsoSessions::SsoSessions(base::SecretStore &secrets, SignInClients &clients, QObject *parent)
    : QObject(parent), m_secrets(secrets), m_clients(clients), m_tokens(secrets)
{
    connect(&m_tokens, &SsoTokens::changed, this, &SsoSessions::changed);
    connect(&m_tokens, &SsoTokens::forgotten, this, &SsoSessions::signedOut);
}

SsoSessions::~SsoSessions() = default;

void SsoSessions::setEnvironment(const QProcessEnvironment &environment)
{
    m_tokens.setEnvironment(environment);
}

SsoSignInCall *SsoSessions::signIn(const SsoSession &session, SsoMethod method, QObject *parent)
{
    return new PersonSignInCall(
        session, method, {.secrets = m_secrets, .tokens = m_tokens, .clients = m_clients}, parent);
}

base::TypedCall<QList<SsoAccount>> *SsoSessions::accounts(const SsoSession &session,
                                                          QObject *parent)
{
    auto *listing = new WithTokenCall<QList<sso::AssignedAccount>>(
        session, m_tokens, m_clients,
        [](const sso::PortalClient &portal, const base::SecretBytes &token, QObject *owner) {
            return portal.listAccounts(token, owner);
        },
        nullptr);
    return new AccountsCall(listing, parent);
}

base::TypedCall<QStringList> *SsoSessions::roles(const SsoSession &session,
                                                 const base::AccountId &account, QObject *parent)
{
    return new WithTokenCall<QStringList>(
        session, m_tokens, m_clients,
        [account](const sso::PortalClient &portal, const base::SecretBytes &token, QObject *owner) {
            return portal.listAccountRoles(token, account, owner);
        },
        parent);
}

base::TypedCall<aws::Credentials> *SsoSessions::credentials(const SsoAccess &access,
                                                            QObject *parent)
{
    return new WithTokenCall<aws::Credentials>(
        access.session, m_tokens, m_clients,
        [access](const sso::PortalClient &portal, const base::SecretBytes &token, QObject *owner) {
            return portal.getRoleCredentials(token, access.account, access.roleName, owner);
        },
        parent);
}

base::TypedCall<void> *SsoSessions::signOut(const SsoSession &session, QObject *parent)
{
    return new SignOutCall(session, m_tokens, m_clients, parent);
}

bool SsoSessions::isSignedIn(const SsoSession &session) const
{
    const StoredToken *known = m_tokens.find(session);
    if (!known)
        return false;
    const auto oidc = m_clients.oidc(session);
    const base::Instant now = oidc ? (*oidc)->now() : m_clients.clock().wall();
    const bool lasts = !known->token.accessToken.isEmpty() && known->token.expiresAt > now;
    return lasts || (!known->token.refreshToken.isEmpty() && known->client.expiresAt > now);
}

} // namespace profiles
