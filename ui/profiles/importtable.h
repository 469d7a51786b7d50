// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/theme.h"

#include <QTreeView>

namespace ui {

class ImportModel;

/// The table of the import. Space ticks the current row, whatever column it stands in.
class ImportTable : public QTreeView
{
    Q_OBJECT

public:
    /// Both must outlive the table.
    ImportTable(ImportModel &profiles, const Theme &theme, QWidget *parent = nullptr);

signals:
    void currentMoved();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void setColumns();
    void toggleCurrent();
};

} // namespace ui
