// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/text.h"

#include <QString>

#include <compare>
#include <utility>

namespace base {

/// An id that cannot be mistaken for another kind of id. Holds the text as the service wrote it;
/// whether that is well formed is for mgn/requestcheck to say.
template <class Tag>
class StrongId
{
public:
    StrongId() = default;
    explicit StrongId(Text text) : m_text(std::move(text)) {}
    explicit StrongId(const QString &text) : m_text(text) {}
    explicit StrongId(std::string_view utf8) : m_text(utf8) {}

    [[nodiscard]] bool isEmpty() const noexcept { return m_text.isEmpty(); }
    [[nodiscard]] const Text &text() const noexcept { return m_text; }
    [[nodiscard]] std::string_view view() const noexcept { return m_text.view(); }
    [[nodiscard]] QString toString() const { return m_text.toString(); }

    friend bool operator==(const StrongId &a, const StrongId &b) noexcept
    {
        return a.view() == b.view();
    }
    friend std::strong_ordering operator<=>(const StrongId &a, const StrongId &b) noexcept
    {
        return a.view() <=> b.view();
    }
    friend std::size_t qHash(const StrongId &id, std::size_t seed = 0) noexcept
    {
        return base::qHash(id.m_text, seed);
    }

private:
    Text m_text;
};

} // namespace base

template <class Tag>
struct std::hash<base::StrongId<Tag>> {
    std::size_t operator()(const base::StrongId<Tag> &id) const noexcept
    {
        return std::hash<base::Text>{}(id.text());
    }
};
