// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>

namespace ui {

/// A row as an index into a std::vector. It must not be negative.
[[nodiscard]] constexpr std::size_t at(int row)
{
    return static_cast<std::size_t>(row);
}

} // namespace ui
