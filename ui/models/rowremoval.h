// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>

#include <utility>
#include <vector>

namespace ui {

/// Rows that go at once, and how the others are numbered after it.
class RowRemoval
{
public:
    /// `rows` as they are numbered before: ascending, each once. `size`: of all rows before.
    RowRemoval(const QList<int> &rows, int size);

    [[nodiscard]] const QList<int> &rows() const { return m_rows; }
    [[nodiscard]] bool goes(int row) const { return numberAfter(row) < 0; }
    /// -1 for a row that goes.
    [[nodiscard]] int numberAfter(int row) const { return m_after[static_cast<std::size_t>(row)]; }
    /// Takes the rows out of what is kept by row.
    template <class Sequence>
    void takeOut(Sequence &byRow) const
    {
        auto to = byRow.begin();
        auto from = byRow.begin();
        for (const int after : m_after) {
            if (after >= 0 && from != to)
                *to = std::move(*from);
            to += after >= 0 ? 1 : 0;
            ++from;
        }
        byRow.erase(to, byRow.end());
    }
    /// Takes the rows out of a list of row numbers, and numbers the others as they are after it.
    void renumber(std::vector<int> &numbers) const;

private:
    QList<int> m_rows;
    std::vector<int> m_after; ///< by row
};

} // namespace ui
