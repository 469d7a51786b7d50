// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/indexedrows.h"
#include "ui/models/searchwords.h"
#include "ui/models/sortcolumn.h"

#include <QList>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ui {

/// Which rows a list shows, and in which order: a filter over one block of text and ready orders
/// for each column, without a proxy model. Knows nothing of views; told of every change of the
/// rows.
class ServerIndex
{
public:
    /// Rows that are sorted in one go: a few ms, even by long texts.
    static constexpr int kSortStep = 500;

    /// `rows` must outlive the index. Equal values of any column are ordered by `tieColumn`, a text
    /// column.
    ServerIndex(const IndexedRows &rows, int tieColumn, int sortStep = kSortStep);
    ~ServerIndex();

    void rowsAppended(int first, int last);
    /// Ascending. Texts, values and inclusion of these rows may differ now.
    void rowsChanged(const QList<int> &rows);
    /// After the rows have gone.
    void rowsRemoved(const RowRemoval &removal);
    /// What isIncluded() says may differ for any row.
    void inclusionChanged();

    void setFilter(const QString &filter);
    /// The order changes at once when it is ready or one step makes it so; else the rows stay as
    /// they are until sortOn() has been called often enough.
    void setSort(int column, Qt::SortOrder direction);
    /// One more step towards the order that was asked for; true when the rows are in it.
    bool sortOn();
    [[nodiscard]] bool isSorting() const { return m_wanted.has_value(); }

    /// The rows to show, in their order.
    [[nodiscard]] std::vector<int> shownRows() const;
    /// All rows in the order of the list, shown or not.
    [[nodiscard]] std::vector<int> allRows() const;

private:
    struct Sorting {
        int column;
        Qt::SortOrder direction;
    };
    [[nodiscard]] const SortColumn &sorted() const;
    [[nodiscard]] SortColumn &orderOf(int column);
    [[nodiscard]] std::vector<int> ordered(bool shownOnly) const;
    void readTexts();
    void find(int row);
    void findAgain();
    void narrow(const SearchWords &words);
    void updateShown();
    void updateShown(int first, int last);
    /// Places in the order of the tie column have changed: only other columns need them.
    void tiesMoved();
    void updateTies();
    /// The order that is shown is always whole; others wait until they are asked for.
    void placeShown();
    template <class Change>
    void forOtherColumns(Change change);
    [[nodiscard]] std::string searchText(int row);

    const IndexedRows &m_rows;
    int m_tieColumn;
    int m_sortStep;
    Sorting m_sorting;
    std::optional<Sorting> m_wanted; ///< asked for, not ready yet
    SearchWords m_words;
    std::vector<std::string> m_texts; ///< by row: what the filter looks in
    std::string m_scratch;
    std::vector<std::uint8_t> m_found; ///< by row: the filter's words are in it
    std::vector<std::uint8_t> m_shown; ///< found and included
    std::vector<int> m_noTies;
    std::vector<int> m_ties; ///< by row: place in the order of the tie column
    bool m_areTiesOld = true;
    std::unique_ptr<SortColumn> m_tieOrder;
    std::vector<std::unique_ptr<SortColumn>>
        m_columns; ///< the other orders, by column; null where not asked for
};

} // namespace ui
