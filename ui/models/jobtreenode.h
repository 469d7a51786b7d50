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

struct JobTreeNode;

/// Where one row of the job tree stands; what it shows stays in the store.
struct JobTreeRow {
    enum class Kind : std::uint8_t { Root, Scope, Job, Server, Action, Attempt };

    Kind kind = Kind::Root;
    int row = 0; ///< of a server and an action also its index in the store
    JobTreeNode *parent = nullptr;
    JobTreeScope *scope = nullptr; ///< null for the root only; children inherit it
    base::Text id;                 ///< of a job or an attempt

    /// The row of that kind that this one stands in, or itself; null when there is none.
    [[nodiscard]] const JobTreeRow *ancestor(Kind wanted) const;
};

/// A row that has rows below it. Knows its place, so that row, parent and child are found at once
/// however large the tree is. Actions, nine rows in ten of a large tree, are only counted.
struct JobTreeNode : JobTreeRow {
    std::vector<std::unique_ptr<JobTreeNode>> children;
    int actions = 0; ///< of a server

    [[nodiscard]] int count() const
    {
        return kind == Kind::Server ? actions : static_cast<int>(children.size());
    }
    /// Not for the rows of a server.
    [[nodiscard]] JobTreeNode &at(int index) const
    {
        return *children[static_cast<std::size_t>(index)];
    }
    /// Any row below this one.
    [[nodiscard]] JobTreeRow rowAt(int index);
    /// Rows from `index` on move down by one.
    JobTreeNode &insert(int index, Kind childKind, base::Text childId = {});
    JobTreeNode &append(Kind childKind) { return insert(count(), childKind); }
    void remove(int index);

private:
    void renumber(int from);
};

} // namespace ui
