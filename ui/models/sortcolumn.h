// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/indexedrows.h"

#include <QCollator>

#include <compare>
#include <vector>

namespace ui {

/// The order of all rows by one column: texts as people read them (case-blind, "app-2" before
/// "app-10"), numbers by value, absent values last. Equal values stand in the order of `ties`, then
/// by row number.
class SortColumn
{
public:
    /// `ties[row]` is the place of a row in another order; empty for none. Both are read by every
    /// call below.
    SortColumn(const IndexedRows &rows, int column, const std::vector<int> &ties);

    /// Ascending row numbers; those from present() on have no value.
    [[nodiscard]] const std::vector<int> &order() const { return m_order; }
    [[nodiscard]] int present() const { return m_present; }

    void build();
    /// Rows from `first` on are new.
    void append(int first);
    /// Reads the values of these rows again, ascending; false when the order stays as it was.
    bool update(const std::vector<int> &changed);
    void removeRows(int first, int last);

private:
    struct TextKey {
        QCollatorSortKey key;
        bool isAbsent;
    };
    [[nodiscard]] TextKey readText(int row) const;
    void readKeys(int first);
    bool readAgain(int row);
    [[nodiscard]] bool isAbsent(int row) const;
    [[nodiscard]] bool isBefore(int a, int b) const;
    [[nodiscard]] std::strong_ordering compareKeys(int a, int b) const;
    void place(std::vector<int> rows);
    void countPresent();

    const IndexedRows &m_rows;
    int m_column;
    const std::vector<int> &m_ties;
    bool m_isText;
    QCollator m_collator;
    std::vector<TextKey> m_texts;
    std::vector<std::int64_t> m_numbers;
    std::vector<int> m_order;
    int m_present = 0;
};

} // namespace ui
