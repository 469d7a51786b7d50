// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <vector>

namespace ui {

/// How a list of rows becomes another one with at most one removal, one insertion and two
/// re-orderings: what goes is gathered at the end and removed there, what comes is added at the end
/// and sorted in. Rows are numbers that name the same thing before and after.
struct RowTransition {
    std::vector<int>
        gathered; ///< the rows before: first those that stay, then those that go, in their order
    std::vector<int> staying;
    std::vector<int> extended; ///< those that stay, then those that come, in their order
};

[[nodiscard]] RowTransition rowTransition(const std::vector<int> &before,
                                          const std::vector<int> &after);

/// Ascending numbers as ranges of neighbours, first and last; one range over all when there would
/// be more than `most`.
struct RowRange {
    int first;
    int last;
    bool operator==(const RowRange &) const = default;
};
[[nodiscard]] std::vector<RowRange> rowRanges(const std::vector<int> &ascending, std::size_t most);

} // namespace ui
