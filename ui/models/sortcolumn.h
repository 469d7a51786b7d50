// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/indexedrows.h"
#include "ui/models/rowremoval.h"

#include <QCollator>
#include <QList>

#include <compare>
#include <cstdint>
#include <vector>

namespace ui {

/// The order of the rows by one column: texts as people read them (case-blind, "app-2" before
/// "app-10"), numbers by value, absent values last. Equal values stand in the order of `ties`, then
/// by row number. A row that is new, or may have changed, is out of the order until it is placed:
/// some at a time, because reading and comparing 50,000 texts takes many frames.
class SortColumn
{
public:
    /// `ties[row]` is the place of a row in another order; empty for none. Both are read by every
    /// call below.
    SortColumn(const IndexedRows &rows, int column, const std::vector<int> &ties);

    /// Ascending row numbers; those from present() on have no value.
    [[nodiscard]] const std::vector<int> &order() const { return m_order; }
    [[nodiscard]] int present() const { return m_present; }

    /// Rows were appended: they are out of the order.
    void append();
    /// Takes these rows, ascending, out of the order: their values or their ties may differ now.
    void takeOut(const std::vector<int> &rows);
    /// Takes those of these rows, ascending, out of the order that have another value now; they are
    /// returned.
    std::vector<int> takeOutChanged(const std::vector<int> &rows);
    void removeRows(const RowRemoval &removal);
    /// Places at most that many rows, with their values of now; true when none is out of the order.
    bool placeSome(int most);
    void placeAll();

private:
    struct TextFacts {
        std::size_t hash = 0; ///< whether the text is another one is asked far more often
        bool isAbsent = true;
    };
    class KeyReader;
    void appendTexts();
    [[nodiscard]] std::vector<int> rowsToPlace(int most) const;
    void readKeys(const std::vector<int> &rows);
    [[nodiscard]] bool hasChanged(int row) const;
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
    std::vector<TextFacts> m_texts;
    QList<QCollatorSortKey> m_keys; ///< of the texts; a vector would count all anew to grow
    std::vector<std::int64_t> m_numbers;
    std::vector<std::uint8_t> m_isPlaced; ///< by row: it is in the order
    std::vector<int> m_order;
    int m_present = 0;
};

} // namespace ui
