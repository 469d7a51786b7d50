// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/obtaincredentialscall.h"

#include "base/refusal.h"
#include "profiles/keysecret.h"
#include "profiles/processcommand.h"
#include "profiles/processcredentialscall.h"
#include "profiles/rolesession.h"
#include "profiles/signinneed.h"

#include <utility>

namespace profiles {

namespace {

base::Error usedCode(const QString &mfaSerial)
{
    return base::makeError(base::ErrorKind::Credentials, QStringLiteral("MfaCodeUsed"),
                           QStringLiteral("this code of %1 was used a moment ago").arg(mfaSerial));
}

/// A 5xx, or a page that is not of AWS, may come after the code was taken.
bool mayHaveBeenTaken(const base::Error &error)
{
    return error.sent != base::Sent::No && !base::isRefusal(error);
}

} // namespace

ObtainCredentialsCall::ObtainCredentialsCall(Request request, ObtainServices services,
                                             QObject *parent)
    : TypedCall(parent), m_request(std::move(request)), m_services(std::move(services))
{}

void ObtainCredentialsCall::run()
{
    if (m_request.profile.chain.isEmpty())
        // It has an obstacle, which the resolver words.
        return finish(m_services.live.resolve(m_request.profile.id));
    next();
}

void ObtainCredentialsCall::abort()
{
    if (m_call)
        m_call->cancel();
}

void ObtainCredentialsCall::next()
{
    if (isConcluded())
        return;
    if (m_step == m_request.profile.chain.size())
        return finish(std::move(m_credentials));
    std::visit([this](const auto &step) { take(step); }, m_request.profile.chain.at(m_step));
}

void ObtainCredentialsCall::onCredentials(const Outcome &outcome)
{
    if (!outcome)
        return finish(base::failure(outcome.error()));
    m_credentials = *outcome;
    ++m_step;
    next();
}

void ObtainCredentialsCall::await(base::TypedCall<aws::Credentials> *call)
{
    m_call = call;
    base::whenDone<aws::Credentials>(call, this,
                                     [this](const Outcome &outcome) { onCredentials(outcome); });
    call->start();
}

void ObtainCredentialsCall::takeLive()
{
    onCredentials(m_services.live.resolveStep(m_request.profile.chain.at(m_step)));
}

void ObtainCredentialsCall::take(const SimulatedKeys &)
{
    onCredentials(m_services.live.resolve(m_request.profile.id));
}

void ObtainCredentialsCall::take(const StoredKeys &step)
{
    auto *call = m_services.secrets.read(step.owner, this);
    m_call = call;
    base::whenDone<base::SecretBytes>(
        call, this,
        [this, id = step.accessKeyId](const auto &envelope) { onSecret(id, envelope); });
    call->start();
}

void ObtainCredentialsCall::onSecret(const QString &accessKeyId,
                                     const base::Result<base::SecretBytes> &envelope)
{
    onCredentials(envelope.and_then(unpackedKeySecret).map([&](const KeySecret &secret) {
        return aws::Credentials{.accessKeyId = accessKeyId,
                                .secretAccessKey = secret.secretAccessKey,
                                .sessionToken = secret.sessionToken,
                                .expiration = {}};
    }));
}

void ObtainCredentialsCall::take(const ProcessCommand &step)
{
    if (m_request.profile.marks.consentedCommand != commandHash(step.command))
        return finish(base::failure(signInNeeded(SignInNeed::Consent, step.command)));
    const base::Clock &clock = m_services.clients.serviceClock(m_request.profile, m_request.region);
    await(new ProcessCredentialsCall(step.command, m_services.environment, clock, this));
}

void ObtainCredentialsCall::take(const SsoAccess &step)
{
    await(m_services.sso.credentials(step, this));
}

void ObtainCredentialsCall::take(const AssumedRole &step)
{
    if (!step.mfaSerial.isEmpty() && m_request.mfaCode.isEmpty())
        return finish(base::failure(signInNeeded(SignInNeed::MfaCode, step.mfaSerial)));
    if (m_services.usedCodes.has(step.mfaSerial, m_request.mfaCode, monotonic()))
        return finish(base::failure(usedCode(step.mfaSerial)));
    assume(step);
}

void ObtainCredentialsCall::take(const MachineRole &step)
{
    if (!m_request.mayAskMachine)
        return finish(base::failure(signInNeeded(SignInNeed::OpenProfile, {})));
    const auto place = machinePlace(step.service, m_services.environment);
    if (!place)
        return finish(base::failure(place.error()));
    const base::Clock &clock = m_services.clients.serviceClock(m_request.profile, m_request.region);
    await(m_services.machine.fetch(*place, clock, this));
}

void ObtainCredentialsCall::assume(const AssumedRole &step)
{
    const base::SecretBytes code =
        step.mfaSerial.isEmpty() ? base::SecretBytes() : std::exchange(m_request.mfaCode, {});
    auto *call = m_services.clients.assumeRole(m_request.profile, m_request.region, m_credentials,
                                               roleRequest(step, code), this);
    m_call = call;
    base::whenDone<sts::TemporaryCredentials>(
        call, this, [this, serial = step.mfaSerial, code](const auto &outcome) {
            onAssumed(serial, code, outcome);
        });
    call->start();
}

/// A code that AWS refused, or never saw, is not used up by it.
void ObtainCredentialsCall::onAssumed(const QString &mfaSerial, const base::SecretBytes &code,
                                      const base::Result<sts::TemporaryCredentials> &outcome)
{
    const bool mayBeTaken = outcome || mayHaveBeenTaken(outcome.error());
    if (!code.isEmpty() && mayBeTaken)
        m_services.usedCodes.note(mfaSerial, code, monotonic());
    onCredentials(
        outcome.map([](const sts::TemporaryCredentials &assumed) { return assumed.credentials; }));
}

std::chrono::milliseconds ObtainCredentialsCall::monotonic() const
{
    return m_services.clients.clock().monotonic();
}

} // namespace profiles
