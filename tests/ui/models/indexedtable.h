// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/serverindex.h"

#include <QStringList>

#include <initializer_list>
#include <random>
#include <vector>

namespace tests {

/// Column 0 is a text, column 1 a number.
class Table final : public ui::IndexedRows
{
public:
    struct Row {
        QString text;
        std::int64_t number = 0;
        bool isIncluded = true;
    };
    std::vector<Row> rows;

    [[nodiscard]] int size() const override { return static_cast<int>(rows.size()); }
    [[nodiscard]] bool isIncluded(int row) const override { return at(row).isIncluded; }
    void appendSearchText(int row, std::string &text) const override
    {
        ui::appendLowered(text, at(row).text.toStdString());
    }
    [[nodiscard]] bool sortsAsText(int column) const override { return column == 0; }
    [[nodiscard]] QString sortText(int row, int) const override { return at(row).text; }
    [[nodiscard]] std::int64_t sortNumber(int row, int) const override { return at(row).number; }

private:
    [[nodiscard]] const Row &at(int row) const { return rows[static_cast<std::size_t>(row)]; }
};

inline constexpr std::int64_t kNone = ui::IndexedRows::kAbsentNumber;

inline Table named(std::initializer_list<const char *> names)
{
    Table table;
    for (const char *name : names)
        table.rows.push_back({QString::fromUtf8(name)});
    return table;
}

inline QString shown(const Table &table, const ui::ServerIndex &index)
{
    QStringList names;
    for (const int row : index.shownRows())
        names << table.rows[static_cast<std::size_t>(row)].text;
    return names.join(u' ');
}

inline Table random(std::mt19937 &generator, int rows)
{
    Table table;
    for (int row = 0; row < rows; ++row)
        table.rows.push_back({QStringLiteral("app-%1").arg(generator() % 1000),
                              static_cast<std::int64_t>(generator() % 7)});
    return table;
}

} // namespace tests
