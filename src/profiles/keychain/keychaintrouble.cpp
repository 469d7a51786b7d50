// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/keychaintrouble.h"

namespace profiles::keychain {

namespace {

using base::SecretStoreState;
using base::SecretTrouble;

constexpr int kLongestMessage = 300;

} // namespace

base::Error stateError(SecretStoreState state)
{
    switch (state) {
    case SecretStoreState::Locked:
        return base::secretError(SecretTrouble::Locked,
                                 QStringLiteral("the keychain is locked; next: unlock it"));
    case SecretStoreState::Missing:
        return base::secretError(
            SecretTrouble::Missing,
            QStringLiteral("this session has no keychain; next: use credentials for this session "
                           "only, or start a keychain service and Cutover Desk again"));
    default:
        return base::secretError(
            SecretTrouble::Slow,
            QStringLiteral("the keychain does not answer; next: look for a prompt of the system "
                           "behind other windows, then try again"));
    }
}

base::Error answerError(const KeychainAnswer &answer)
{
    const bool isRefused = answer.code == KeychainAnswer::Code::Denied;
    const QString fact = isRefused ? QStringLiteral("the keychain refused access")
                                   : QStringLiteral("the keychain reported an error");
    return base::secretError(
        isRefused ? SecretTrouble::Refused : SecretTrouble::Failed,
        QStringLiteral("%1: %2; next: try again, or use credentials for this session only")
            .arg(fact, answer.message.left(kLongestMessage)));
}

} // namespace profiles::keychain
