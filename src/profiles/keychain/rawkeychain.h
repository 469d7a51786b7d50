// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secretbytes.h"

#include <QString>

#include <chrono>
#include <cstdint>
#include <functional>

namespace profiles::keychain {

struct KeychainJob {
    enum class Kind : std::uint8_t { Read, Write, Remove };
    Kind kind = Kind::Read;
    QString key;
    base::SecretBytes value; ///< to write
};

struct KeychainAnswer {
    enum class Code : std::uint8_t {
        Done,
        NotFound, ///< absent, or locked, or a prompt was refused: the keychains do not tell
        Denied,
        Failed
    };
    Code code = Code::Done;
    base::SecretBytes value; ///< that was read
    QString message;         ///< the keychain's own text; hostile
};

/// The keychain of the system as it is: no time limit, no way to stop a job.
class RawKeychain
{
public:
    using Listener = std::function<void(const KeychainAnswer &)>;

    virtual ~RawKeychain() = default;
    /// Calls `listener` at most once, whenever the keychain answers; perhaps never.
    virtual void start(const KeychainJob &job, Listener listener) = 0;
};

/// How long an answer may take.
struct KeychainLimits {
    std::chrono::milliseconds tellAfter = std::chrono::seconds(3);    ///< isWaiting from then on
    std::chrono::milliseconds giveUpAfter = std::chrono::seconds(60); ///< Slow
    std::chrono::milliseconds askFor = std::chrono::seconds(3); ///< a question without a prompt
};

} // namespace profiles::keychain
