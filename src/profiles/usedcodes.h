// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secretbytes.h"

#include <QString>

#include <chrono>
#include <map>

namespace profiles {

/// The last code of each MFA device that AWS took, or may have taken: a code works once, whatever
/// profile it is typed for. Times are those of one monotonic clock.
class UsedCodes
{
public:
    /// How long a code is remembered: AWS takes one for 30 s before and after its own 30 s as well.
    static constexpr std::chrono::seconds kMemory{90};

    [[nodiscard]] bool has(const QString &serial, const base::SecretBytes &code,
                           std::chrono::milliseconds now) const;
    void note(const QString &serial, const base::SecretBytes &code, std::chrono::milliseconds now);

private:
    struct Use {
        base::SecretBytes code;
        std::chrono::milliseconds at{0};
    };
    std::map<QString, Use> m_last; ///< by the serial of the device
};

} // namespace profiles
