// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/personsignincall.h"

#include "base/secrettrouble.h"
#include "sso/browsersignincall.h"
#include "sso/devicesignincall.h"

namespace profiles {

namespace {

using base::SecretStoreState;
using base::SecretTrouble;

/// Better before the browser opens than after a person has signed in for nothing.
std::optional<base::Error> obstacleOf(const base::Result<SecretStoreState> &state)
{
    if (!state)
        return state.error();
    switch (*state) {
    case SecretStoreState::Locked:
        return base::secretError(SecretTrouble::Locked,
                                 QStringLiteral("the sign-in could not be kept"));
    case SecretStoreState::Slow:
        return base::secretError(SecretTrouble::Slow,
                                 QStringLiteral("the sign-in could not be kept"));
    case SecretStoreState::Unlocked:
    case SecretStoreState::Missing: return std::nullopt;
    }
    return std::nullopt;
}

/// A session without a keychain keeps the token in memory, which was said beforehand.
bool isExpected(const base::Error &error)
{
    return base::secretTroubleOf(error) == SecretTrouble::Missing;
}

} // namespace

PersonSignInCall::PersonSignInCall(const SsoSession &session, SsoMethod method,
                                   const Services &services, QObject *parent)
    : SsoSignInCall(parent), m_session(session), m_method(method), m_services(services)
{}

void PersonSignInCall::run()
{
    auto *call = m_services.secrets.state(this);
    m_call = call;
    base::whenDone<SecretStoreState>(call, this, [this](const auto &state) { onState(state); });
    call->start();
}

void PersonSignInCall::abort()
{
    if (m_call)
        m_call->cancel();
}

void PersonSignInCall::onState(const base::Result<SecretStoreState> &state)
{
    if (const auto obstacle = obstacleOf(state))
        return finish(base::failure(*obstacle));
    if (!isConcluded())
        signIn();
}

void PersonSignInCall::signIn()
{
    const auto client = m_services.clients.oidc(m_session);
    if (!client)
        return finish(base::failure(client.error()));
    sso::SignInCall *call = makeCall(**client);
    m_call = call;
    base::whenDone<sso::SignedInToken>(call, this,
                                       [this](const auto &outcome) { onSignedIn(outcome); });
    call->start();
}

sso::SignInCall *PersonSignInCall::makeCall(const sso::OidcClient &client)
{
    switch (m_method) {
    case SsoMethod::Browser: return byBrowser(client);
    case SsoMethod::DeviceCode: return byCode(client);
    }
    return nullptr;
}

sso::SignInCall *PersonSignInCall::byBrowser(const sso::OidcClient &client)
{
    const auto open = [this](const QUrl &page) { return m_services.clients.openBrowser(page); };
    auto *call = new sso::BrowserSignInCall(
        client, {.startUrl = m_session.startUrl, .scopes = m_session.scopes}, open, this);
    connect(call, &sso::BrowserSignInCall::browserOpened, this, &SsoSignInCall::browserOpened);
    connect(call, &sso::BrowserSignInCall::browserFailed, this, &SsoSignInCall::browserFailed);
    return call;
}

sso::SignInCall *PersonSignInCall::byCode(const sso::OidcClient &client)
{
    auto *call = new sso::DeviceSignInCall(
        client, {.startUrl = m_session.startUrl, .scopes = m_session.scopes}, this);
    connect(call, &sso::DeviceSignInCall::codeShown, this,
            [this](const sso::DeviceAuthorization &authorization) {
                emit codeShown({.code = authorization.userCode,
                                .page = authorization.verificationUri,
                                .pageWithCode = authorization.verificationUriComplete,
                                .lifetime = authorization.expiresIn});
            });
    return call;
}

void PersonSignInCall::onSignedIn(const base::Result<sso::SignedInToken> &outcome)
{
    if (!outcome)
        return finish(base::failure(outcome.error()));
    if (isConcluded())
        return; // given up at the last moment: nothing is kept
    auto *call = m_services.tokens.keep(m_session,
                                        {.startUrl = m_session.startUrl,
                                         .region = m_session.region,
                                         .token = outcome->token,
                                         .client = outcome->client},
                                        this);
    m_call = call;
    base::whenDone<void>(call, this, [this](const base::Result<> &kept) { onKept(kept); });
    call->start();
}

void PersonSignInCall::onKept(const base::Result<> &outcome)
{
    // The person is signed in for this session in any case.
    if (!outcome && !isExpected(outcome.error()))
        emit notKept(outcome.error());
    finish({});
}

} // namespace profiles
