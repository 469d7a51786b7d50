// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/sortcolumn.h"

#include "ui/models/arrayindex.h"
#include "ui/models/namecollator.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <utility>

namespace ui {

/// Making a key costs more than looking it up, and of a wave, an application or tags many rows say
/// the same.
class SortColumn::KeyReader
{
public:
    explicit KeyReader(const QCollator &collator) : m_collator(collator) {}

    [[nodiscard]] QCollatorSortKey read(const QString &text)
    {
        const auto known = m_keys.constFind(text);
        return known == m_keys.cend() ? *m_keys.insert(text, m_collator.sortKey(text)) : *known;
    }

private:
    const QCollator &m_collator;
    QHash<QString, QCollatorSortKey> m_keys;
};

SortColumn::SortColumn(const IndexedRows &rows, int column, const std::vector<int> &ties)
    : m_rows(rows), m_column(column), m_ties(ties), m_isText(rows.sortsAsText(column)),
      m_collator(nameCollator())
{
    append();
}

void SortColumn::append()
{
    m_isPlaced.resize(at(m_rows.size()), 0);
    if (m_isText)
        appendTexts();
    else
        m_numbers.resize(m_isPlaced.size(), IndexedRows::kAbsentNumber);
}

void SortColumn::appendTexts()
{
    m_texts.resize(m_isPlaced.size());
    const QCollatorSortKey notRead = m_collator.sortKey(QString());
    while (m_keys.size() < std::ssize(m_texts))
        m_keys.append(notRead);
}

void SortColumn::takeOut(const std::vector<int> &rows)
{
    if (rows.empty())
        return;
    for (const int row : rows)
        m_isPlaced[at(row)] = 0;
    std::erase_if(m_order, [this](int row) { return m_isPlaced[at(row)] == 0; });
    countPresent();
}

std::vector<int> SortColumn::takeOutChanged(const std::vector<int> &rows)
{
    std::vector<int> changed;
    for (const int row : rows) {
        if (hasChanged(row))
            changed.push_back(row);
    }
    takeOut(changed);
    return changed;
}

void SortColumn::removeRows(const RowRemoval &removal)
{
    if (m_isText) {
        removal.takeOut(m_texts);
        removal.takeOut(m_keys);
    } else {
        removal.takeOut(m_numbers);
    }
    removal.takeOut(m_isPlaced);
    removal.renumber(m_order);
    countPresent();
}

bool SortColumn::placeSome(int most)
{
    std::vector<int> rows = rowsToPlace(most);
    if (!rows.empty()) {
        readKeys(rows);
        place(std::move(rows));
    }
    return m_order.size() == m_isPlaced.size();
}

void SortColumn::placeAll()
{
    placeSome(std::numeric_limits<int>::max());
}

std::vector<int> SortColumn::rowsToPlace(int most) const
{
    const auto missing = m_isPlaced.size() - m_order.size();
    const auto count = std::min(missing, at(most));
    std::vector<int> rows;
    rows.reserve(count);
    for (int row = 0; rows.size() < count; ++row) {
        if (m_isPlaced[at(row)] == 0)
            rows.push_back(row);
    }
    return rows;
}

void SortColumn::readKeys(const std::vector<int> &rows)
{
    KeyReader reader(m_collator);
    for (const int row : rows) {
        if (!m_isText) {
            m_numbers[at(row)] = m_rows.sortNumber(row, m_column);
            continue;
        }
        const QString text = m_rows.sortText(row, m_column);
        m_texts[at(row)] = {qHash(text), text.isNull()};
        m_keys[row] = reader.read(text);
    }
}

bool SortColumn::hasChanged(int row) const
{
    if (!m_isText)
        return m_rows.sortNumber(row, m_column) != m_numbers[at(row)];
    const QString text = m_rows.sortText(row, m_column);
    const TextFacts &known = m_texts[at(row)];
    return text.isNull() != known.isAbsent || qHash(text) != known.hash;
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
        return m_keys.at(a).compare(m_keys.at(b)) <=> 0;
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
    for (const int row : rows)
        m_isPlaced[at(row)] = 1;
    countPresent();
}

void SortColumn::countPresent()
{
    const auto end = std::partition_point(m_order.begin(), m_order.end(),
                                          [this](int row) { return !isAbsent(row); });
    m_present = static_cast<int>(end - m_order.begin());
}

} // namespace ui
