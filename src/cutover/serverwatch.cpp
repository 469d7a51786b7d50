// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/serverwatch.h"

#include "cutover/readservers.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace cutover {

namespace {

constexpr std::chrono::milliseconds kPeriod = std::chrono::seconds(60);
constexpr std::chrono::milliseconds kShortestPeriod = std::chrono::seconds(5);

// Each merge makes views sort, lay out and repaint, so what one page was decoded into in many turns
// is merged at once; servers of a slow answer do not wait for that.
constexpr std::size_t kMergeSize = 500;
constexpr std::chrono::milliseconds kMergeDelay{50};

/// A list that failed or is not whole leaves what was known.
template <class Item>
bool isWhole(const base::Result<mgn::Listing<Item>> &outcome)
{
    return outcome && !outcome->incomplete;
}

} // namespace

ServerWatch::ServerWatch(ClientSource &clients, ServerStore &store, QObject *parent)
    : QObject(parent), m_clients(clients), m_store(store)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ServerWatch::refresh);
    m_mergeSoon.setSingleShot(true);
    m_mergeSoon.setInterval(kMergeDelay);
    connect(&m_mergeSoon, &QTimer::timeout, this, &ServerWatch::mergeTaken);
}

ServerWatch::~ServerWatch() = default;

void ServerWatch::start()
{
    m_isPeriodic = true;
    refresh();
}

void ServerWatch::stop()
{
    m_isPeriodic = false;
    m_timer.stop();
    cancel();
}

void ServerWatch::cancel()
{
    if (m_call)
        m_call->cancel();
}

void ServerWatch::refresh()
{
    if (m_isRefreshing)
        return;
    m_timer.stop();
    m_isRefreshing = true;
    m_store.beginRefresh();
    emit refreshingChanged(true);
    const auto client = m_clients.client(m_store.scope());
    if (client)
        readServers(**client);
    else
        onServers(base::failure(client.error()));
}

void ServerWatch::reread(std::vector<mgn::SourceServerId> ids)
{
    const auto client = m_clients.client(m_store.scope());
    if (!client)
        return;
    auto *call = new ReadServers(**client, std::move(ids), this);
    base::whenDone(call, this, [this](const base::Result<ServersRead> &outcome) {
        if (outcome)
            m_store.merge(outcome->found);
    });
    call->start();
}

void ServerWatch::readServers(mgn::MgnClient &client)
{
    auto *call = client.describeSourceServers({}, this);
    m_call = call;
    call->setBatchHandler([this](std::vector<mgn::SourceServer> batch) { take(std::move(batch)); });
    base::whenDone(call, this, [this](const auto &outcome) { onServers(outcome); });
    call->start();
}

void ServerWatch::take(std::vector<mgn::SourceServer> batch)
{
    std::move(batch.begin(), batch.end(), std::back_inserter(m_taken));
    if (m_taken.size() >= kMergeSize)
        mergeTaken();
    else if (!m_mergeSoon.isActive())
        m_mergeSoon.start();
}

void ServerWatch::mergeTaken()
{
    m_mergeSoon.stop();
    if (!m_taken.empty())
        m_store.merge(std::exchange(m_taken, {}));
}

void ServerWatch::onServers(const base::Result<mgn::Listing<mgn::SourceServer>> &outcome)
{
    mergeTaken();
    m_store.endRefresh(outcome, m_clients.clock(m_store.scope()).now());
    if (outcome)
        readApplications();
    else
        finish();
}

void ServerWatch::readApplications()
{
    const auto client = m_clients.client(m_store.scope());
    if (!client)
        return finish();
    auto *call = (*client)->listApplications(this);
    m_call = call;
    base::whenDone(call, this, [this](const base::Result<mgn::Listing<mgn::Application>> &outcome) {
        if (isWhole(outcome))
            m_store.setApplications(outcome->items);
        readWaves();
    });
    call->start();
}

void ServerWatch::readWaves()
{
    const auto client = m_clients.client(m_store.scope());
    if (!client)
        return finish();
    auto *call = (*client)->listWaves(this);
    m_call = call;
    base::whenDone(call, this, [this](const base::Result<mgn::Listing<mgn::Wave>> &outcome) {
        if (isWhole(outcome))
            m_store.setWaves(outcome->items);
        finish();
    });
    call->start();
}

void ServerWatch::finish()
{
    m_call.clear();
    m_isRefreshing = false;
    if (m_isPeriodic)
        scheduleNext();
    emit refreshingChanged(false);
}

void ServerWatch::scheduleNext()
{
    const double speed = std::max(1.0, m_clients.clock(m_store.scope()).speed());
    const auto scaled =
        static_cast<std::chrono::milliseconds::rep>(static_cast<double>(kPeriod.count()) / speed);
    m_timer.start(std::max(std::chrono::milliseconds(scaled), kShortestPeriod));
}

} // namespace cutover
