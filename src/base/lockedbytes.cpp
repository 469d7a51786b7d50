// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/lockedbytes.h"

#include <array>
#include <cstring>
#include <new>

#include <sys/mman.h>
#include <unistd.h>

namespace base {

namespace {

constexpr std::size_t kMostSpare = 32;

/// Locked pages that hold nothing, for the next secrets of at most a page: to lock a page takes
/// many times as long as to sign with what is in it. Each thread has its own. They are never given
/// back, and nothing runs at the end of the program: a secret may end after everything else.
struct SparePages {
    std::array<char *, kMostSpare> pages;
    std::size_t count;
};

thread_local SparePages g_spare{};

bool fitsPage(std::size_t size)
{
    static const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    return size <= page;
}

/// Whole pages, shared with nothing else: the system locks and leaves out pages, not bytes.
char *newPages(std::size_t size)
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

char *takePages(std::size_t size)
{
    if (fitsPage(size) && g_spare.count > 0)
        return g_spare.pages[--g_spare.count];
    return newPages(size);
}

void giveBack(char *pages, std::size_t size)
{
    explicit_bzero(pages, size);
    if (fitsPage(size) && g_spare.count < kMostSpare)
        g_spare.pages[g_spare.count++] = pages;
    else
        munmap(pages, size);
}

} // namespace

LockedBytes::LockedBytes(std::string_view bytes)
    : m_size(bytes.size()), m_bytes(takePages(bytes.size()))
{
    std::memcpy(m_bytes, bytes.data(), m_size);
}

LockedBytes::~LockedBytes()
{
    giveBack(m_bytes, m_size);
}

} // namespace base
