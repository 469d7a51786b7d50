// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/timestamp.h"

#include <QHash>
#include <QString>

#include <cstdint>

namespace sim {

/// What the poll of a device sign-in finds.
enum class DevicePoll : std::uint8_t { Approved, Pending, TooFast, Expired, Denied, Unknown };

/// Sign-ins with a short code that a person types in a browser (RFC 8628).
class DeviceSignIns
{
public:
    struct Terms {
        QString clientId;
        std::chrono::seconds interval;
        base::Instant expiresAt;
    };
    struct Codes {
        QString device;
        QString user; ///< "ABCD-EFGH"
    };

    explicit DeviceSignIns(std::uint64_t seed) : m_seed(seed) {}

    [[nodiscard]] Codes start(const Terms &terms);
    /// What the person says; false for a user code that is unknown or has ended.
    [[nodiscard]] bool decide(const QString &userCode, bool isApproved, base::Instant now);
    /// Each poll that comes too fast makes the interval longer by 5 s. Approved is said once, then
    /// the code is unknown. With `approveAfter` the person needs that many polls and then approves,
    /// whatever was decided; 0: decide() counts.
    [[nodiscard]] DevicePoll poll(const QString &deviceCode, const QString &clientId,
                                  base::Instant now, int approveAfter);

private:
    enum class Decision : std::uint8_t { Open, Approved, Denied };
    struct SignIn {
        Terms terms;
        QString userCode;
        Decision decision = Decision::Open;
        base::Instant lastPoll{};
        int polls = 0;
    };
    [[nodiscard]] static bool isTooFast(SignIn &signIn, base::Instant now);

    std::uint64_t m_seed;
    int m_started = 0;
    QHash<QString, SignIn> m_signIns; ///< by device code
};

} // namespace sim
