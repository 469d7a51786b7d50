// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/optionallist.h"

#include <iterator>
#include <utility>
#include <vector>

namespace mgn::codec {

/// Entries of a list that is being read. Their memory serves list after list, and the list itself
/// gets its exact size at once: growing it entry by entry costs as much as reading it, leaves holes
/// in the heap, and keeps up to twice the memory.
template <class T>
class EntryBuffer
{
public:
    EntryBuffer() : m_entries(std::exchange(spare(), {})) {}
    ~EntryBuffer()
    {
        m_entries.clear();
        if (m_entries.capacity() <= kMostSpare)
            spare() = std::move(m_entries);
    }
    EntryBuffer(const EntryBuffer &) = delete;
    EntryBuffer &operator=(const EntryBuffer &) = delete;

    /// A new entry at the end, filled by `fill(entry)`; it stays when that returns true, which is
    /// returned.
    template <class Fill>
    [[nodiscard]] bool add(Fill fill)
    {
        const bool isUnderstood = fill(m_entries.emplace_back());
        if (!isUnderstood)
            m_entries.pop_back();
        return isUnderstood;
    }
    [[nodiscard]] std::size_t size() const noexcept { return m_entries.size(); }

    /// Appends all of them.
    void moveTo(OptionalList<T> &list)
    {
        list.insert(list.end(), std::make_move_iterator(m_entries.begin()),
                    std::make_move_iterator(m_entries.end()));
        m_entries.clear();
    }

private:
    static constexpr std::size_t kMostSpare = 1024; ///< what a hostile answer took is given back

    static std::vector<T> &spare()
    {
        static std::vector<T> memory;
        return memory;
    }

    std::vector<T> m_entries;
};

} // namespace mgn::codec
