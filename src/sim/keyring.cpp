// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/keyring.h"

#include "sim/dice.h"

#include <algorithm>

namespace sim {

namespace {

/// Longer than what many a client reserves, and with the characters of base64.
constexpr int kTokenSize = 640;

} // namespace

const SimCredentials *KeyRing::find(const QString &accessKeyId) const
{
    const auto found = m_keys.constFind(accessKeyId);
    return found == m_keys.cend() ? nullptr : &*found;
}

SimCredentials KeyRing::handOut(SimCredentials grant)
{
    Dice dice(mixedSeed(m_seed, QStringLiteral("temporary%1").arg(++m_handedOut)));
    grant.accessKeyId = QStringLiteral("ASIASIM") + dice.lettersAndDigits(13).toUpper();
    grant.secretAccessKey = base::SecretBytes(dice.lettersAndDigits(40).toUtf8());
    grant.sessionToken =
        base::SecretBytes("IQoJ+/" + dice.lettersAndDigits(kTokenSize).toUtf8() + "==");
    add(grant);
    return grant;
}

void KeyRing::expireTemporary(base::Instant at)
{
    for (SimCredentials &key : m_keys) {
        if (key.expiration)
            key.expiration = std::min(*key.expiration, at);
    }
}

} // namespace sim
