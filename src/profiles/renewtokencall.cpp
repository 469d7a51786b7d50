// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/renewtokencall.h"

namespace profiles {

RenewTokenCall::RenewTokenCall(const SsoSession &session, const StoredToken &known,
                               SsoTokens &tokens, SignInClients &clients)
    : TypedCall(&tokens), m_session(session), m_known(known), m_tokens(tokens), m_clients(clients)
{}

void RenewTokenCall::run()
{
    const auto oidc = m_clients.oidc(m_session);
    if (!oidc)
        return finish(base::failure(oidc.error()));
    auto *call = (*oidc)->createToken(
        m_known.client, sso::RefreshGrant{.refreshToken = m_known.token.refreshToken}, this);
    m_call = call;
    base::whenDone<sso::AccessToken>(call, this, [this](const auto &token) { onAnswer(token); });
    call->start();
}

void RenewTokenCall::abort()
{
    if (m_call)
        m_call->cancel();
}

void RenewTokenCall::onAnswer(const base::Result<sso::AccessToken> &token)
{
    if (!isStillKnown())
        finish({});
    else if (token)
        keep(*token);
    else
        onRefused(token.error());
}

void RenewTokenCall::onRefused(const base::Error &error)
{
    if (error.kind == base::ErrorKind::Credentials)
        m_tokens.dropRenewal(m_session);
    finish(base::failure(error));
}

void RenewTokenCall::keep(const sso::AccessToken &token)
{
    StoredToken renewed = m_known;
    renewed.token = token;
    if (renewed.token.refreshToken.isEmpty())
        renewed.token.refreshToken = m_known.token.refreshToken;
    auto *call = m_tokens.keep(m_session, renewed, this);
    m_call = call;
    // Kept or not: it serves this session, and the next one asks a person.
    base::whenDone<void>(call, this, [this](const auto &) { finish({}); });
    call->start();
}

bool RenewTokenCall::isStillKnown() const
{
    const StoredToken *known = m_tokens.find(m_session);
    return known && known->token.refreshToken.equals(m_known.token.refreshToken);
}

} // namespace profiles
