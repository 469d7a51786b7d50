// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sso/devicesignincall.h"

#include "sso/deviceauthorizationcheck.h"
#include "sso/devicepoll.h"

namespace sso {

namespace {

std::chrono::milliseconds scaledPollWait(std::chrono::milliseconds wait, double scale)
{
    return std::chrono::milliseconds(
        static_cast<qint64>(static_cast<double>(wait.count()) * scale));
}

} // namespace

DeviceSignInCall::DeviceSignInCall(const OidcClient &client, DeviceSignIn request, QObject *parent)
    : SignInCall(client, parent), m_request(std::move(request))
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &DeviceSignInCall::poll);
}

void DeviceSignInCall::run()
{
    step(client().registerClient(deviceRegistration(m_request.scopes), this),
         [this](const ClientRegistration &registered) { authorize(registered); });
}

void DeviceSignInCall::authorize(const ClientRegistration &registered)
{
    setRegistration(registered);
    step(client().startDeviceAuthorization(registered, m_request.startUrl, this),
         [this](const DeviceAuthorization &authorization) { onAuthorization(authorization); });
}

void DeviceSignInCall::onAuthorization(const DeviceAuthorization &authorization)
{
    const auto checked = checkedAuthorization(authorization);
    if (!checked)
        return fail(checked.error());
    m_authorization = *checked;
    m_interval = checked->interval;
    limitTime(checked->expiresIn);
    poll();
}

void DeviceSignInCall::poll()
{
    const DeviceGrant grant{.deviceCode = m_authorization.deviceCode};
    stepAnyway(client().createToken(registration(), grant, this),
               [this](const base::Result<AccessToken> &token) { onToken(token); });
}

void DeviceSignInCall::onToken(const base::Result<AccessToken> &token)
{
    if (token)
        return succeed(*token);
    const PollDecision decision = decidePoll(token.error(), m_interval);
    if (!decision.again)
        return fail(token.error());
    m_interval = decision.interval;
    wait();
}

void DeviceSignInCall::wait()
{
    // Scaled waits must not poll longer than real ones would.
    if (m_waited >= m_authorization.expiresIn)
        return timeOut();
    const bool isFirst = m_waited.count() == 0;
    m_waited += m_interval;
    m_wait.start(scaledPollWait(m_interval, m_request.waitScale));
    if (isFirst)
        emit codeShown(m_authorization); // the owner may end this call
}

void DeviceSignInCall::release()
{
    m_wait.stop();
}

} // namespace sso
