// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/sortcolumn.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

namespace ui {

namespace {

/// The C locale has no collation: numbers inside names would not sort as numbers.
QLocale collationLocale()
{
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English) : locale;
}

std::size_t at(int row)
{
    return static_cast<std::size_t>(row);
}

} // namespace

SortColumn::SortColumn(const IndexedRows &rows, int column, const std::vector<int> &ties)
    : m_rows(rows), m_column(column), m_ties(ties), m_isText(rows.sortsAsText(column)),
      m_collator(collationLocale())
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

void SortColumn::build()
{
    m_texts.clear();
    m_numbers.clear();
    m_order.clear();
    append(0);
}

void SortColumn::append(int first)
{
    readKeys(first);
    std::vector<int> added(at(m_rows.size() - first));
    std::iota(added.begin(), added.end(), first);
    place(std::move(added));
}

bool SortColumn::update(const std::vector<int> &changed)
{
    std::vector<int> moved;
    for (const int row : changed) {
        if (readAgain(row))
            moved.push_back(row);
    }
    if (moved.empty())
        return false;
    std::erase_if(m_order,
                  [&](int row) { return std::binary_search(moved.begin(), moved.end(), row); });
    place(std::move(moved));
    return true;
}

void SortColumn::removeRows(int first, int last)
{
    const auto cut = [&](auto &keys) { keys.erase(keys.begin() + first, keys.begin() + last + 1); };
    if (m_isText)
        cut(m_texts);
    else
        cut(m_numbers);
    std::erase_if(m_order, [&](int row) { return row >= first && row <= last; });
    for (int &row : m_order)
        row -= row > last ? last - first + 1 : 0;
    countPresent();
}

SortColumn::TextKey SortColumn::readText(int row) const
{
    const QString text = m_rows.sortText(row, m_column);
    return {m_collator.sortKey(text), text.isNull()};
}

void SortColumn::readKeys(int first)
{
    const int size = m_rows.size();
    for (int row = first; row < size; ++row) {
        if (m_isText)
            m_texts.push_back(readText(row));
        else
            m_numbers.push_back(m_rows.sortNumber(row, m_column));
    }
}

bool SortColumn::readAgain(int row)
{
    if (!m_isText) {
        const std::int64_t before =
            std::exchange(m_numbers[at(row)], m_rows.sortNumber(row, m_column));
        return before != m_numbers[at(row)];
    }
    TextKey now = readText(row);
    TextKey &kept = m_texts[at(row)];
    const bool isSame = now.isAbsent == kept.isAbsent && now.key.compare(kept.key) == 0;
    kept = std::move(now);
    return !isSame;
}

bool SortColumn::isAbsent(int row) const
{
    return m_isText ? m_texts[at(row)].isAbsent : m_numbers[at(row)] == IndexedRows::kAbsentNumber;
}

bool SortColumn::isBefore(int a, int b) const
{
    if (isAbsent(a) != isAbsent(b))
        return isAbsent(b);
    const std::strong_ordering keys = compareKeys(a, b);
    if (keys != std::strong_ordering::equal)
        return keys == std::strong_ordering::less;
    if (!m_ties.empty() && m_ties[at(a)] != m_ties[at(b)])
        return m_ties[at(a)] < m_ties[at(b)];
    return a < b;
}

std::strong_ordering SortColumn::compareKeys(int a, int b) const
{
    if (m_isText)
        return m_texts[at(a)].key.compare(m_texts[at(b)].key) <=> 0;
    return m_numbers[at(a)] <=> m_numbers[at(b)];
}

void SortColumn::place(std::vector<int> rows)
{
    const auto before = [this](int a, int b) { return isBefore(a, b); };
    std::sort(rows.begin(), rows.end(), before);
    std::vector<int> merged;
    merged.reserve(m_order.size() + rows.size());
    auto from = m_order.begin();
    // A search for each new row, not a comparison for each old one: few rows meet a long list.
    for (const int row : rows) {
        const auto to = std::upper_bound(from, m_order.end(), row, before);
        merged.insert(merged.end(), from, to);
        merged.push_back(row);
        from = to;
    }
    merged.insert(merged.end(), from, m_order.end());
    m_order = std::move(merged);
    countPresent();
}

void SortColumn::countPresent()
{
    const auto end = std::partition_point(m_order.begin(), m_order.end(),
                                          [this](int row) { return !isAbsent(row); });
    m_present = static_cast<int>(end - m_order.begin());
}

} // namespace ui
