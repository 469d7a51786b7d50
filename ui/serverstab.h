// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/scopewatch.h"
#include "ui/desk.h"
#include "ui/theme/theme.h"

#include <QHash>
#include <QPointer>
#include <QSplitter>
#include <QTimer>

namespace ui {

class ServerDetails;
class ServerView;

/// The tab "Servers": table and details of the current server, fed from the scope that is shown.
/// Launch settings and post-launch actions of a server are read when it has been current for a
/// moment.
class ServersTab : public QSplitter
{
    Q_OBJECT

public:
    /// All must outlive the tab.
    ServersTab(Desk &desk, const Theme &theme, QWidget *parent = nullptr);
    ~ServersTab() override;

    [[nodiscard]] ServerView &view() const { return *m_view; }

    /// After Desk::currentChanged().
    void showCurrentScope();
    /// Jobs and unresolved starts as they stand now.
    void updateLocks();
    /// What AWS named as the reason against a start, at each server.
    void markServers(const QHash<mgn::SourceServerId, QString> &why);

private:
    void onCurrentServer(const mgn::SourceServerId &id);
    void readLaunchFacts();
    void readActions(mgn::MgnClient &client, const mgn::SourceServerId &id);
    void showAboutStart();
    void readSettings(mgn::MgnClient &client, const mgn::SourceServerId &id);
    [[nodiscard]] QString problemText(const base::Error &error) const;
    void dropReads();

    Desk &m_desk;
    ServerView *m_view;
    ServerDetails *m_details;
    QTimer m_readSoon;
    QPointer<base::Call> m_settingsCall;
    QPointer<base::Call> m_actionsCall;
};

} // namespace ui
