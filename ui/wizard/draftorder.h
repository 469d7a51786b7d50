// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/ids.h"

#include <QCollator>
#include <QSortFilterProxyModel>

namespace ui {

class CutoverDraft;
class DraftServerModel;

/// The chosen servers as they stand in a table: in the order of the draft, hidden ones first, until
/// one sorts by a column; sort(-1) leads back. Names sort as people read them ("app-2" before
/// "app-10"), judgements by how bad they are; equal rows keep the order they had. The draft must
/// outlive it.
class DraftOrder : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit DraftOrder(const CutoverDraft &draft, QObject *parent = nullptr);

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
