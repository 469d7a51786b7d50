// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"
#include "cutover/serverstore.h"
#include "mgn/launchsettings.h"
#include "ui/theme/theme.h"

#include <QSet>
#include <QWidget>

#include <vector>

class QLabel;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace ui {

class DiskList;
class FactsGrid;
class MarkList;
class MemberPanel;
class PlainLabel;
class ScrolledText;
class SectionCard;

/// Servers that wait for something else.
struct BusyServers {
    QSet<mgn::SourceServerId> inJob;    ///< of jobs that are not completed
    QSet<mgn::SourceServerId> starting; ///< whose start is sent or looked for
};

/// Everything about the current server: what stands against a launch, its facts, disks, history,
/// launch settings and actions, tags, and, foldable, every member of the answer under its API name.
/// Follows the store in place, and fits a side panel however long the service's texts are.
class ServerDetails : public QWidget
{
    Q_OBJECT

public:
    /// `theme` must outlive the panel.
    explicit ServerDetails(const Theme &theme, QWidget *parent = nullptr);
    ~ServerDetails() override;

    /// Both must outlive the panel or be replaced before they go; null store for none.
    void setStore(const cutover::ServerStore *store, const base::Clock &clock);
    /// Empty for none. Forgets launch settings and actions: they are handed in again.
    void setServer(const mgn::SourceServerId &id);
    [[nodiscard]] const mgn::SourceServerId &server() const { return m_id; }
    void setBusy(const BusyServers &busy);
    /// Why the current server cannot be started now, or what a refused start of it found; plain
    /// text, empty for nothing.
    void setAboutStart(const QString &text);
    /// Ignored unless it is the current server's.
    void setLaunchConfiguration(const mgn::LaunchConfiguration &configuration);
    void setActions(const mgn::SourceServerId &id,
                    const std::vector<mgn::SourceServerAction> &actions);
    /// Why launch settings, or the actions, could not be read, in words; plain text.
    void setLaunchProblem(const mgn::SourceServerId &id, const QString &problem);
    void setActionsProblem(const mgn::SourceServerId &id, const QString &problem);

    /// Labels and values of everything that is shown but the members, as tab-separated lines.
    [[nodiscard]] QString detailsAsTsv() const;

    [[nodiscard]] QSize sizeHint() const override { return {316, 600}; }

private:
    void makeScrollArea();
    void makeHead(QVBoxLayout &column);
    void makeIdLine(QVBoxLayout &head);
    void makeSections(QVBoxLayout &column);
    SectionCard *addSection(QVBoxLayout &column, const QString &title, QWidget *content);
    void onRowsChanged(const QList<int> &rows);
    void refresh();
    void showServer(const mgn::SourceServer &server);
    void showHead(const mgn::SourceServer &server);
    void showNothing();

    const Theme &m_theme;
    const cutover::ServerStore *m_store = nullptr;
    const base::Clock *m_clock = nullptr;
    mgn::SourceServerId m_id;
    BusyServers m_busy;

    QScrollArea *m_scroll;
    PlainLabel *m_nothing;
    PlainLabel *m_name;
    PlainLabel *m_idText;
    QToolButton *m_copyId;
    QToolButton *m_copyDetails;
    MarkList *m_state;
    SectionCard *m_notice;
    ScrolledText *m_startText;
    FactsGrid *m_facts;
    DiskList *m_disks;
    MarkList *m_history;
    FactsGrid *m_launch;
    MarkList *m_actions;
    FactsGrid *m_tags;
    MemberPanel *m_members;
    SectionCard *m_startSection = nullptr;
    SectionCard *m_diskSection = nullptr;
    SectionCard *m_historySection = nullptr;
    SectionCard *m_launchSection = nullptr;
    SectionCard *m_actionSection = nullptr;
    SectionCard *m_tagSection = nullptr;
};

} // namespace ui
