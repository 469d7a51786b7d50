// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAbstractItemModel>
#include <QList>
#include <QPair>
#include <QString>

#include <vector>

namespace ui {

/// Rows of a model as tab-separated lines under one line of column names, for the clipboard. Takes
/// Role::PlainCopy where a cell has it, else what is shown. Tabs and line breaks inside a cell
/// become blanks; a cell that a spreadsheet would run as a formula gets an apostrophe in front.
[[nodiscard]] QString rowsAsTsv(const QAbstractItemModel &model, const std::vector<int> &rows,
                                const std::vector<int> &columns);

/// Lines of label and value, guarded in the same way.
[[nodiscard]] QString pairsAsTsv(const QList<QPair<QString, QString>> &pairs);

/// The cells of one row of any model, under the same rules, without names and line end.
[[nodiscard]] QString rowAsTsv(const QModelIndex &row);

} // namespace ui
