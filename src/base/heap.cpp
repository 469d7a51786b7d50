// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/heap.h"

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
#include <cstdint>
#include <cstdlib>
#include <limits>

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace base {

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)

namespace {

constexpr int kMegabyte = 1024 * 1024;
constexpr int kReserve = 512 * kMegabyte; ///< addresses: twice what 50,000 servers and jobs need
constexpr int kLargestOfHeap = 32 * kMegabyte; ///< the most that glibc takes; answers are smaller
constexpr std::uintptr_t kHugePage = 2 * kMegabyte;

/// One block makes the heap grow by the reserve behind it.
void reserveAddresses()
{
    mallopt(M_TOP_PAD, kReserve);
    void *volatile block = std::malloc(2 * kMegabyte);
    std::free(block);
    mallopt(M_TOP_PAD, 2 * kMegabyte);
}

} // namespace

void growHeapInHugePages()
{
    mallopt(M_MMAP_THRESHOLD, kLargestOfHeap);
    mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
    mallopt(M_ARENA_MAX, 1); // the thread of Qt's HTTP passes on what it allocates
    const auto before = reinterpret_cast<std::uintptr_t>(sbrk(0));
    reserveAddresses();
    const auto after = reinterpret_cast<std::uintptr_t>(sbrk(0));
    const auto begin = (before + kHugePage - 1) / kHugePage * kHugePage;
    if (begin < after)
        (void)madvise(reinterpret_cast<void *>(begin), after - begin, MADV_HUGEPAGE);
}

#else

void growHeapInHugePages() {}

#endif

} // namespace base
