// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/keychain/jobqueue.h"
#include "profiles/keychain/keychainprobe.h"

namespace profiles::keychain {

/// For keychains that cannot be asked whether they are locked (KWallet, macOS, Windows): tries with
/// an entry of its own. Such a keychain may ask the user whenever a job needs it to.
class CanaryProbe final : public KeychainProbe
{
public:
    /// `jobs` must outlive the probe and its calls.
    explicit CanaryProbe(JobQueue &jobs) : m_jobs(jobs) {}

    [[nodiscard]] base::TypedCall<base::SecretStoreState> *ready(QObject *parent) override;
    [[nodiscard]] base::TypedCall<base::SecretStoreState> *state(QObject *parent) override;
    [[nodiscard]] base::TypedCall<EntryPresence> *look(const QString &key,
                                                       QObject *parent) override;
    [[nodiscard]] base::TypedCall<base::SecretStoreState> *unlock(QObject *parent) override;

private:
    JobQueue &m_jobs;
};

} // namespace profiles::keychain
