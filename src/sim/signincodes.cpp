// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/signincodes.h"

#include "aws/hash.h"
#include "sim/dice.h"

namespace sim {

namespace {

constexpr std::chrono::minutes kCodeLife{10};

} // namespace

QString SignInCodes::issue(SignInGrant grant, base::Instant now)
{
    Dice dice(mixedSeed(m_seed, QStringLiteral("code%1").arg(++m_issued)));
    const QString code = dice.lettersAndDigits(64);
    grant.expiresAt = now + kCodeLife;
    m_grants.insert(code, grant);
    return code;
}

std::optional<SignInGrant> SignInCodes::take(const QString &code, base::Instant now)
{
    if (!m_grants.contains(code))
        return std::nullopt;
    const SignInGrant grant = m_grants.take(code);
    return now < grant.expiresAt ? std::optional(grant) : std::nullopt;
}

bool isVerifierOf(const QByteArray &challenge, const QString &verifier)
{
    const QByteArray hash = QByteArray::fromHex(aws::sha256Hex(verifier.toUtf8()));
    return !challenge.isEmpty()
           && hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
                  == challenge;
}

} // namespace sim
