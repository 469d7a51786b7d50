// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/canaryprobe.h"

#include "profiles/keychain/canarycall.h"

namespace profiles::keychain {

using base::SecretStoreState;

namespace {

class CanaryLookCall final : public base::SteppedCall<EntryPresence>
{
public:
    CanaryLookCall(JobQueue &jobs, QObject *parent) : SteppedCall(parent), m_jobs(jobs) {}

protected:
    void run() override
    {
        step(new CanaryCall(m_jobs, this),
             [this](SecretStoreState state) { finish(presenceIn(state)); });
    }

private:
    JobQueue &m_jobs;
};

} // namespace

base::TypedCall<SecretStoreState> *CanaryProbe::ready(QObject *parent)
{
    return new base::FinishedCall<SecretStoreState>(SecretStoreState::Unlocked, parent);
}

base::TypedCall<SecretStoreState> *CanaryProbe::state(QObject *parent)
{
    return new CanaryCall(m_jobs, parent);
}

base::TypedCall<EntryPresence> *CanaryProbe::look(const QString &, QObject *parent)
{
    return new CanaryLookCall(m_jobs, parent);
}

base::TypedCall<SecretStoreState> *CanaryProbe::unlock(QObject *parent)
{
    return state(parent);
}

} // namespace profiles::keychain
