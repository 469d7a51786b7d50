// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/importplan.h"
#include "ui/theme/statemark.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <vector>

namespace ui {

/// The profiles of AWS's files with what importing does to each, ticks, and how it went. What is
/// not supported cannot be ticked; what is known already is not ticked at first.
class ImportModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : int {
        NameColumn,
        ActionColumn,
        ReasonColumn,
        AccountColumn,
        ResultColumn,
        ColumnCount
    };
    enum class Progress : std::uint8_t { Untouched, Running, Done, Failed };

    struct Row {
        profiles::ImportEntry entry;
        QString account; ///< grouped, as the file says; may be empty
        bool isTicked = false;
        Progress progress = Progress::Untouched;
        QString failure{};
    };

    explicit ImportModel(QObject *parent = nullptr);

    /// Each with the account that its file names.
    void setEntries(const QList<QPair<profiles::ImportEntry, QString>> &entries);
    [[nodiscard]] const Row &row(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] QList<int> tickedRows() const;
    /// One that is done is ticked no more.
    void setProgress(int row, Progress progress, const QString &failure = {});

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void ticksChanged();

private:
    void announce(int row);
    [[nodiscard]] QString text(const Row &row, int column) const;
    [[nodiscard]] QString spokenText(const Row &row, int column) const;

    std::vector<Row> m_rows;
};

/// "Store in keychain", "Keep as live reference", "Not supported".
[[nodiscard]] StateMark importMark(profiles::ImportAction action);

} // namespace ui
