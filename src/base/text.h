// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

namespace base {

/// An immutable UTF-8 string of eight bytes: a counted pointer to its one copy. Null means
/// "absent", which differs from empty. Copies share: values of 50,000 servers hold the same few
/// texts. Not thread-safe: the program has no threads.
class Text
{
public:
    Text() noexcept = default;
    explicit Text(std::string_view utf8);
    explicit Text(const QString &string);
    Text(const Text &other) noexcept : m_rep(other.m_rep) { retain(); }
    Text(Text &&other) noexcept : m_rep(std::exchange(other.m_rep, nullptr)) {}
    Text &operator=(Text other) noexcept
    {
        std::swap(m_rep, other.m_rep);
        return *this;
    }
    ~Text() { release(); }

    [[nodiscard]] bool isNull() const noexcept { return m_rep == nullptr; }
    [[nodiscard]] bool isEmpty() const noexcept { return view().empty(); }
    /// Valid as long as this Text, or a copy of it, lives.
    [[nodiscard]] std::string_view view() const noexcept
    {
        if (!m_rep)
            return {};
        return {static_cast<const char *>(static_cast<const void *>(m_rep + 1)), m_rep->size};
    }
    [[nodiscard]] QString toString() const;
    [[nodiscard]] QByteArray toUtf8() const;

    friend bool operator==(const Text &a, const Text &b) noexcept
    {
        return a.m_rep == b.m_rep || (a.isNull() == b.isNull() && a.view() == b.view());
    }
    friend std::strong_ordering operator<=>(const Text &a, const Text &b) noexcept
    {
        return a.view() <=> b.view();
    }

private:
    struct Rep {
        std::uint32_t references;
        std::uint32_t size;
    };
    static Rep *create(std::string_view utf8);
    static void destroy(Rep *rep) noexcept;
    void retain() noexcept
    {
        if (m_rep)
            ++m_rep->references;
    }
    void release() noexcept
    {
        if (m_rep && --m_rep->references == 0)
            destroy(m_rep);
    }

    Rep *m_rep = nullptr;
};

[[nodiscard]] inline std::size_t qHash(const Text &text, std::size_t seed = 0) noexcept
{
    return std::hash<std::string_view>{}(text.view()) ^ seed;
}

} // namespace base

template <>
struct std::hash<base::Text> {
    std::size_t operator()(const base::Text &text) const noexcept { return base::qHash(text); }
};
