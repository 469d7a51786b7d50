// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTreeView>

namespace ui {

class TagModel;
class Theme;

/// The tags as they are typed: Tab leads from a key to its value and on to the next key, and out
/// of the table after the last value; Shift+Tab leads back. `tags` and `theme` must outlive it.
class TagTable : public QTreeView
{
    Q_OBJECT

public:
    TagTable(TagModel &tags, const Theme &theme, QWidget *parent = nullptr);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
};

} // namespace ui
