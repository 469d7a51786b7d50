// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/textinterner.h"

#include <functional>
#include <utility>

namespace base {

namespace {
constexpr std::size_t kFirstCapacity = 1024;
}

TextInterner::TextInterner() : m_slots(kFirstCapacity) {}

Text TextInterner::intern(std::string_view utf8)
{
    const std::size_t hash = std::hash<std::string_view>{}(utf8);
    Slot &slot = slotFor(m_slots, hash, utf8);
    if (!slot.text.isNull())
        return slot.text;
    slot = {hash, Text(utf8)};
    Text text = slot.text;
    if (++m_used * 2 > m_slots.size())
        grow();
    return text;
}

TextInterner::Slot &TextInterner::slotFor(std::vector<Slot> &table, std::size_t hash,
                                          std::string_view utf8) const
{
    const std::size_t mask = table.size() - 1;
    std::size_t index = hash & mask;
    while (!table[index].text.isNull()
           && (table[index].hash != hash || table[index].text.view() != utf8))
        index = (index + 1) & mask;
    return table[index];
}

void TextInterner::grow()
{
    std::vector<Slot> larger(m_slots.size() * 2);
    for (Slot &slot : m_slots) {
        if (!slot.text.isNull())
            slotFor(larger, slot.hash, slot.text.view()) = std::move(slot);
    }
    m_slots = std::move(larger);
}

} // namespace base
