// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/timestamp.h"

#include <QByteArray>
#include <QString>

#include <cstdint>

namespace sim {

/// The secret of the MFA device of an account's user, 20 bytes. Made from the seed: worth nothing
/// outside the simulator.
[[nodiscard]] QByteArray mfaSecret(std::uint64_t seed, const QString &accountId);
/// "arn:aws:iam::ACCOUNT:mfa/engineer".
[[nodiscard]] QString mfaSerial(const QString &accountId);

/// Number of the half minute that the instant lies in.
[[nodiscard]] std::int64_t mfaStep(base::Instant instant);
/// The six digits of a half minute (RFC 6238 with HMAC-SHA-1), as every authenticator app shows
/// them.
[[nodiscard]] QString timeCode(const QByteArray &secret, std::int64_t step);
/// The code that the device of that account's user shows at an instant of wall time.
[[nodiscard]] QString mfaCode(std::uint64_t seed, const QString &accountId, base::Instant instant);

/// RFC 4648 without padding, the form that authenticator apps take.
[[nodiscard]] QString base32(const QByteArray &bytes);

} // namespace sim
