// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"
#include "cutover/serverstore.h"
#include "ui/models/servermodel.h"
#include "ui/theme/theme.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace ui {

class EmptyState;
class PlainLabel;
class SectionCard;
class ServerSideBar;
class ServerTable;

/// The page of the source servers: views with counts, filter, table, and what is said when there is
/// nothing to show or the list is not fresh. Selected means ticked; the current row only tells
/// which server's details are wanted.
class ServerView : public QWidget
{
    Q_OBJECT

public:
    using Ids = ServerModel::Ids;

    /// `theme` must outlive the view.
    explicit ServerView(const Theme &theme, QWidget *parent = nullptr);
    ~ServerView() override;

    /// Both must outlive the view or be replaced before they go; null store for none. Empties the
    /// selection.
    void setStore(const cutover::ServerStore *store, const base::Clock &clock);

    /// In the order of the table, hidden ones included.
    [[nodiscard]] Ids selectedIds() const { return m_model->selection(); }
    [[nodiscard]] Ids hiddenSelectedIds() const { return m_model->hiddenSelection(); }
    [[nodiscard]] mgn::SourceServerId currentId() const;
    /// Selects or unselects by id; servers that cannot be ticked are passed over.
    void setSelected(const Ids &ids, bool selected) { m_model->setSelected(ids, selected); }
    void clearSelection() { m_model->clearSelection(); }

    /// After a refusal: takes them out of the selection and says `why` at each, until a new start
    /// clears the marks of its servers.
    void markServers(const Ids &ids, const QString &why) { m_model->markServers(ids, why); }
    void clearMarks(const Ids &ids) { m_model->clearMarks(ids); }
    /// Servers whose start is being looked for, with the reason in words: they cannot be ticked.
    void setLocked(const ServerRemarks::Reasons &locked) { m_model->setLocked(locked); }
    /// Servers of jobs that are not completed.
    void setJobs(const ServerRows::Jobs &jobs);
    /// Why the last refresh failed, in words; shown while the store says that it failed.
    void setRefreshProblem(const QString &cause);
    /// Why the list is not whole, in words; shown while the store says so.
    void setIncompleteReason(const QString &cause);
    /// Why no cutover can be started now, for the context menu; empty: it can.
    void setStartProblem(const QString &why) { m_startProblem = why; }

    void focusFilter();
    /// Also before the table has rows: then the keys are its own from the first row on.
    void focusTable();
    [[nodiscard]] const ServerModel &model() const { return *m_model; }
    /// Widths, order and visibility of the columns, as QHeaderView keeps them.
    [[nodiscard]] QByteArray columnState() const;
    bool restoreColumnState(const QByteArray &state);
    /// Fills it anew with the columns to choose, or what the table can be sorted by.
    void fillColumnMenu(QMenu &menu);
    void fillSortMenu(QMenu &menu);

signals:
    void selectionChanged(int count, int hidden);
    void currentServerChanged(const mgn::SourceServerId &id);
    /// From the context menu.
    void startRequested();
    /// From the page that says that the list could not be read.
    void refreshRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeBar();
    QWidget *makeBody();
    void onSelection();
    void onShown();
    void onStoreState();
    void onCurrent();
    void updateSelectionText();
    void updatePage();
    void updateNotices();
    void updateCounts();
    void showEmpty(Icon icon, const QString &title, const QString &explanation);
    void showNoMatch();
    void showContextMenu(const QPoint &at);

    const Theme &m_theme;
    const base::Clock *m_clock = nullptr;
    ServerModel *m_model;
    ServerTable *m_table;
    ServerSideBar *m_sideBar;
    QLineEdit *m_filter;
    PlainLabel *m_selectionText;
    QToolButton *m_clear;
    SectionCard *m_stale;
    SectionCard *m_incomplete;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    QTimer m_countSoon;
    QString m_refreshProblem;
    QString m_incompleteReason;
    QString m_startProblem;
    mgn::SourceServerId m_current;
};

} // namespace ui
