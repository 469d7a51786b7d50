// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/heap.h"

#include <cstdint>
#include <cstdlib> // tells which C library this is
#include <limits>

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace base {

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)

namespace {

constexpr int kMegabyte = 1024 * 1024;
constexpr int kReserve = 512 * kMegabyte; ///< addresses: twice what 50,000 servers and jobs need
constexpr int kGrowth = 2 * kMegabyte;
constexpr int kLargestOfHeap = 32 * kMegabyte; ///< the most that glibc takes; answers are smaller
constexpr std::uintptr_t kHugePage = 2 * kMegabyte;

std::uintptr_t endOfHeap()
{
    return reinterpret_cast<std::uintptr_t>(sbrk(0));
}

/// One block makes the heap grow by the reserve behind it.
void reserveAddresses()
{
    mallopt(M_TOP_PAD, kReserve);
    void *volatile block = std::malloc(kGrowth);
    std::free(block);
    mallopt(M_TOP_PAD, kGrowth);
}

} // namespace

void growHeapInHugePages()
{
    mallopt(M_MMAP_THRESHOLD, kLargestOfHeap);
    mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
    mallopt(M_ARENA_MAX, 1); // the thread of Qt's HTTP passes on what it allocates
    const std::uintptr_t before = endOfHeap();
    reserveAddresses();
    const std::uintptr_t begin = (before + kHugePage - 1) / kHugePage * kHugePage;
    if (begin < endOfHeap())
        (void)madvise(reinterpret_cast<void *>(begin), endOfHeap() - begin, MADV_HUGEPAGE);
}

#else

void growHeapInHugePages() {}

#endif

} // namespace base
