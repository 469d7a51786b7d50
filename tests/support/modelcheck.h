// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAbstractItemModel>
#include <QAbstractItemModelTester>
#include <QString>

#include <memory>

namespace support {

/// A tester in the mode whose findings fail the test (through the message handler). Keep it as long
/// as the model.
[[nodiscard]] std::unique_ptr<QAbstractItemModelTester> checkModel(QAbstractItemModel &model);

/// The rows of a model as lines, children indented by two blanks, columns joined by " | ".
[[nodiscard]] QString treeText(const QAbstractItemModel &model, const QModelIndex &parent = {},
                               int depth = 0);

} // namespace support
