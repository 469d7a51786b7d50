// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <cstdint>

namespace cutover {

/// What an error of StartCutover says about the start.
enum class StartClass : std::uint8_t {
    NotSent, ///< nothing left this computer
    Refused, ///< AWS answered that it did not do it
    Unknown  ///< AWS may have started it: look, never send again
};

[[nodiscard]] StartClass classifyStart(const base::Error &error);
/// Refused because the caller may not tag (mgn:TagResource): nothing started, the same start
/// without our tags may be offered.
[[nodiscard]] bool isTagRefusal(const base::Error &error);

} // namespace cutover
