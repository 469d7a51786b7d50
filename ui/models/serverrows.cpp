// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/serverrows.h"

namespace ui {

ServerRows::ServerRows(const cutover::ServerStore &store, const base::Clock &clock)
    : m_store(store), m_clock(clock)
{
    rowsAppended(0, store.size() - 1);
}

ServerCells ServerRows::cells(int row) const
{
    const mgn::SourceServer &server = m_store.at(row);
    return {.server = server,
            .wave = m_store.waveNameOf(server),
            .application = m_store.applicationNameOf(server),
            .isInJob = isInJob(row),
            .isStarting = isStarting(row),
            .now = m_clock.now()};
}

ServerFacts ServerRows::factsOf(int row) const
{
    const mgn::SourceServer &server = m_store.at(row);
    const mgn::Wave *wave = m_store.waveOf(server);
    ServerFacts facts = serverFacts(server, wave ? wave->waveId : mgn::WaveId(), isInJob(row));
    facts.isReadyForCutover = facts.isReadyForCutover && !isStarting(row);
    return facts;
}

void ServerRows::rowsAppended(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        m_facts.push_back(factsOf(row));
        m_counts.add(m_facts.back());
    }
}

void ServerRows::rowsChanged(const QList<int> &rows)
{
    for (const int row : rows) {
        ServerFacts &facts = m_facts[static_cast<std::size_t>(row)];
        m_counts.remove(facts);
        facts = factsOf(row);
        m_counts.add(facts);
    }
}

void ServerRows::rowsRemoved(const RowRemoval &removal)
{
    for (const int row : removal.rows())
        m_counts.remove(m_facts[static_cast<std::size_t>(row)]);
    removal.takeOut(m_facts);
}

void ServerRows::appendSearchText(int row, std::string &text) const
{
    cells(row).appendSearchText(text);
}

bool ServerRows::sortsAsText(int column) const
{
    return ServerCells::sortsAsText(static_cast<ServerColumn>(column));
}

QString ServerRows::sortText(int row, int column) const
{
    return cells(row).sortText(static_cast<ServerColumn>(column));
}

std::int64_t ServerRows::sortNumber(int row, int column) const
{
    return cells(row).sortNumber(static_cast<ServerColumn>(column));
}

} // namespace ui
