// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/serverrows.h"

namespace ui {

ServerCells ServerRows::cells(int row) const
{
    const mgn::SourceServer &server = m_store.at(row);
    return {.server = server,
            .wave = m_store.waveNameOf(server),
            .application = m_store.applicationNameOf(server),
            .isInJob = isInJob(row),
            .now = m_clock.now()};
}

bool ServerRows::isIn(const ServerSubset &subset, int row) const
{
    if (subset.kind == ServerSubset::Kind::All)
        return true;
    const mgn::SourceServer &server = m_store.at(row);
    const bool byWave = subset.kind == ServerSubset::Kind::Wave;
    return subset.includes(server, byWave ? waveOf(server) : mgn::WaveId(), isInJob(row));
}

ServerCounts ServerRows::counts() const
{
    ServerCounts counts;
    for (int row = 0; row < size(); ++row)
        counts.add(m_store.at(row), waveOf(m_store.at(row)), isInJob(row));
    return counts;
}

mgn::WaveId ServerRows::waveOf(const mgn::SourceServer &server) const
{
    const mgn::Wave *wave = m_store.waveOf(server);
    return wave ? wave->waveId : mgn::WaveId();
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
