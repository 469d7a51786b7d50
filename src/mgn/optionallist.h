// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <utility>
#include <vector>

namespace mgn {

/// A list or map of the model. One that the answer did not carry differs from one without entries:
/// "tags": {} says that there are none.
template <class T>
class OptionalList : public std::vector<T>
{
public:
    using std::vector<T>::vector;
    OptionalList() = default;
    OptionalList(std::vector<T> entries)
        : std::vector<T>(std::move(entries)) {} // NOLINT: a vector is one

    [[nodiscard]] bool isReported() const noexcept { return m_isReported || !this->empty(); }
    /// The answer carried it, with entries or without.
    void setReported() noexcept { m_isReported = true; }

    friend bool operator==(const OptionalList &a, const OptionalList &b)
    {
        return a.isReported() == b.isReported() && a.entries() == b.entries();
    }

private:
    [[nodiscard]] const std::vector<T> &entries() const noexcept { return *this; }
    bool m_isReported = false;
};

} // namespace mgn
