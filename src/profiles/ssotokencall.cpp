// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/ssotokencall.h"

#include "base/secrettrouble.h"
#include "profiles/renewtokencall.h"
#include "profiles/signinneed.h"

namespace profiles {

namespace {

/// As AWS's SDKs: a token that ends within that time is renewed first.
constexpr std::chrono::minutes kSpare{5};

/// Nothing is stored, or nothing can be: other sources may still help.
bool meansNone(const base::Error &error)
{
    const auto trouble = base::secretTroubleOf(error);
    return trouble == base::SecretTrouble::Absent || trouble == base::SecretTrouble::Missing;
}

} // namespace

SsoTokenCall::SsoTokenCall(const SsoSession &session, SsoTokens &tokens, SignInClients &clients,
                           QObject *parent)
    : TypedCall(parent), m_session(session), m_tokens(tokens), m_clients(clients)
{}

void SsoTokenCall::run()
{
    if (m_tokens.find(m_session) || m_tokens.wasRead(m_session))
        look();
    else
        readKeychain();
}

void SsoTokenCall::abort()
{
    if (m_call)
        m_call->cancel();
}

void SsoTokenCall::readKeychain()
{
    auto *call = m_tokens.read(m_session, this);
    m_call = call;
    base::whenDone<base::SecretBytes>(call, this,
                                      [this](const auto &envelope) { onEnvelope(envelope); });
    call->start();
}

void SsoTokenCall::onEnvelope(const base::Result<base::SecretBytes> &envelope)
{
    const auto taken = envelope.and_then(
        [this](const base::SecretBytes &bytes) { return m_tokens.take(m_session, bytes); });
    if (!taken && !meansNone(taken.error()))
        m_keychainError = taken.error();
    look();
}

void SsoTokenCall::look()
{
    if (isConcluded())
        return;
    const StoredToken *known = m_tokens.find(m_session);
    if (!known)
        return lookFurther();
    if (!known->token.accessToken.isEmpty() && known->token.expiresAt > soon())
        return finish(known->token.accessToken);
    if (base::Call *renewal = m_tokens.renewal(m_session))
        return awaitRenewal(renewal);
    if (canRenew(*known))
        return renew(*known);
    lookFurther();
}

void SsoTokenCall::lookFurther()
{
    const base::SecretBytes found = m_tokens.fromAwsCli(m_session, soon());
    if (!found.isEmpty())
        return finish(found);
    const QString page = m_session.startUrl.toString();
    if (m_keychainError)
        finish(base::failure(*m_keychainError));
    else if (m_tokens.isSignedOut(m_session))
        finish(base::failure(signedOutError(page)));
    else
        finish(base::failure(signInNeeded(SignInNeed::IdentityCenter, page)));
}

void SsoTokenCall::awaitRenewal(base::Call *renewal)
{
    // However it ends, also with its owner: what is known then decides.
    connect(renewal, &QObject::destroyed, this, &SsoTokenCall::look, Qt::QueuedConnection);
}

void SsoTokenCall::renew(const StoredToken &known)
{
    auto *call = new RenewTokenCall(m_session, known, m_tokens, m_clients);
    m_tokens.setRenewal(m_session, call);
    base::whenDone<void>(call, this, [this](const base::Result<> &outcome) { onRenewed(outcome); });
    call->start();
}

void SsoTokenCall::onRenewed(const base::Result<> &outcome)
{
    // However short it lasts: a service that gives such tokens would be asked without end.
    const StoredToken *known = m_tokens.find(m_session);
    if (known && !known->token.accessToken.isEmpty() && known->token.expiresAt > now())
        finish(known->token.accessToken);
    else if (outcome || outcome.error().kind == base::ErrorKind::Credentials)
        lookFurther();
    else
        finish(base::failure(outcome.error()));
}

base::Instant SsoTokenCall::now() const
{
    const auto oidc = m_clients.oidc(m_session);
    return oidc ? (*oidc)->now() : m_clients.clock().wall();
}

base::Instant SsoTokenCall::soon() const
{
    return now() + kSpare;
}

bool SsoTokenCall::canRenew(const StoredToken &known) const
{
    return !known.token.refreshToken.isEmpty() && known.client.expiresAt > soon();
}

} // namespace profiles
