// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/headerlist.h"
#include "base/result.h"
#include "base/timestamp.h"

#include <chrono>
#include <optional>

namespace aws {

/// When an answer came, and whether its Date header may be believed.
struct ReplyTime {
    HeaderList headers;
    base::Instant receivedAt;             ///< this computer's wall clock, uncorrected
    std::chrono::milliseconds elapsed{0}; ///< of the whole exchange
    bool isTrusted = false;               ///< verified TLS, or the loopback interface
};

/// What is known about the clock of one endpoint host; kept per host by the caller.
struct ClockSkew {
    std::chrono::milliseconds offset{
        0}; ///< server time minus local time; added to wall() before signing
    /// An offset so far from the last one that it is shown to the user instead of applied.
    std::optional<std::chrono::milliseconds> doubtful;

    /// From two minutes on the user is told: "this computer's clock is 7 min slow".
    [[nodiscard]] bool isWorthTelling() const;
    bool operator==(const ClockSkew &) const = default;
};

/// Server time minus local time by the Date header; nullopt when the answer says nothing: not
/// trusted, came from a cache (Age), no or several or unreadable dates, or took more than 15
/// minutes.
[[nodiscard]] std::optional<std::chrono::milliseconds> observedOffset(const ReplyTime &reply);

/// The skew after one more observation: less than 30 s counts as none, a jump of more than an hour
/// is doubtful and changes nothing.
[[nodiscard]] ClockSkew updatedSkew(const ClockSkew &known, std::chrono::milliseconds observed);

/// The doubtful offset, accepted by the user.
[[nodiscard]] ClockSkew acceptedSkew(const ClockSkew &known);

/// Whether a refused request should be signed anew: refused for its time or signature, the offset
/// has changed by 30 s or more since it was signed, and this call was not corrected before. Also
/// right for a changing call: it was stopped at authentication.
[[nodiscard]] bool isCorrectable(const base::Error &error,
                                 std::chrono::milliseconds offsetWhenSigned, const ClockSkew &now,
                                 bool wasCorrected);

} // namespace aws
