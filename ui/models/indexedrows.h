// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <cstdint>
#include <limits>
#include <string>

namespace ui {

/// What ServerIndex reads of the rows it orders. Rows are numbered 0 to size() - 1 and keep their
/// number until rows in front of them go.
class IndexedRows
{
public:
    /// Sort value of a cell without value: it comes last, whichever way the column is sorted.
    static constexpr std::int64_t kAbsentNumber = std::numeric_limits<std::int64_t>::min();

    virtual ~IndexedRows() = default;
    [[nodiscard]] virtual int size() const = 0;
    /// False: the row is not in the list at all, whatever the filter says (a narrower view is
    /// chosen).
    [[nodiscard]] virtual bool isIncluded(int row) const = 0;
    /// Everything the filter looks at, as UTF-8 in lower case (see appendLowered).
    virtual void appendSearchText(int row, std::string &text) const = 0;
    [[nodiscard]] virtual bool sortsAsText(int column) const = 0;
    /// For columns that sort as text; a null string is absent.
    [[nodiscard]] virtual QString sortText(int row, int column) const = 0;
    /// For all other columns: the true value (milliseconds, position in the process).
    [[nodiscard]] virtual std::int64_t sortNumber(int row, int column) const = 0;
};

} // namespace ui
