// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/jobtreenode.h"

#include <utility>

namespace ui {

const JobTreeNode *JobTreeNode::ancestor(Kind wanted) const
{
    const JobTreeNode *node = this;
    while (node && node->kind != wanted)
        node = node->parent;
    return node;
}

JobTreeNode &JobTreeNode::insert(int index, Kind childKind, base::Text childId)
{
    auto child = std::make_unique<JobTreeNode>();
    child->kind = childKind;
    child->parent = this;
    child->scope = scope;
    child->id = std::move(childId);
    const auto at = children.insert(children.begin() + index, std::move(child));
    renumber(index);
    return **at;
}

void JobTreeNode::remove(int index)
{
    children.erase(children.begin() + index);
    renumber(index);
}

void JobTreeNode::renumber(int from)
{
    for (int place = from; place < count(); ++place)
        at(place).row = place;
}

} // namespace ui
