// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/signoutcall.h"

namespace profiles {

SignOutCall::SignOutCall(const SsoSession &session, SsoTokens &tokens, SignInClients &clients,
                         QObject *parent)
    : TypedCall(parent), m_session(session), m_tokens(tokens), m_clients(clients)
{}

void SignOutCall::run()
{
    if (m_tokens.wasRead(m_session))
        return tellService();
    auto *call = m_tokens.read(m_session, this);
    m_call = call;
    base::whenDone<base::SecretBytes>(call, this, [this](const auto &envelope) {
        if (envelope)
            (void)m_tokens.take(m_session, *envelope);
        tellService();
    });
    call->start();
}

void SignOutCall::abort()
{
    if (m_call)
        m_call->cancel();
}

void SignOutCall::tellService()
{
    if (isConcluded())
        return;
    const StoredToken *known = m_tokens.find(m_session);
    const auto portal = m_clients.portal(m_session);
    if (!known || known->token.accessToken.isEmpty() || !portal)
        return forget();
    auto *call = (*portal)->logout(known->token.accessToken, this);
    m_call = call;
    base::whenDone<void>(call, this, [this](const auto &) { forget(); });
    call->start();
}

void SignOutCall::forget()
{
    if (isConcluded())
        return;
    auto *call = m_tokens.remove(m_session, this);
    m_call = call;
    base::whenDone<void>(call, this, [this](const base::Result<> &outcome) { finish(outcome); });
    call->start();
}

} // namespace profiles
