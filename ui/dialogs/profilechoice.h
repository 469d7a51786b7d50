// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/desk.h"
#include "ui/theme/theme.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QStandardItem;
class QStandardItemModel;
class QTreeView;

namespace ui {

/// "Use an AWS profile": the profiles that are ready for AWS, with what tells them apart; follows
/// them while it is open. Where there is none, the ways to one. Deletes itself when closed.
class ProfileChoice : public QDialog
{
    Q_OBJECT

public:
    /// `desk` and `theme` must outlive the dialog.
    ProfileChoice(const Desk &desk, const Theme &theme, QWidget *parent);

    /// Up to so many rows need no filter.
    static constexpr int kMostWithoutFilter = 10;

signals:
    /// Once, as it closes.
    void chosen(const base::ProfileId &profile);
    /// As it closes.
    void addWanted();
    void importWanted();

private:
    void buildTable();
    [[nodiscard]] QWidget *listPage();
    [[nodiscard]] QWidget *emptyPage();
    void fill();
    [[nodiscard]] QList<QStandardItem *> rowFor(const profiles::Profile &profile) const;
    void onFilter();
    void select(const base::ProfileId &profile);
    void selectOrdinary();
    void update();
    void use();
    [[nodiscard]] base::ProfileId current() const;

    const Desk &m_desk;
    const Theme &m_theme;
    QStandardItemModel *m_profiles;
    QSortFilterProxyModel *m_filtered;
    QStackedWidget *m_pages;
    QLineEdit *m_filter;
    QTreeView *m_table;
    QPushButton *m_use = nullptr;
};

} // namespace ui
