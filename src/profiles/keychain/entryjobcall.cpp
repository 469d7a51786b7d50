// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/entryjobcall.h"

#include "profiles/keychain/keychaintrouble.h"

namespace profiles::keychain {

using base::SecretStoreState;

EntryJobCall::EntryJobCall(const Keychain &keychain, KeychainJob job, QObject *parent)
    : SteppedCall(parent), m_keychain(keychain), m_job(std::move(job))
{}

void EntryJobCall::run()
{
    step(m_keychain.jobs.ask(m_job, this),
         [this](const KeychainAnswer &answer) { onAnswer(answer); });
}

void EntryJobCall::onAnswer(const KeychainAnswer &answer)
{
    m_answer = answer;
    if (answer.code == KeychainAnswer::Code::NotFound)
        return askWhetherAbsent();
    if (answer.code != KeychainAnswer::Code::Done)
        return askWhyItFailed();
    if (m_job.kind == KeychainJob::Kind::Read)
        return finish(answer.value);
    finish(std::nullopt);
}

void EntryJobCall::askWhetherAbsent()
{
    step(m_keychain.probe.look(m_job.key, this),
         [this](EntryPresence presence) { onPresence(presence); });
}

void EntryJobCall::onPresence(EntryPresence presence)
{
    switch (presence) {
    case EntryPresence::Absent: return finish(std::nullopt);
    case EntryPresence::Found:
        // Listed by the keychain but not given out.
        return fail(answerError(m_answer));
    case EntryPresence::Locked: return fail(stateError(SecretStoreState::Locked));
    case EntryPresence::Missing: return fail(stateError(SecretStoreState::Missing));
    case EntryPresence::Slow: return fail(stateError(SecretStoreState::Slow));
    }
}

void EntryJobCall::askWhyItFailed()
{
    step(m_keychain.probe.state(this), [this](SecretStoreState state) {
        fail(state == SecretStoreState::Unlocked ? answerError(m_answer) : stateError(state));
    });
}

} // namespace profiles::keychain
