// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/theme.h"

#include <QTreeView>

namespace ui {

class ProfileListModel;

/// The table of the profile manager. Enter and F2 edit, Delete deletes, Ctrl+C copies the account
/// id of the current row where one is known, else the name.
class ProfileTable : public QTreeView
{
    Q_OBJECT

public:
    /// Both must outlive the table.
    ProfileTable(ProfileListModel &profiles, const Theme &theme, QWidget *parent = nullptr);

    void copyCurrent();

signals:
    void editWanted();
    void deleteWanted();
    void currentMoved();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void setFirstWidths();
    [[nodiscard]] QString copyText() const;
    [[nodiscard]] QString accountDigits() const;
};

} // namespace ui
