// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/secretbytes.h"

#include <QDebug>
#include <QFile>
#include <QString>

#include <gtest/gtest.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <sys/resource.h>

using base::SecretBytes;

namespace {

template <class Stream, class T>
concept Prints = requires(Stream &stream, const T &value)
{
    stream << value;
};

static_assert(Prints<std::ostream, std::string> && Prints<QDebug, QString>,
              "the question is right");
static_assert(!Prints<std::ostream, SecretBytes>, "a secret is never printed");
static_assert(!Prints<QDebug, SecretBytes>, "a secret is never logged");
static_assert(!std::is_convertible_v<SecretBytes, std::string_view>);
static_assert(!std::is_convertible_v<SecretBytes, std::string>);
static_assert(!std::is_convertible_v<SecretBytes, QByteArray>);
static_assert(!std::is_convertible_v<SecretBytes, QString>);
static_assert(!std::is_convertible_v<SecretBytes, bool>);
static_assert(!std::is_convertible_v<std::string_view, SecretBytes>, "nor made by accident");
static_assert(!std::is_convertible_v<QByteArray, SecretBytes>);
static_assert(!std::equality_comparable<SecretBytes>, "equals() takes as long for every guess");
static_assert(std::is_nothrow_move_constructible_v<SecretBytes>);

/// Locked memory of this process in KiB, as Linux counts it; -1 where it does not say.
long lockedKibibytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmLck:"))
            return line.simplified().split(' ').value(1).toLong();
    }
    return -1;
}

/// The line VmFlags of the mapping that `address` lies in; empty when there is none.
QByteArray flagsAt(const void *address)
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

/// Why memory cannot be seen to be locked here; empty when it can.
std::string whyNotLocked()
{
#ifdef __SANITIZE_ADDRESS__
    return "SKIPPED: AddressSanitizer replaces mlock() by nothing";
#endif
    rlimit limit{};
    if (getrlimit(RLIMIT_MEMLOCK, &limit) != 0 || limit.rlim_cur == 0)
        return "SKIPPED: this process may lock no memory (RLIMIT_MEMLOCK is 0)";
    return lockedKibibytes() < 0 ? "SKIPPED: /proc/self/status has no VmLck" : "";
}

} // namespace

TEST(SecretBytes, HoldsWhatItWasMadeOf)
{
    const std::string_view nul("ab\0cd", 5);
    EXPECT_EQ(SecretBytes(nul).reveal(), nul);
    EXPECT_EQ(SecretBytes(QByteArray("ab\0cd", 5)).reveal(), nul);
    const std::string large(100'000, 'x');
    EXPECT_EQ(SecretBytes(std::string_view(large)).reveal(), large);
}

TEST(SecretBytes, TheEmptyOneTakesNoMemory)
{
    for (const SecretBytes &empty :
         {SecretBytes(), SecretBytes(std::string_view()), SecretBytes(QByteArray())}) {
        EXPECT_TRUE(empty.isEmpty());
        EXPECT_EQ(empty.reveal(), "");
        EXPECT_TRUE(empty.equals(SecretBytes()));
    }
}

TEST(SecretBytes, CopiesShareTheirBytesAndOutliveTheFirst)
{
    SecretBytes copy;
    {
        const SecretBytes first(std::string_view("secret"));
        copy = first;
        EXPECT_EQ(copy.reveal().data(), first.reveal().data());
    }
    EXPECT_EQ(copy.reveal(), "secret");

    const SecretBytes moved = std::move(copy);
    EXPECT_EQ(moved.reveal(), "secret");
}

TEST(SecretBytes, AreEqualByteForByte)
{
    const SecretBytes secret(std::string_view("secret"));
    EXPECT_TRUE(secret.equals(SecretBytes(std::string_view("secret"))));
    for (const char *other : {"", "secre", "secrets", "Secret", "secreT"})
        EXPECT_FALSE(secret.equals(SecretBytes(std::string_view(other)))) << other;
}

TEST(SecretBytes, IsLeftOutOfCoreFilesAlone)
{
    const SecretBytes secret(std::string_view("secret"));
    const QByteArray flags = flagsAt(secret.reveal().data());
    if (flags.isEmpty())
        GTEST_SKIP() << "SKIPPED: this system does not tell the flags of its mappings";
    EXPECT_TRUE(flags.contains(" dd ")) << flags.constData();
    const auto other = std::make_unique<int>();
    EXPECT_FALSE(flagsAt(other.get()).contains(" dd "));
}

TEST(SecretBytes, IsLockedInMemory)
{
    if (const std::string why = whyNotLocked(); !why.empty())
        GTEST_SKIP() << why;
    const SecretBytes secret(std::string_view("secret"));
    EXPECT_GT(lockedKibibytes(), 0);
    const QByteArray flags = flagsAt(secret.reveal().data());
    EXPECT_TRUE(flags.isEmpty() || flags.contains(" lo ")) << flags.constData();
}

// More than a page, which is not kept for the next one.
TEST(SecretBytes, IsLockedOnceForAllCopiesUntilTheLastOneEnds)
{
    if (const std::string why = whyNotLocked(); !why.empty())
        GTEST_SKIP() << why;
    const std::string large(std::size_t{16} * 1024, 'x');
    const long before = lockedKibibytes();
    {
        const SecretBytes secret{std::string_view(large)};
        EXPECT_EQ(lockedKibibytes(), before + 16);
        const std::vector<SecretBytes> copies(100, secret);
        EXPECT_EQ(lockedKibibytes(), before + 16);
    }
    EXPECT_EQ(lockedKibibytes(), before);
}

// The page of a small one stays with the process, so that it can be looked at.
TEST(SecretBytes, IsOverwrittenWhenItsLastCopyEnds)
{
    std::optional<SecretBytes> secret(std::in_place, std::string_view("secret"));
    std::optional<SecretBytes> copy(secret);
    const char *const place = secret->reveal().data();
    secret.reset();
    EXPECT_EQ(std::string(place, 6), "secret");
    copy.reset();
    EXPECT_EQ(std::string(place, 6), std::string(6, '\0'));

    const SecretBytes next(std::string_view("next"));
    EXPECT_EQ(next.reveal().data(), place) << "the page is used again";
    EXPECT_EQ(next.reveal(), "next");
}

TEST(SecretBytes, ManyLiveSideBySide)
{
    std::vector<SecretBytes> many;
    for (int i = 0; i < 100; ++i)
        many.emplace_back(std::string_view(std::to_string(i)));
    for (int i = 0; i < 100; ++i)
        EXPECT_EQ(many[static_cast<std::size_t>(i)].reveal(), std::to_string(i));
}

// The limit is that of a session; what cannot be locked is held all the same.
TEST(SecretBytes, MoreThanMayBeLockedIsNoError)
{
    std::vector<SecretBytes> many;
    const std::string large(std::size_t{1024} * 1024, 'x');
    for (int i = 0; i < 20; ++i)
        many.emplace_back(std::string_view(large));
    EXPECT_EQ(many.back().reveal(), large);
}
