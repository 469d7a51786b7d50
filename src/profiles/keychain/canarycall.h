// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secretstore.h"
#include "base/steppedcall.h"
#include "profiles/keychain/jobqueue.h"

namespace profiles::keychain {

/// Tries the keychain with a random entry: writes it, reads it back, removes it. Ends with a state,
/// never with an error unless cancelled.
class CanaryCall final : public base::SteppedCall<base::SecretStoreState>
{
public:
    CanaryCall(JobQueue &jobs, QObject *parent);

protected:
    void run() override;

private:
    void attempt(KeychainJob::Kind kind, void (CanaryCall::*then)(const KeychainAnswer &));
    void onWritten(const KeychainAnswer &answer);
    void onRead(const KeychainAnswer &answer);
    void onRemoved(const KeychainAnswer &answer);

    JobQueue &m_jobs;
    KeychainJob m_canary;
    base::SecretStoreState m_found = base::SecretStoreState::Locked;
};

} // namespace profiles::keychain
