// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <string_view>

namespace base {

/// Bytes in pages of their own that never change, are kept out of swap and core files as far as the
/// system allows, and are overwritten at the end. A few small ones more cost no system call.
class LockedBytes
{
public:
    /// `bytes` is not empty. A system that locks no more memory is no error: see RLIMIT_MEMLOCK.
    explicit LockedBytes(std::string_view bytes);
    ~LockedBytes();
    LockedBytes(const LockedBytes &) = delete;
    LockedBytes &operator=(const LockedBytes &) = delete;

    [[nodiscard]] std::string_view view() const noexcept { return {m_bytes, m_size}; }

private:
    std::size_t m_size;
    char *m_bytes;
};

} // namespace base
