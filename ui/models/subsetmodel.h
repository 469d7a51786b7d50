// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/wave.h"
#include "ui/models/serversubset.h"

#include <QAbstractListModel>

#include <vector>

namespace ui {

/// The views and waves of the side bar with their counts. Headings are rows that cannot be chosen.
/// Counts change rows in place.
class SubsetModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum : int { CountRole = Qt::UserRole + 1, IsHeadingRole };

    explicit SubsetModel(QObject *parent = nullptr);

    void setCounts(const ServerCounts &counts);
    /// Archived waves without servers are left out.
    void setWaves(const std::vector<mgn::Wave> &waves);

    [[nodiscard]] ServerSubset subsetAt(int row) const;
    /// -1 when there is none such.
    [[nodiscard]] int rowOf(const ServerSubset &subset) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Entry {
        QString text;
        bool isHeading = false;
        ServerSubset subset;
        bool operator==(const Entry &) const = default;
    };
    [[nodiscard]] static std::vector<Entry> views();
    [[nodiscard]] std::vector<Entry> waveEntries(const std::vector<mgn::Wave> &waves) const;

    std::vector<Entry> m_entries;
    ServerCounts m_counts;
};

} // namespace ui
