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

        [[nodiscard]] bool canBeTicked() const;
        /// It is not here already.
        [[nodiscard]] bool isNew() const { return canBeTicked() && !entry.isKnown; }
    };

    explicit ImportModel(QObject *parent = nullptr);

    /// Each with the account that its file names.
    void setEntries(const QList<QPair<profiles::ImportEntry, QString>> &entries);
    [[nodiscard]] const Row &row(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] QList<int> tickedRows() const;
    /// What importing does to rows.
    struct Counts {
        int stored = 0; ///< in the keychain
        int kept = 0;   ///< as live reference
        [[nodiscard]] int all() const { return stored + kept; }
        bool operator==(const Counts &) const = default;
    };
    [[nodiscard]] Counts ticked() const;
    [[nodiscard]] Counts done() const;
    /// Those that can be imported and are not here already.
    [[nodiscard]] int newRows() const;
    [[nodiscard]] Qt::CheckState ticksOfNew() const;
    /// Ticks the new rows, or takes the ticks of all.
    void setAllTicked(bool isTicked);
    /// All that is to be said of a row, one sentence a line.
    [[nodiscard]] QString detail(int row) const;
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
    template <class Test>
    [[nodiscard]] Counts count(Test test) const;
    [[nodiscard]] QString toolTip(const Row &row, int column) const;
    [[nodiscard]] QString text(const Row &row, int column) const;
    [[nodiscard]] QString spokenText(const Row &row, int column) const;

    std::vector<Row> m_rows;
};

/// "Store in keychain", "Keep as live reference", "Not supported".
[[nodiscard]] StateMark importMark(profiles::ImportAction action);

} // namespace ui
