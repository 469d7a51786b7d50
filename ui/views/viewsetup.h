// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QHeaderView;
class QTableView;
class QTreeView;

namespace ui {

class StateDelegate;
class Theme;

/// Makes a view one of ours: the delegate (returned, owned by the view), rows of one height, no
/// frame, no grid, whole rows, headers of one line. What is selected and how columns are wide is
/// the caller's.
StateDelegate *setUpTable(QTableView &table, const Theme &theme);
StateDelegate *setUpTree(QTreeView &tree, const Theme &theme);

} // namespace ui
