// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/systemkeychain.h"

#include "profiles/keychain/canaryprobe.h"
#include "profiles/keychain/missingprobe.h"
#include "profiles/keychain/secretserviceprobe.h"

namespace profiles::keychain {

namespace {

std::unique_ptr<KeychainProbe> probeFor(KeychainBackend backend, JobQueue &jobs,
                                        const KeychainLimits &limits)
{
    switch (backend) {
    case KeychainBackend::SecretService:
        return std::make_unique<SecretServiceProbe>(
            SecretService(QDBusConnection::sessionBus(), limits.askFor));
    case KeychainBackend::Other: return std::make_unique<CanaryProbe>(jobs);
    case KeychainBackend::Deaf: break;
    }
    return std::make_unique<MissingProbe>();
}

/// Where nothing is heard anyway, no bus is looked for.
QDBusConnection busFor(KeychainBackend backend)
{
    return backend == KeychainBackend::Deaf ? QDBusConnection(QString())
                                            : QDBusConnection::sessionBus();
}

} // namespace

SystemKeychain::SystemKeychain(KeychainBackend backend, const KeychainLimits &limits)
    : m_keychain(busFor(backend)), m_jobs(m_keychain, limits),
      m_probe(probeFor(backend, m_jobs, limits)), m_entries(m_jobs, *m_probe),
      m_store({m_jobs, m_entries, *m_probe})
{}

} // namespace profiles::keychain
