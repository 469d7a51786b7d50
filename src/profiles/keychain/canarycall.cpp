// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/canarycall.h"

#include "profiles/keychain/entrynames.h"

#include <QUuid>

namespace profiles::keychain {

using base::SecretStoreState;

CanaryCall::CanaryCall(JobQueue &jobs, QObject *parent) : SteppedCall(parent), m_jobs(jobs)
{
    const QString nonce = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_canary.key = canaryKey(nonce);
    m_canary.value = base::SecretBytes(nonce.toLatin1());
}

void CanaryCall::run()
{
    attempt(KeychainJob::Kind::Write, &CanaryCall::onWritten);
}

void CanaryCall::attempt(KeychainJob::Kind kind, void (CanaryCall::*then)(const KeychainAnswer &))
{
    m_canary.kind = kind;
    stepAnyway(m_jobs.ask(m_canary, this),
               [this, then](const base::Result<KeychainAnswer> &result) {
                   // The only error of a job is that it was given up.
                   if (!result)
                       return finish(SecretStoreState::Slow);
                   (this->*then)(*result);
               });
}

void CanaryCall::onWritten(const KeychainAnswer &answer)
{
    if (answer.code == KeychainAnswer::Code::Failed)
        return finish(SecretStoreState::Missing);
    if (answer.code != KeychainAnswer::Code::Done)
        return finish(SecretStoreState::Locked);
    attempt(KeychainJob::Kind::Read, &CanaryCall::onRead);
}

void CanaryCall::onRead(const KeychainAnswer &answer)
{
    const bool isKept =
        answer.code == KeychainAnswer::Code::Done && answer.value.equals(m_canary.value);
    m_found = isKept ? SecretStoreState::Unlocked : SecretStoreState::Locked;
    attempt(KeychainJob::Kind::Remove, &CanaryCall::onRemoved);
}

void CanaryCall::onRemoved(const KeychainAnswer &)
{
    // A canary that stays is no secret, and no reason to distrust a keychain that keeps things.
    finish(m_found);
}

} // namespace profiles::keychain
