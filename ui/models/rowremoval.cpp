// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/rowremoval.h"

#include <algorithm>

namespace ui {

RowRemoval::RowRemoval(const QList<int> &rows, int size)
    : m_rows(rows), m_after(static_cast<std::size_t>(size))
{
    auto next = m_rows.cbegin();
    int number = 0;
    for (int row = 0; row < size; ++row) {
        const bool isGoing = next != m_rows.cend() && *next == row;
        m_after[static_cast<std::size_t>(row)] = isGoing ? -1 : number++;
        next += isGoing ? 1 : 0;
    }
}

void RowRemoval::renumber(std::vector<int> &numbers) const
{
    std::erase_if(numbers, [this](int row) { return goes(row); });
    std::transform(numbers.begin(), numbers.end(), numbers.begin(),
                   [this](int row) { return numberAfter(row); });
}

} // namespace ui
