// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/theme.h"

#include <QTreeView>

class QAction;
class QMenu;

namespace ui {

/// The job tree. Any number of changed rows cost one repaint; scopes and unfinished jobs open as
/// they come, and what the user opened, closed, selected and scrolled to stays. The model is a
/// JobTreeModel.
class JobTreeView : public QTreeView
{
    Q_OBJECT

public:
    explicit JobTreeView(const Theme &theme, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// Selects the next failed server or action, going round; false when nothing failed.
    bool selectNextFailure(bool backwards = false);
    /// The cells of the current row, separated by tabs.
    [[nodiscard]] QString currentRowText() const;

signals:
    void currentRowChanged(const QModelIndex &current);
    /// The operator has read how a start whose answer was lost ended.
    void dismissed(const QModelIndex &attempt);
    /// The operator says to know what became of it and wants its servers unlocked.
    void releaseWanted(const QModelIndex &attempt);

public slots:
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = QList<int>()) override;

protected:
    void paintEvent(QPaintEvent *event) override;
    /// A current row that was in sight stays there when the room gets smaller.
    void resizeEvent(QResizeEvent *event) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void addActions();
    QAction *addShortcut(const QString &text, const QKeySequence &keys,
                         void (JobTreeView::*handler)());
    void addForAttempt(QMenu &menu);
    void addCopy(QMenu &menu, const QString &text, int role);
    void openNew(const QModelIndex &parent, int start, int end);
    void copyRow();
    void onNextFailure() { selectNextFailure(); }
    void onPreviousFailure() { selectNextFailure(true); }
    void select(const QModelIndex &index);

    bool m_isRepaintDue = false;
};

} // namespace ui
