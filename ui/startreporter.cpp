// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/startreporter.h"

#include "ui/dialogs/scopequestions.h"
#include "ui/serverstab.h"
#include "ui/views/boardview.h"
#include "ui/views/serverview.h"

namespace ui {

StartReporter::StartReporter(StartFlow &flow, Desk &desk, const Views &views, QWidget *window)
    : QObject(window), m_desk(desk), m_views(views)
{
    connect(&flow, &StartFlow::boardWanted, this, &StartReporter::boardWanted);
    connect(&flow, &StartFlow::regionWanted, this,
            [this, window] { askForRegion(m_desk, window); });
    connect(&flow, &StartFlow::jobStarted, this, &StartReporter::showJob);
    connect(&flow, &StartFlow::reviewOpened, this, &StartReporter::clearMarks);
    connect(&flow, &StartFlow::serversTaken, this, &StartReporter::clearMarks);
    connect(&flow, &StartFlow::serversTaken, this,
            [this](const cutover::Scope &scope, const Ids &ids) { select(scope, ids, false); });
    connect(&flow, &StartFlow::serversReturned, this,
            [this](const cutover::Scope &scope, const Ids &ids) { select(scope, ids, true); });
    connect(&flow, &StartFlow::serversRefused, this, &StartReporter::mark);
}

void StartReporter::select(const cutover::Scope &scope, const Ids &servers, bool isSelected)
{
    if (isShown(scope))
        m_views.servers->view().setSelected({servers.begin(), servers.end()}, isSelected);
}

void StartReporter::clearMarks(const cutover::Scope &scope, const Ids &servers)
{
    if (isShown(scope))
        m_views.servers->view().clearMarks({servers.begin(), servers.end()});
}

void StartReporter::mark(const cutover::Scope &scope,
                         const QHash<mgn::SourceServerId, QString> &why)
{
    emit serversWanted();
    if (!isShown(scope))
        return;
    m_views.servers->markServers(why);
    // What was named is not as the table shows it, and must not look ready until the next poll.
    if (!why.isEmpty())
        m_desk.refresh();
}

void StartReporter::showJob(const cutover::Scope &scope, const mgn::JobId &job)
{
    m_views.board->select(&m_desk.watchOf(scope).jobs(), job);
}

bool StartReporter::isShown(const cutover::Scope &scope) const
{
    return m_desk.current() && m_desk.current()->scope() == scope;
}

} // namespace ui
