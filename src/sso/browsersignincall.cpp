// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sso/browsersignincall.h"

#include "sso/callbackverdict.h"

namespace sso {

BrowserSignInCall::BrowserSignInCall(const OidcClient &client, BrowserSignIn request,
                                     OpenBrowser openBrowser, QObject *parent)
    : SignInCall(client, parent), m_request(std::move(request)),
      m_openBrowser(std::move(openBrowser)), m_pkce(makePkce(m_request.random)),
      m_listener(m_pkce.state, m_request.listener)
{
    connect(&m_listener, &CallbackListener::received, this, &BrowserSignInCall::onReceived);
}

void BrowserSignInCall::run()
{
    if (const auto listening = m_listener.listen(); !listening)
        return fail(listening.error());
    m_redirectUri = m_listener.redirectUri();
    limitTime(m_request.timeLimit);
    if (lastsUntil(m_request.client, client().now() + m_request.timeLimit))
        return openPage(*m_request.client);
    step(client().registerClient(browserRegistration(m_request.startUrl, m_request.scopes), this),
         [this](const ClientRegistration &registered) { openPage(registered); });
}

void BrowserSignInCall::openPage(const ClientRegistration &registered)
{
    setRegistration(registered);
    const QUrl page = signInPage();
    const bool isOpen = m_openBrowser && m_openBrowser(page);
    if (isConcluded())
        return;
    if (isOpen)
        emit browserOpened(page);
    else
        emit browserFailed(page);
}

QUrl BrowserSignInCall::signInPage() const
{
    return authorizeUrl({.endpoint = client().endpointUrl(),
                         .clientId = registration().clientId,
                         .redirectUri = m_redirectUri,
                         .scopes = scopesOrDefault(m_request.scopes),
                         .state = m_pkce.state,
                         .challenge = m_pkce.challenge});
}

void BrowserSignInCall::onReceived(const CallbackAnswer &answer)
{
    const auto code = codeOf(answer, m_pkce.state);
    if (!code)
        return fail(code.error());
    const CodeGrant grant{
        .code = *code, .redirectUri = m_redirectUri, .codeVerifier = m_pkce.verifier};
    step(client().createToken(registration(), grant, this),
         [this](const AccessToken &token) { succeed(token); });
}

void BrowserSignInCall::release()
{
    m_listener.close();
}

} // namespace sso
