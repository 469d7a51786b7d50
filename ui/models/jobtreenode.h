// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/text.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace ui {

struct JobTreeScope;

/// One row of the job tree. Knows its place, so that row, parent and child are found at once
/// however large the tree is; what it shows stays in the store.
struct JobTreeNode {
    enum class Kind : std::uint8_t { Root, Scope, Job, Server, Action, Attempt };

    Kind kind = Kind::Root;
    bool isRunning = false; ///< its elapsed time ticks
    int row = 0;            ///< of a server and an action also its index in the store
    JobTreeNode *parent = nullptr;
    JobTreeScope *scope = nullptr; ///< null for the root only; children inherit it
    base::Text id;                 ///< of a job or an attempt
    std::vector<std::unique_ptr<JobTreeNode>> children;

    [[nodiscard]] int count() const { return static_cast<int>(children.size()); }
    [[nodiscard]] JobTreeNode &at(int index) const
    {
        return *children[static_cast<std::size_t>(index)];
    }
    /// The ancestor of that kind, or itself; null when there is none.
    [[nodiscard]] const JobTreeNode *ancestor(Kind wanted) const;
    /// Rows from `index` on move down by one.
    JobTreeNode &insert(int index, Kind childKind, base::Text childId = {});
    JobTreeNode &append(Kind childKind) { return insert(count(), childKind); }
    void remove(int index);

private:
    void renumber(int from);
};

} // namespace ui
