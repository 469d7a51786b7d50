// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/lockedbytes.h"

#include <cstring>
#include <new>

#include <sys/mman.h>

namespace base {

namespace {

/// Whole pages, shared with nothing else: the system locks and leaves out pages, not bytes.
char *privatePages(std::size_t size)
{
    void *pages = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED)
        throw std::bad_alloc();
    (void)mlock(pages, size);
#ifdef MADV_DONTDUMP
    (void)madvise(pages, size, MADV_DONTDUMP);
#endif
    return static_cast<char *>(pages);
}

} // namespace

LockedBytes::LockedBytes(std::string_view bytes)
    : m_size(bytes.size()), m_bytes(privatePages(bytes.size()))
{
    std::memcpy(m_bytes, bytes.data(), m_size);
}

LockedBytes::~LockedBytes()
{
    explicit_bzero(m_bytes, m_size);
    munmap(m_bytes, m_size);
}

} // namespace base
