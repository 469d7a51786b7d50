// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/keychain/entryjobcall.h"

namespace profiles::keychain {

/// The entries of the system's keychain, asked through a queue and checked with a probe; both must
/// outlive it.
class KeychainEntries final : public EntryStore
{
public:
    KeychainEntries(JobQueue &jobs, KeychainProbe &probe) : m_keychain{jobs, probe} {}

    [[nodiscard]] EntryCall *read(const QString &key, QObject *parent) override;
    [[nodiscard]] EntryCall *write(const QString &key, const base::SecretBytes &value,
                                   QObject *parent) override;
    [[nodiscard]] EntryCall *remove(const QString &key, QObject *parent) override;

private:
    EntryJobCall::Keychain m_keychain;
};

} // namespace profiles::keychain
