// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/text.h"

namespace base {

/// An AWS enum value: E must have Absent = 0 and Unknown. `raw` keeps the service's word when it is
/// not one of the model's, so that a new value is shown and not lost.
template <class E>
struct OpenEnum {
    E value = E::Absent;
    Text raw;

    [[nodiscard]] bool isAbsent() const noexcept { return value == E::Absent; }
    [[nodiscard]] bool isUnknown() const noexcept { return value == E::Unknown; }
    friend bool operator==(const OpenEnum &a, const OpenEnum &b) = default;
    friend bool operator==(const OpenEnum &a, E b) { return a.value == b; }
};

} // namespace base
