// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/steppedcall.h"
#include "profiles/keychain/entrystore.h"
#include "profiles/keychain/jobqueue.h"
#include "profiles/keychain/keychainprobe.h"

namespace profiles::keychain {

/// One job whose answer is believed only as far as it goes: for "not found" and for every failure
/// the probe is asked what lies behind it.
class EntryJobCall final : public base::SteppedCall<std::optional<base::SecretBytes>>
{
public:
    struct Keychain {
        JobQueue &jobs;
        KeychainProbe &probe;
    };

    EntryJobCall(const Keychain &keychain, KeychainJob job, QObject *parent);

protected:
    void run() override;

private:
    void onAnswer(const KeychainAnswer &answer);
    void askWhetherAbsent();
    void onPresence(EntryPresence presence);
    void askWhyItFailed();

    Keychain m_keychain;
    KeychainJob m_job;
    KeychainAnswer m_answer;
};

} // namespace profiles::keychain
