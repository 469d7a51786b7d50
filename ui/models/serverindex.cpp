// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/serverindex.h"

#include "ui/models/arrayindex.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

/// Below this share of hits a narrower filter is looked for in the hits alone.
constexpr int kFewHits = 4;

} // namespace

ServerIndex::ServerIndex(const IndexedRows &rows, int tieColumn, int sortStep)
    : m_rows(rows), m_tieColumn(tieColumn),
      m_sortStep(sortStep), m_sorting{tieColumn, Qt::AscendingOrder}
{
    readTexts();
    m_tieOrder = std::make_unique<SortColumn>(m_rows, m_tieColumn, m_noTies);
    m_tieOrder->placeAll();
    findAgain();
}

ServerIndex::~ServerIndex() = default;

void ServerIndex::rowsAppended(int first, int last)
{
    readTexts();
    m_tieOrder->append();
    m_tieOrder->placeAll();
    tiesMoved();
    forOtherColumns([](SortColumn &order) { order.append(); });
    placeShown();
    m_found.resize(at(m_rows.size()));
    for (int row = first; row <= last; ++row)
        find(row);
    updateShown(first, last);
}

void ServerIndex::rowsChanged(const QList<int> &rows)
{
    for (const int row : rows) {
        m_texts[at(row)] = searchText(row);
        find(row);
    }
    const std::vector<int> changed(rows.cbegin(), rows.cend());
    const std::vector<int> moved = m_tieOrder->takeOutChanged(changed);
    m_tieOrder->placeAll();
    if (!moved.empty())
        tiesMoved();
    forOtherColumns([&](SortColumn &order) {
        order.takeOut(moved);
        (void)order.takeOutChanged(changed);
    });
    placeShown();
    updateShown();
}

void ServerIndex::rowsRemoved(const RowRemoval &removal)
{
    removal.takeOut(m_texts);
    m_tieOrder->removeRows(removal);
    tiesMoved();
    forOtherColumns([&](SortColumn &order) { order.removeRows(removal); });
    removal.takeOut(m_found);
    updateShown();
}

void ServerIndex::inclusionChanged()
{
    updateShown();
}

void ServerIndex::setFilter(const QString &filter)
{
    SearchWords words(filter);
    if (words == m_words)
        return;
    const auto hits = std::count(m_found.begin(), m_found.end(), 1);
    const bool isFew = static_cast<std::size_t>(hits * kFewHits) < m_found.size();
    const bool canNarrow = isFew && words.narrows(m_words);
    m_words = std::move(words);
    if (canNarrow)
        narrow(m_words);
    else
        findAgain();
}

void ServerIndex::setSort(int column, Qt::SortOrder direction)
{
    (void)orderOf(column);
    m_wanted = Sorting{column, direction};
    (void)sortOn();
}

bool ServerIndex::sortOn()
{
    if (!m_wanted)
        return true;
    if (m_areTiesOld)
        updateTies();
    if (!orderOf(m_wanted->column).placeSome(m_sortStep))
        return false;
    m_sorting = *std::exchange(m_wanted, std::nullopt);
    return true;
}

std::vector<int> ServerIndex::shownRows() const
{
    return ordered(true);
}

std::vector<int> ServerIndex::allRows() const
{
    return ordered(false);
}

const SortColumn &ServerIndex::sorted() const
{
    return m_sorting.column == m_tieColumn ? *m_tieOrder : *m_columns[at(m_sorting.column)];
}

SortColumn &ServerIndex::orderOf(int column)
{
    if (column == m_tieColumn)
        return *m_tieOrder;
    m_columns.resize(std::max(m_columns.size(), at(column) + 1));
    auto &order = m_columns[at(column)];
    if (!order)
        order = std::make_unique<SortColumn>(m_rows, column, m_ties);
    return *order;
}

std::vector<int> ServerIndex::ordered(bool shownOnly) const
{
    const SortColumn &column = sorted();
    const auto &order = column.order();
    std::vector<int> rows;
    rows.reserve(order.size());
    const auto take = [&](int row) {
        if (!shownOnly || m_shown[at(row)])
            rows.push_back(row);
    };
    const auto absent = order.begin() + column.present();
    if (m_sorting.direction == Qt::AscendingOrder)
        std::for_each(order.begin(), absent, take);
    else
        std::for_each(std::make_reverse_iterator(absent), order.rend(), take);
    std::for_each(absent, order.end(), take);
    return rows;
}

void ServerIndex::findAgain()
{
    m_found.resize(m_texts.size());
    for (int row = 0; row < m_rows.size(); ++row)
        find(row);
    updateShown();
}

void ServerIndex::find(int row)
{
    m_found[at(row)] = m_words.matches(m_texts[at(row)]) ? 1 : 0;
}

void ServerIndex::narrow(const SearchWords &words)
{
    for (std::size_t row = 0; row < m_found.size(); ++row) {
        if (m_found[row] && !words.matches(m_texts[row]))
            m_found[row] = 0;
    }
    updateShown();
}

void ServerIndex::updateShown()
{
    updateShown(0, static_cast<int>(m_found.size()) - 1);
}

void ServerIndex::updateShown(int first, int last)
{
    m_shown.resize(m_found.size());
    for (int row = first; row <= last; ++row)
        m_shown[at(row)] = m_found[at(row)] && m_rows.isIncluded(row) ? 1 : 0;
}

void ServerIndex::tiesMoved()
{
    m_areTiesOld = true;
    if (m_sorting.column != m_tieColumn)
        updateTies();
}

void ServerIndex::updateTies()
{
    const auto &order = m_tieOrder->order();
    m_ties.resize(order.size());
    for (std::size_t place = 0; place < order.size(); ++place)
        m_ties[at(order[place])] = static_cast<int>(place);
    m_areTiesOld = false;
}

void ServerIndex::placeShown()
{
    if (m_areTiesOld && m_sorting.column != m_tieColumn)
        updateTies();
    orderOf(m_sorting.column).placeAll();
}

template <class Change>
void ServerIndex::forOtherColumns(Change change)
{
    for (const auto &order : m_columns) {
        if (order)
            change(*order);
    }
}

void ServerIndex::readTexts()
{
    for (int row = static_cast<int>(m_texts.size()); row < m_rows.size(); ++row)
        m_texts.push_back(searchText(row));
}

/// A copy, which has its exact size.
std::string ServerIndex::searchText(int row)
{
    m_scratch.clear();
    m_rows.appendSearchText(row, m_scratch);
    return m_scratch;
}

} // namespace ui
