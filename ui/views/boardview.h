// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"
#include "cutover/jobstore.h"
#include "cutover/night.h"
#include "cutover/serverstore.h"
#include "ui/text/updatetext.h"
#include "ui/theme/theme.h"

#include <QPersistentModelIndex>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

class QHBoxLayout;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace ui {

class EmptyState;
class JobInspector;
class JobTreeModel;
class JobTreeView;
class OutcomeBar;
class UpdatedLabel;
struct ScopeNote;
struct VerdictScope;

/// What the board shows of one account and region. All must outlive it there.
struct BoardScope {
    cutover::JobStore *jobs = nullptr;
    const cutover::ServerStore *servers = nullptr; ///< for names; may be null
    const base::Clock *clock = nullptr;            ///< the service's time
    QString label;                                 ///< name of the profile
    bool isSimulated = false;                      ///< its verdicts say so
};

/// The board: all servers of this night's jobs in one line, the tree of scopes, jobs, servers and
/// actions, the log and every member of what is current. Shows stores and starts nothing.
class BoardView : public QWidget
{
    Q_OBJECT

public:
    explicit BoardView(const Theme &theme, QWidget *parent = nullptr);
    ~BoardView() override;

    void addScope(const BoardScope &scope);
    void removeScope(const cutover::JobStore *jobs);
    /// How current the jobs of that scope are; tell it whenever that changes.
    void setMonitorFacts(const cutover::JobStore *jobs, const MonitorFacts &facts);

    /// What is known of the profile of that scope; tell it whenever that changes.
    void setNote(const cutover::JobStore *jobs, const ScopeNote &note);

    /// Makes that job, or that server in it, the current row and scrolls to it; a job with as many
    /// of its servers as there is room for.
    void select(const cutover::JobStore *jobs, const mgn::JobId &job,
                const mgn::SourceServerId &server = {});
    /// The current row's job and server; empty where the row has none.
    [[nodiscard]] mgn::JobId currentJob() const;
    [[nodiscard]] mgn::SourceServerId currentServer() const;

    /// Jobs that still change and starts whose answer was lost.
    [[nodiscard]] int runningCount() const;
    /// There was a job, nothing runs any more and nothing is being looked for.
    [[nodiscard]] bool allFinished() const;
    /// The tree as indented plain text.
    [[nodiscard]] QString treeText() const;
    /// Scopes and this night's jobs with their verdicts, a line each.
    [[nodiscard]] QString verdictText() const;
    /// For others to read: the scope and job of the current row first, with the time in the first
    /// line and the failed servers below each job; the last line says how many older jobs it leaves
    /// out.
    [[nodiscard]] QString verdictReport() const;
    void copyVerdict() const;

    [[nodiscard]] JobTreeView &tree() const { return *m_tree; }
    [[nodiscard]] JobTreeModel &model() const { return *m_model; }
    [[nodiscard]] JobInspector &inspector() const { return *m_inspector; }

signals:
    void runningCountChanged(int count);
    /// The verdict of some job reads differently.
    void verdictChanged();
    void currentChanged();
    /// A start whose answer was lost is settled and has been read: it may leave the store.
    void attemptDismissed(const cutover::JobStore *jobs, const cutover::AttemptId &attempt);
    /// Its servers are to be unlocked; nothing is until that was confirmed.
    void attemptReleaseWanted(const cutover::JobStore *jobs, const cutover::AttemptId &attempt);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Scope {
        BoardScope board;
        QObject *context = nullptr; ///< its end ends the listening
    };
    void layOut();
    [[nodiscard]] QHBoxLayout *makeTools();
    [[nodiscard]] QSplitter *makeSplitter();
    void listen(Scope &scope);
    void onJobChanged(const cutover::JobStore *jobs, const mgn::JobId &id);
    void refresh();
    void updateInspector();
    void showCurrent();
    void onCurrentChanged();
    void onDismissed(const QModelIndex &attempt);
    void onReleaseWanted(const QModelIndex &attempt);
    void announceVerdict();
    void onTick();
    void showCounts();
    [[nodiscard]] cutover::NightCounts night() const;
    [[nodiscard]] base::Instant now() const;
    [[nodiscard]] static VerdictScope verdictScope(const BoardScope &board, base::Instant since);
    [[nodiscard]] QStringList reportLines(base::Instant since) const;
    [[nodiscard]] bool isCurrentJobOlder(base::Instant since) const;
    void selectFirstJob();
    /// Without a person.
    void choose(const QModelIndex &row);
    void onAttemptAdded();
    void followStart(const cutover::JobStore *jobs, int index);
    [[nodiscard]] std::vector<const cutover::JobStore *> stores() const;
    [[nodiscard]] const Scope *scopeOf(const cutover::JobStore *jobs) const;
    [[nodiscard]] bool isEmpty() const;

    JobTreeModel *m_model;
    JobTreeView *m_tree;
    JobInspector *m_inspector;
    OutcomeBar *m_bar;
    UpdatedLabel *m_updated;
    QPushButton *m_nextFailure;
    QPushButton *m_copyVerdict;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    QTimer m_ticker;
    QTimer m_refresh; ///< changes of one turn of the event loop are shown once
    std::vector<std::unique_ptr<Scope>> m_scopes;
    QPersistentModelIndex m_unmoved; ///< what was current when a start began, or was chosen since
    bool m_isInspectorOld = true;
    int m_running = 0;
    QString m_verdict;
};

} // namespace ui
