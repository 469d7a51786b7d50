// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"
#include "cutover/serverstore.h"
#include "ui/models/indexedrows.h"
#include "ui/models/rowremoval.h"
#include "ui/models/servercells.h"
#include "ui/models/serversubset.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <vector>

namespace ui {

/// The rows of a ServerStore as ServerIndex and ServerModel read them, with what the store does not
/// know: which servers are in a job or about to be, and which narrower view is chosen. Told of
/// every change of the rows.
class ServerRows final : public IndexedRows
{
public:
    using Jobs = QHash<mgn::SourceServerId, mgn::JobId>;

    /// Both must outlive the rows.
    ServerRows(const cutover::ServerStore &store, const base::Clock &clock);

    void rowsAppended(int first, int last);
    void rowsChanged(const QList<int> &rows);
    /// After the rows have gone.
    void rowsRemoved(const RowRemoval &removal);

    /// Valid until the store changes.
    [[nodiscard]] ServerCells cells(int row) const;
    [[nodiscard]] const mgn::SourceServerId &idOf(int row) const
    {
        return m_store.at(row).sourceServerId;
    }
    [[nodiscard]] bool isInJob(int row) const { return m_jobs.contains(idOf(row)); }
    [[nodiscard]] const Jobs &jobs() const { return m_jobs; }
    /// rowsChanged() must follow for the servers that were in a job or are now.
    void setJobs(const Jobs &jobs) { m_jobs = jobs; }
    [[nodiscard]] bool isStarting(int row) const { return m_starting.contains(idOf(row)); }
    /// Servers whose start is sent or looked for. rowsChanged() must follow for those that were
    /// among them or are now.
    void setStarting(const QSet<mgn::SourceServerId> &ids) { m_starting = ids; }
    [[nodiscard]] const ServerSubset &subset() const { return m_subset; }
    void setSubset(const ServerSubset &subset) { m_subset = subset; }
    [[nodiscard]] const ServerCounts &counts() const { return m_counts; }

    [[nodiscard]] int size() const override { return m_store.size(); }
    [[nodiscard]] bool isIncluded(int row) const override
    {
        return m_subset.includes(m_facts[static_cast<std::size_t>(row)]);
    }
    void appendSearchText(int row, std::string &text) const override;
    [[nodiscard]] bool sortsAsText(int column) const override;
    [[nodiscard]] QString sortText(int row, int column) const override;
    [[nodiscard]] std::int64_t sortNumber(int row, int column) const override;

private:
    [[nodiscard]] ServerFacts factsOf(int row) const;

    const cutover::ServerStore &m_store;
    const base::Clock &m_clock;
    Jobs m_jobs;
    QSet<mgn::SourceServerId> m_starting;
    ServerSubset m_subset;
    std::vector<ServerFacts> m_facts; ///< by row
    ServerCounts m_counts;
};

} // namespace ui
