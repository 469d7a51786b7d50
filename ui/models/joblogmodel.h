// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"
#include "mgn/joblog.h"

#include <QAbstractTableModel>

#include <functional>
#include <vector>

namespace ui {

/// The log of one job, newest entry first, of all its servers or of one. A longer log is shown by
/// inserting what is new where it belongs (entries may come late); only another job, server or a
/// rewritten log resets.
class JobLogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : int { Time, Server, Event, Data, ColumnCount };
    using NameOf = std::function<base::Text(const mgn::SourceServerId &)>;

    explicit JobLogModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    /// Whose log follows: forgets the rows. An empty `server` shows all entries of the job, another
    /// one its own and those of the whole job.
    void begin(NameOf nameOf, const base::Clock *clock, mgn::SourceServerId server);
    /// The whole log in time order.
    void show(const std::vector<mgn::JobLog> &log);
    void clear();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] std::vector<mgn::JobLog> wanted(const std::vector<mgn::JobLog> &log) const;
    [[nodiscard]] bool isContinuedBy(const std::vector<mgn::JobLog> &rows) const;
    void insertMissing(const std::vector<mgn::JobLog> &rows);
    [[nodiscard]] QString text(const mgn::JobLog &entry, int column) const;
    [[nodiscard]] QString toolTip(const mgn::JobLog &entry, int column) const;

    NameOf m_nameOf;
    const base::Clock *m_clock = nullptr;
    mgn::SourceServerId m_server;
    std::vector<mgn::JobLog> m_rows;
};

} // namespace ui
