// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/ids.h"

#include <QCollator>
#include <QSortFilterProxyModel>

namespace ui {

class CutoverDraft;
class DraftServerModel;

/// The chosen servers as they stand in a table: in the order of the draft until one sorts by a
/// column; sort(-1) leads back. Those that the filter had hidden stand first in every order. Names
/// sort as people read them ("app-2" before "app-10"), judgements by how bad they are; equal rows
/// keep the order they had. The draft must outlive it.
class DraftOrder : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit DraftOrder(const CutoverDraft &draft, QObject *parent = nullptr);

    /// More than this many rows would hold the window for too long; one job takes 200.
    static constexpr int kMostSorted = 1'000;
    [[nodiscard]] bool canSort() const;
    [[nodiscard]] mgn::SourceServerId idAt(int row) const;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

protected:
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    DraftServerModel *m_servers;
    QCollator m_collator;
};

} // namespace ui
