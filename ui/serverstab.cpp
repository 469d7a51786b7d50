// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/serverstab.h"

#include "ui/text/deskplace.h"
#include "ui/theme/plaintext.h"
#include "ui/views/serverdetails.h"
#include "ui/views/serverview.h"

namespace ui {

using namespace std::chrono_literals;

namespace {

constexpr int kViewWidth = 1110;
constexpr int kDetailsWidth = 330;
/// Walking through rows with the arrow keys asks nothing of AWS.
constexpr auto kReadAfter = 400ms;

} // namespace

ServersTab::ServersTab(Desk &desk, const Theme &theme, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent), m_desk(desk), m_view(new ServerView(theme, this)),
      m_details(new ServerDetails(theme, this))
{
    setObjectName(QStringLiteral("serversSplitter"));
    setChildrenCollapsible(false);
    setStretchFactor(0, 1);
    setSizes({kViewWidth, kDetailsWidth});
    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(kReadAfter);
    connect(&m_readSoon, &QTimer::timeout, this, &ServersTab::readLaunchFacts);
    connect(m_view, &ServerView::currentServerChanged, this, &ServersTab::onCurrentServer);
    connect(&m_view->model(), &ServerModel::dataChanged, this, &ServersTab::showAboutStart);
    connect(&m_view->model(), &ServerModel::shownChanged, this, &ServersTab::showAboutStart);
}

ServersTab::~ServersTab()
{
    dropReads();
}

void ServersTab::showCurrentScope()
{
    dropReads();
    const cutover::ScopeWatch *watch = m_desk.current();
    const cutover::ServerStore *store = watch ? &watch->servers() : nullptr;
    const base::Clock &clock = watch ? watch->clock() : m_desk.backend().clock(m_desk.profile());
    m_view->setStore(store, clock);
    m_details->setStore(store, clock);
    updateLocks();
}

void ServersTab::updateLocks()
{
    const cutover::ScopeWatch *watch = m_desk.current();
    if (!watch)
        return;
    ServerRemarks::Reasons locked;
    ServerRows::Jobs jobs;
    BusyServers busy;
    const cutover::ServerLocks locks = m_desk.locks().locks(watch->scope());
    for (auto it = locks.begin(); it != locks.end(); ++it) {
        if (!it->attempt.isEmpty()) {
            locked.insert(it.key(),
                          tr("A start of it has no known outcome yet; it is being looked for."));
            busy.starting.insert(it.key());
        }
        if (it->job.isEmpty())
            continue;
        jobs.insert(it.key(), it->job);
        busy.inJob.insert(it.key());
    }
    m_view->setLocked(locked);
    m_view->setJobs(jobs);
    m_details->setBusy(busy);
}

void ServersTab::markServers(const QHash<mgn::SourceServerId, QString> &why)
{
    for (auto it = why.begin(); it != why.end(); ++it)
        m_view->markServers({it.key()}, it.value());
}

void ServersTab::onCurrentServer(const mgn::SourceServerId &id)
{
    dropReads();
    m_details->setServer(id);
    showAboutStart();
    if (!id.isEmpty())
        m_readSoon.start();
}

void ServersTab::showAboutStart()
{
    m_details->setAboutStart(visibleLines(m_view->model().aboutStart(m_details->server()), 4096));
}

void ServersTab::readLaunchFacts()
{
    const cutover::ScopeWatch *watch = m_desk.current();
    const mgn::SourceServerId id = m_details->server();
    if (!watch || id.isEmpty())
        return;
    const auto client = m_desk.backend().clients().client(watch->scope());
    if (!client) {
        m_details->setLaunchProblem(id, problemText(client.error()));
        m_details->setActionsProblem(id, problemText(client.error()));
        return;
    }
    readSettings(**client, id);
    readActions(**client, id);
}

void ServersTab::readActions(mgn::MgnClient &client, const mgn::SourceServerId &id)
{
    auto *call = client.listSourceServerActions(id, this);
    m_actionsCall = call;
    base::whenDone<mgn::Listing<mgn::SourceServerAction>>(
        call, this, [this, id](const auto &outcome) {
            if (outcome)
                m_details->setActions(id, outcome->items);
            else
                m_details->setActionsProblem(id, problemText(outcome.error()));
        });
    call->start();
}

void ServersTab::readSettings(mgn::MgnClient &client, const mgn::SourceServerId &id)
{
    auto *call = client.launchConfiguration(id, this);
    m_settingsCall = call;
    base::whenDone<mgn::LaunchConfiguration>(call, this, [this, id](const auto &outcome) {
        if (outcome)
            m_details->setLaunchConfiguration(*outcome);
        else
            m_details->setLaunchProblem(id, problemText(outcome.error()));
    });
    call->start();
}

QString ServersTab::problemText(const base::Error &error) const
{
    return errorText(error, placeOf(m_desk, {})).cause;
}

void ServersTab::dropReads()
{
    m_readSoon.stop();
    delete m_settingsCall;
    delete m_actionsCall;
}

} // namespace ui
