// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"
#include "cutover/serverstore.h"
#include "ui/models/serverindex.h"
#include "ui/models/serverremarks.h"
#include "ui/models/serverrows.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <cstdint>
#include <memory>
#include <vector>

namespace ui {

/// The source servers of one ServerStore as a table: filtered, sorted, with a tick box in the
/// column Name. Selected means ticked: a set of servers that sorting, filtering and refreshing
/// leave alone; a server leaves it when it goes, is locked or gets into a job. Reset only when
/// another store is set. While a list is being read, what comes after its first rows is shown every
/// 100 ms, because each showing costs as much as the list is long.
class ServerModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using Ids = QList<mgn::SourceServerId>;

    explicit ServerModel(QObject *parent = nullptr);
    ~ServerModel() override;

    /// Both must outlive the model or be replaced before they go; null for none. Empties the
    /// selection.
    void setStore(const cutover::ServerStore *store, const base::Clock *clock);
    [[nodiscard]] const cutover::ServerStore *store() const { return m_store; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// The first time that many thousand rows are sorted by a column this takes some turns of the
    /// event loop; until then they stay as they are.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    void setFilter(const QString &filter);
    [[nodiscard]] const QString &filter() const { return m_filter; }
    void setSubset(const ServerSubset &subset);
    [[nodiscard]] const ServerSubset &subset() const { return m_subset; }
    /// Of the whole store, whatever the filter says.
    [[nodiscard]] ServerCounts counts() const { return m_rows ? m_rows->counts() : ServerCounts(); }
    /// Servers of the store.
    [[nodiscard]] int total() const { return m_store ? m_store->size() : 0; }

    /// Empty when there is no such row.
    [[nodiscard]] mgn::SourceServerId idAt(int row) const;
    [[nodiscard]] const mgn::SourceServer *serverAt(int row) const;
    /// -1 when the server is not shown.
    [[nodiscard]] int rowOf(const mgn::SourceServerId &id) const;

    [[nodiscard]] bool isSelected(const mgn::SourceServerId &id) const;
    /// In the order of the list, hidden ones included.
    [[nodiscard]] Ids selection() const;
    [[nodiscard]] Ids hiddenSelection() const;
    [[nodiscard]] int selectedCount() const;
    [[nodiscard]] int hiddenSelectedCount() const;
    /// Of the shown servers that can be ticked.
    [[nodiscard]] Qt::CheckState shownSelection() const;
    /// Servers that cannot be ticked or do not exist are passed over.
    void setSelected(const Ids &ids, bool selected);
    /// The shown servers only, that is those that match the filter.
    void selectAllMatching();
    void unselectAllMatching();
    void clearSelection();

    /// Empty when the server can be ticked, else why not, in words.
    [[nodiscard]] QString whyNotSelectable(const mgn::SourceServerId &id) const;
    /// The same, or for a server that can be ticked what its refused start found; may be empty.
    [[nodiscard]] QString aboutStart(const mgn::SourceServerId &id) const;
    /// Servers of jobs that are not completed: they cannot be ticked.
    void setJobs(const ServerRows::Jobs &jobs);
    /// Servers whose start is being looked for, each with the reason in words: they cannot be
    /// ticked.
    void setLocked(const ServerRemarks::Reasons &locked);
    /// Takes them out of the selection and says `why` at each; they may be ticked again.
    void markServers(const Ids &ids, const QString &why);
    void clearMarks(const Ids &ids);
    [[nodiscard]] QString markReason(const mgn::SourceServerId &id) const
    {
        return m_remarks.markReason(id);
    }

signals:
    /// The set of ticked servers, or how many of them are hidden, changed.
    void selectionChanged();
    /// These rows, ascending, are going to be removed; they still stand where they stood, which
    /// rowsAboutToBeRemoved() cannot say: by then they have been gathered at the end.
    void rowsAboutToGo(const std::vector<int> &rows);
    /// Other servers are shown, or the store has more or fewer.
    void shownChanged();

private:
    void connectStore();
    void onAppended(int first, int last);
    void onChanged(const QList<int> &rows);
    void onAboutToBeRemoved(const QList<int> &rows);
    void onRemoved(const QList<int> &rows);

    void arrange();
    /// When the order that was asked for is ready, else after a step towards it.
    void arrangeSorted();
    /// At once, or soon while the store is being filled.
    void arrangeLater();
    void onStoreState();
    void show(const std::vector<int> &rows);
    void announceGoing(const std::vector<int> &storeRows);
    void reorder(const std::vector<int> &rows);
    void setShown(std::vector<int> rows);
    void announceRows(const QList<int> &rows);
    void announceAllRows();
    void announceServers(const Ids &ids);

    [[nodiscard]] int storeRow(const QModelIndex &index) const;
    [[nodiscard]] bool isTicked(int storeRow) const
    {
        return m_ticked[static_cast<std::size_t>(storeRow)] != 0;
    }
    [[nodiscard]] bool isShown(int storeRow) const
    {
        return m_places[static_cast<std::size_t>(storeRow)] >= 0;
    }
    /// It cannot be ticked; see whyNotSelectable().
    [[nodiscard]] bool isBlocked(int storeRow) const
    {
        return m_blocked[static_cast<std::size_t>(storeRow)] != 0;
    }
    void updateBlocked(const QList<int> &storeRows);
    [[nodiscard]] QList<int> storeRowsOf(const Ids &ids) const;
    bool tick(int storeRow, bool ticked);
    void tickShown(bool ticked);
    void untickUnselectable();
    [[nodiscard]] Ids idsOf(const std::vector<int> &storeRows) const;
    [[nodiscard]] QString toolTip(int storeRow, ServerColumn column) const;
    [[nodiscard]] QString remark(const mgn::SourceServerId &id) const;
    [[nodiscard]] QVariant badge(int storeRow) const;
    [[nodiscard]] QVariant spoken(int storeRow, ServerColumn column) const;
    [[nodiscard]] QVariant described(int storeRow, ServerColumn column) const;
    [[nodiscard]] QVariant checkState(int storeRow, ServerColumn column) const;
    [[nodiscard]] QVariant drawing(int storeRow, ServerColumn column, int role) const;

    const cutover::ServerStore *m_store = nullptr;
    std::unique_ptr<ServerRows> m_rows;
    std::unique_ptr<ServerIndex> m_index;
    ServerRemarks m_remarks;
    QString m_filter;
    ServerSubset m_subset;
    std::vector<int> m_shown;            ///< store rows in the order of the table
    std::vector<int> m_places;           ///< by store row: place in the table, -1 when hidden
    std::vector<std::uint8_t> m_ticked;  ///< by store row
    std::vector<std::uint8_t> m_blocked; ///< by store row: views ask for every row at each layout
    QTimer m_arrangeSoon;
    QTimer m_sortOn;
    int m_sortColumn = 0;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
};

} // namespace ui
