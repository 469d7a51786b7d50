// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/signinneed.h"
#include "profiles/ssotokencall.h"

#include <functional>

namespace profiles {

/// One question to the portal of an Identity Center, with a token. A token that the portal calls
/// dead is not used again: another one is looked for once.
template <class T>
class WithTokenCall final : public base::TypedCall<T>
{
public:
    using Ask = std::function<base::TypedCall<T> *(
        const sso::PortalClient &portal, const base::SecretBytes &accessToken, QObject *parent)>;

    WithTokenCall(const SsoSession &session, SsoTokens &tokens, SignInClients &clients, Ask ask,
                  QObject *parent)
        : base::TypedCall<T>(parent), m_session(session), m_tokens(tokens), m_clients(clients),
          m_ask(std::move(ask))
    {}

protected:
    void run() override
    {
        auto *call = new SsoTokenCall(m_session, m_tokens, m_clients, this);
        m_call = call;
        base::whenDone<base::SecretBytes>(call, this,
                                          [this](const auto &token) { onToken(token); });
        call->start();
    }
    void abort() override
    {
        if (m_call)
            m_call->cancel();
    }

private:
    void onToken(const base::Result<base::SecretBytes> &token)
    {
        if (!token)
            return this->finish(base::failure(token.error()));
        const auto portal = m_clients.portal(m_session);
        if (!portal)
            return this->finish(base::failure(portal.error()));
        if (this->isConcluded())
            return;
        base::TypedCall<T> *call = m_ask(**portal, *token, this);
        m_call = call;
        base::whenDone<T>(call, this, [this, used = *token](const base::Result<T> &outcome) {
            onAnswer(used, outcome);
        });
        call->start();
    }
    void onAnswer(const base::SecretBytes &used, const base::Result<T> &outcome)
    {
        const bool isDead = !outcome && outcome.error().kind == base::ErrorKind::Credentials;
        if (!isDead)
            return this->finish(outcome);
        m_tokens.refuse(m_session, used);
        if (this->isConcluded())
            return;
        if (std::exchange(m_wasRefused, true))
            return this->finish(base::failure(
                signInNeeded(SignInNeed::IdentityCenter, m_session.startUrl.toString())));
        run();
    }

    SsoSession m_session;
    SsoTokens &m_tokens;
    SignInClients &m_clients;
    Ask m_ask;
    QPointer<base::Call> m_call;
    bool m_wasRefused = false;
};

} // namespace profiles
