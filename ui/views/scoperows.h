// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QComboBox>
#include <QString>

namespace ui {

/// What the rows of the scope bar's choosers stand for, beside their texts.
constexpr int kScopeValueRole = Qt::UserRole;

/// -1 when no row has it.
[[nodiscard]] int scopeRowOf(const QComboBox &box, const QString &value);
/// A last row that opens a question or a window instead of being a choice.
void addOtherScopeRow(QComboBox &box, const QString &text);
/// True for such a row: it leaves the row `before`.
[[nodiscard]] bool isTakenBack(QComboBox &box, int row, int before);
void disableScopeRow(QComboBox &box, int row, const QString &why);

} // namespace ui
