// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/signoutcall.h"

namespace profiles {

SignOutCall::SignOutCall(const SsoSession &session, SsoTokens &tokens, SignInClients &clients,
                         QObject *parent)
    : SteppedCall(parent), m_session(session), m_tokens(tokens), m_clients(clients)
{}

void SignOutCall::run()
{
    if (m_tokens.wasRead(m_session))
        return tellService();
    stepAnyway(m_tokens.read(m_session, this),
               [this](const base::Result<base::SecretBytes> &envelope) {
                   if (envelope)
                       (void)m_tokens.take(m_session, *envelope);
                   tellService();
               });
}

void SignOutCall::tellService()
{
    if (isConcluded())
        return;
    const StoredToken *known = m_tokens.find(m_session);
    const auto portal = m_clients.portal(m_session);
    if (!known || known->token.accessToken.isEmpty() || !portal)
        return forget();
    stepAnyway((*portal)->logout(known->token.accessToken, this),
               [this](const base::Result<> &) { forget(); });
}

void SignOutCall::forget()
{
    if (isConcluded())
        return;
    step(m_tokens.remove(m_session, this), [this] { finish({}); });
}

} // namespace profiles
