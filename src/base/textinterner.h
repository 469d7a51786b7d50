// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/text.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace base {

/// Gives equal texts one copy. Open addressing over a power-of-two table. Holds a reference to
/// every text it has seen until its own end.
class TextInterner
{
public:
    TextInterner();

    [[nodiscard]] Text intern(std::string_view utf8);
    [[nodiscard]] std::size_t size() const noexcept { return m_used; }

private:
    struct Slot {
        std::size_t hash = 0;
        Text text;
    };
    [[nodiscard]] Slot &slotFor(std::vector<Slot> &table, std::size_t hash,
                                std::string_view utf8) const;
    void grow();

    std::vector<Slot> m_slots;
    std::size_t m_used = 0;
};

} // namespace base
