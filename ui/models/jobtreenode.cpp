// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/jobtreenode.h"

#include <utility>

namespace ui {

const JobTreeRow *JobTreeRow::ancestor(Kind wanted) const
{
    const JobTreeRow *found = this;
    while (found && found->kind != wanted)
        found = found->parent;
    return found;
}

JobTreeRow JobTreeNode::rowAt(int index)
{
    if (kind != Kind::Server)
        return static_cast<const JobTreeRow &>(at(index));
    return {.kind = Kind::Action, .row = index, .parent = this, .scope = scope, .id = {}};
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
