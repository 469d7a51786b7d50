// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/text/serverdetailstext.h"
#include "ui/theme/theme.h"

#include <QList>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace ui {

class ChipLabel;
class PlainLabel;

/// Marks under one another, each with something dim behind it, perhaps a chip. Changes in place as
/// long as the number of lines stays.
class MarkList : public QWidget
{
    Q_OBJECT

public:
    explicit MarkList(const Theme &theme, QWidget *parent = nullptr);

    /// Words in the colour of their state, not of text.
    void setToned(bool toned) { m_isToned = toned; }
    void setLines(const QList<MarkedLine> &lines);
    [[nodiscard]] const QList<MarkedLine> &lines() const { return m_lines; }

private:
    struct Row {
        QWidget *box;
        QLabel *icon;
        PlainLabel *word;
        PlainLabel *detail;
        ChipLabel *badge;
    };
    [[nodiscard]] Row addRow();
    void fill(const Row &row, const MarkedLine &line) const;
    void fillAll();

    const Theme &m_theme;
    QVBoxLayout *m_column;
    QList<MarkedLine> m_lines;
    QList<Row> m_rows;
    bool m_isToned = false;
};

} // namespace ui
