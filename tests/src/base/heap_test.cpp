// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/heap.h"

#include <QFile>

#include <gtest/gtest.h>

#include <cstdint>
#include <memory>

namespace {

/// The flags that Linux keeps of the mapping which holds `address` (VmFlags in smaps).
QByteArray flagsOf(const void *address)
{
    QFile maps(QStringLiteral("/proc/self/smaps"));
    if (!maps.open(QIODevice::ReadOnly))
        return {};
    const auto place = reinterpret_cast<std::uintptr_t>(address);
    bool isThere = false;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        const QByteArrayList ends = line.left(line.indexOf(' ')).split('-');
        if (ends.size() == 2)
            isThere = ends[0].toULongLong(nullptr, 16) <= place
                      && place < ends[1].toULongLong(nullptr, 16);
        else if (isThere && line.startsWith("VmFlags:"))
            return line + ' ';
    }
    return {};
}

TEST(Heap, GrowsInHugePages)
{
#ifdef __SANITIZE_ADDRESS__
    GTEST_SKIP() << "AddressSanitizer has an allocator of its own";
#endif
    if (!QFile::exists(QStringLiteral("/sys/kernel/mm/transparent_hugepage")))
        GTEST_SKIP() << "this system has no huge pages";
    base::growHeapInHugePages();
    constexpr std::size_t kAnswer = 16 * 1024 * 1024;
    const auto answer = std::make_unique<char[]>(kAnswer);

    const QByteArray flags = flagsOf(answer.get() + kAnswer / 2);

    EXPECT_TRUE(flags.contains(" hg ")) << flags.constData();
}

} // namespace
