// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"
#include "cutover/serverstore.h"
#include "ui/models/indexedrows.h"
#include "ui/models/servercells.h"
#include "ui/models/serversubset.h"

#include <QHash>

namespace ui {

/// The rows of a ServerStore as ServerIndex and ServerModel read them, with what the store does not
/// know: which servers are in a job, and which narrower view is chosen.
class ServerRows final : public IndexedRows
{
public:
    using Jobs = QHash<mgn::SourceServerId, mgn::JobId>;

    /// Both must outlive the rows.
    ServerRows(const cutover::ServerStore &store, const base::Clock &clock)
        : m_store(store), m_clock(clock)
    {}

    /// Valid until the store changes.
    [[nodiscard]] ServerCells cells(int row) const;
    [[nodiscard]] const mgn::SourceServerId &idOf(int row) const
    {
        return m_store.at(row).sourceServerId;
    }
    [[nodiscard]] bool isInJob(int row) const { return m_jobs.contains(idOf(row)); }
    [[nodiscard]] const Jobs &jobs() const { return m_jobs; }
    void setJobs(const Jobs &jobs) { m_jobs = jobs; }
    [[nodiscard]] const ServerSubset &subset() const { return m_subset; }
    void setSubset(const ServerSubset &subset) { m_subset = subset; }
    [[nodiscard]] bool isIn(const ServerSubset &subset, int row) const;
    [[nodiscard]] ServerCounts counts() const;

    [[nodiscard]] int size() const override { return m_store.size(); }
    [[nodiscard]] bool isIncluded(int row) const override { return isIn(m_subset, row); }
    void appendSearchText(int row, std::string &text) const override;
    [[nodiscard]] bool sortsAsText(int column) const override;
    [[nodiscard]] QString sortText(int row, int column) const override;
    [[nodiscard]] std::int64_t sortNumber(int row, int column) const override;

private:
    [[nodiscard]] mgn::WaveId waveOf(const mgn::SourceServer &server) const;

    const cutover::ServerStore &m_store;
    const base::Clock &m_clock;
    Jobs m_jobs;
    ServerSubset m_subset;
};

} // namespace ui
