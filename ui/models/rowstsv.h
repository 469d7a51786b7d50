// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAbstractItemModel>
#include <QList>
#include <QPair>
#include <QString>

#include <vector>

namespace ui {

/// One cell of a tab-separated line: tabs and line breaks become blanks; a cell that a spreadsheet
/// would run as a formula gets an apostrophe in front.
[[nodiscard]] QString cellText(QString text);

/// Lines of label and value, for the clipboard.
[[nodiscard]] QString pairsAsTsv(const QList<QPair<QString, QString>> &pairs);

/// Rows of a model as tab-separated lines under one line of column names, for the clipboard. Takes
/// Role::PlainCopy where a cell has it, else what is shown.
[[nodiscard]] QString rowsAsTsv(const QAbstractItemModel &model, const std::vector<int> &rows,
                                const std::vector<int> &columns);

} // namespace ui
