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
                           "only, or start a keychain service and try again"));
    default:
        return base::secretError(
            SecretTrouble::Slow,
            QStringLiteral("the keychain does not answer; next: look for a prompt of the system "
                           "behind other windows, then try again"));
    }
}

base::Error answerError(const KeychainAnswer &answer)
{
    const QString words = answer.message.left(kLongestMessage);
    if (answer.code == KeychainAnswer::Code::Denied)
        return base::secretError(
            SecretTrouble::Refused,
            QStringLiteral("the keychain refused access: %1; next: allow it in the system's "
                           "keychain program, or use credentials for this session only")
                .arg(words));
    return base::secretError(
        SecretTrouble::Failed,
        QStringLiteral("the keychain reported an error: %1; next: try again; if it stays so, "
                       "restart the keychain")
            .arg(words));
}

} // namespace profiles::keychain
