// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/readservers.h"

#include <QHash>

#include <algorithm>

namespace cutover {

namespace {

/// Model shape DescribeSourceServersRequestFiltersIDs.
constexpr std::size_t kMostIds = 200;

std::vector<mgn::SourceServerId> withoutRepeats(const std::vector<mgn::SourceServerId> &ids)
{
    std::vector<mgn::SourceServerId> once;
    QHash<mgn::SourceServerId, bool> seen;
    for (const mgn::SourceServerId &id : ids) {
        if (seen.contains(id))
            continue;
        seen.insert(id, true);
        once.push_back(id);
    }
    return once;
}

} // namespace

ReadServers::ReadServers(const mgn::MgnClient &client, std::vector<mgn::SourceServerId> ids,
                         QObject *parent)
    : base::TypedCall<ServersRead>(parent), m_client(client), m_ids(withoutRepeats(ids))
{}

void ReadServers::run()
{
    readChunk();
}

void ReadServers::readChunk()
{
    if (m_next >= m_ids.size())
        return finish(sorted());
    const std::size_t end = std::min(m_next + kMostIds, m_ids.size());
    mgn::ServerQuery query;
    query.sourceServerIds.assign(m_ids.begin() + static_cast<std::ptrdiff_t>(m_next),
                                 m_ids.begin() + static_cast<std::ptrdiff_t>(end));
    m_next = end;
    auto *call = m_client.describeSourceServers(query, this);
    m_call = call;
    base::whenDone(call, this, [this](const auto &outcome) { onChunk(outcome); });
    call->start();
}

void ReadServers::onChunk(const base::Result<mgn::Listing<mgn::SourceServer>> &outcome)
{
    if (isConcluded())
        return;
    if (!outcome)
        return finish(base::failure(outcome.error()));
    if (outcome->incomplete)
        return finish(base::failure(*outcome->incomplete));
    m_found.insert(m_found.end(), outcome->items.begin(), outcome->items.end());
    readChunk();
}

ServersRead ReadServers::sorted()
{
    QHash<mgn::SourceServerId, std::size_t> at;
    for (std::size_t i = 0; i < m_found.size(); ++i)
        at.insert(m_found[i].sourceServerId, i);
    ServersRead read;
    for (const mgn::SourceServerId &id : m_ids) {
        const auto found = at.constFind(id);
        if (found == at.cend())
            read.missing.push_back(id);
        else
            read.found.push_back(std::move(m_found[*found]));
    }
    return read;
}

void ReadServers::abort()
{
    if (m_call)
        m_call->cancel();
}

} // namespace cutover
