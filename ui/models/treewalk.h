// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAbstractItemModel>

namespace ui {

/// The row below `index` in a fully expanded tree, invalid after the last; the first row for an
/// invalid index.
[[nodiscard]] QModelIndex rowAfter(const QAbstractItemModel &model, const QModelIndex &index);
/// The row above it; the last row of the tree for an invalid index.
[[nodiscard]] QModelIndex rowBefore(const QAbstractItemModel &model, const QModelIndex &index);

/// The tree as lines, children indented by two blanks, cells that are not empty joined by two
/// blanks. Cells are read as a screen reader reads them, with detail and badge.
[[nodiscard]] QString treeText(const QAbstractItemModel &model);

} // namespace ui
