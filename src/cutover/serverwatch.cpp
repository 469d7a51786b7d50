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

// What was decoded is merged in turns of its own, because views read and sort every new row. A few
// servers of a slow answer do not wait for more.
constexpr std::ptrdiff_t kMergeSize = 256;
constexpr std::chrono::milliseconds kMergeDelay{50};

/// A list that failed or is not whole leaves what was known.
template <class Item>
bool isWhole(const base::Result<mgn::Listing<Item>> &outcome)
{
    return outcome && !outcome->incomplete;
}

template <class Item>
bool isCancelled(const base::Result<mgn::Listing<Item>> &outcome)
{
    return !outcome && outcome.error().kind == base::ErrorKind::Cancelled;
}

} // namespace

ServerWatch::ServerWatch(ClientSource &clients, ServerStore &store, QObject *parent)
    : QObject(parent), m_clients(clients), m_store(store)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ServerWatch::refresh);
    m_mergeSoon.setSingleShot(true);
    connect(&m_mergeSoon, &QTimer::timeout, this, &ServerWatch::mergeNext);
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
    read([this](mgn::MgnClient &client) { return client.listApplications(this); },
         &ServerWatch::onApplications);
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

template <class Item, class Ask>
void ServerWatch::read(Ask ask, void (ServerWatch::*then)(const Outcome<Item> &))
{
    const auto client = m_clients.client(m_store.scope());
    if (!client)
        return onServers(base::failure(client.error()));
    mgn::ListCall<Item> *call = ask(**client);
    m_call = call;
    base::whenDone(call, this,
                   [this, then](const Outcome<Item> &outcome) { (this->*then)(outcome); });
    call->start();
}

template <class Item>
bool ServerWatch::keepNames(const Outcome<Item> &outcome,
                            void (ServerStore::*keep)(std::vector<Item>))
{
    if (isCancelled(outcome)) {
        onServers(base::failure(outcome.error()));
        return false;
    }
    if (isWhole(outcome))
        (m_store.*keep)(outcome->items);
    return true;
}

void ServerWatch::onApplications(const Outcome<mgn::Application> &outcome)
{
    if (keepNames(outcome, &ServerStore::setApplications))
        read([this](mgn::MgnClient &client) { return client.listWaves(this); },
             &ServerWatch::onWaves);
}

void ServerWatch::onWaves(const Outcome<mgn::Wave> &outcome)
{
    if (keepNames(outcome, &ServerStore::setWaves))
        readServers();
}

void ServerWatch::readServers()
{
    read(
        [this](mgn::MgnClient &client) {
            auto *call = client.describeSourceServers({}, this);
            call->setBatchHandler(
                [this](std::vector<mgn::SourceServer> batch) { take(std::move(batch)); });
            return call;
        },
        &ServerWatch::onServers);
}

void ServerWatch::take(std::vector<mgn::SourceServer> batch)
{
    std::move(batch.begin(), batch.end(), std::back_inserter(m_taken));
    if (std::ssize(m_taken) >= kMergeSize)
        m_mergeSoon.start(0);
    else if (!m_mergeSoon.isActive())
        m_mergeSoon.start(kMergeDelay);
}

void ServerWatch::mergeNext()
{
    const auto end = m_taken.begin() + std::min(kMergeSize, std::ssize(m_taken));
    std::vector<mgn::SourceServer> batch(std::make_move_iterator(m_taken.begin()),
                                         std::make_move_iterator(end));
    m_taken.erase(m_taken.begin(), end);
    if (!batch.empty())
        m_store.merge(std::move(batch));
    if (m_outcome || std::ssize(m_taken) >= kMergeSize)
        m_taken.empty() ? conclude() : m_mergeSoon.start(0);
    else if (!m_taken.empty())
        m_mergeSoon.start(kMergeDelay);
}

void ServerWatch::onServers(const Servers &outcome)
{
    m_call.clear();
    m_outcome = outcome;
    m_mergeSoon.start(0);
}

void ServerWatch::conclude()
{
    m_mergeSoon.stop();
    const Servers outcome = *std::exchange(m_outcome, std::nullopt);
    m_isRefreshing = false;
    m_store.endRefresh(outcome, m_clients.clock(m_store.scope()).now());
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
