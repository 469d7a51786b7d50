// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/mfadevices.h"

#include <algorithm>

namespace sim {

MfaDevices::Verdict MfaDevices::accept(const QString &accountId, const QString &serial,
                                       const QString &code, base::Instant wall)
{
    if (serial != mfaSerial(accountId))
        return Verdict::UnknownDevice;
    const std::int64_t now = mfaStep(wall);
    const std::int64_t first = std::max(now - 1, m_lastSteps.value(accountId, -1) + 1);
    for (std::int64_t step = first; step <= now + 1; ++step) {
        if (timeCode(secret(accountId), step) != code)
            continue;
        m_lastSteps.insert(accountId, step);
        return Verdict::Accepted;
    }
    return Verdict::WrongCode;
}

std::optional<QString> MfaDevices::usableCode(const QString &accountId, base::Instant wall) const
{
    const std::int64_t now = mfaStep(wall);
    const std::int64_t step = std::max(now, m_lastSteps.value(accountId, -1) + 1);
    return step <= now + 1 ? std::optional(timeCode(secret(accountId), step)) : std::nullopt;
}

} // namespace sim
