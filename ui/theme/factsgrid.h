// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/theme.h"

#include <QList>
#include <QWidget>

#include <optional>

class QGridLayout;
class QLabel;
class QToolButton;

namespace ui {

class PlainLabel;

/// One row of a facts grid. Texts are plain.
struct Fact {
    QString label;
    QString value;
    bool identifier = false;        ///< monospace
    bool copyable = false;          ///< an id: one line with a button "Copy <label>"
    std::optional<StateMark> state; ///< icon, word and colour instead of `value`
    QString toolTip;
    bool operator==(const Fact &) const = default;

    /// What is read: the word of the state, else the value.
    [[nodiscard]] const QString &text() const { return state ? state->word : value; }
};

/// Labels with values beside them. Values can be selected by mouse. However long the
/// texts are, the grid fits a side panel: labels are elided, values bounded and broken. setFacts()
/// with the same labels changes texts in place: focus and selected text survive a poll.
class FactsGrid : public QWidget
{
    Q_OBJECT

public:
    explicit FactsGrid(const Theme &theme, QWidget *parent = nullptr);

    void setFacts(const QList<Fact> &facts);
    [[nodiscard]] const QList<Fact> &facts() const { return m_facts; }

private:
    struct Row {
        PlainLabel *label;
        QLabel *mark;
        PlainLabel *value;
        QToolButton *copy;
    };
    void removeRows();
    void rebuild(const QList<Fact> &facts);
    [[nodiscard]] Row addRow(int row, const Fact &fact);
    [[nodiscard]] PlainLabel *makeLabel(const QString &text);
    [[nodiscard]] PlainLabel *makeValue(const Fact &fact);
    [[nodiscard]] QToolButton *copyButton(int row, const QString &label);
    void fill(const Row &row, const Fact &fact) const;
    void copyRow(qsizetype row);

    const Theme &m_theme;
    QGridLayout *m_layout;
    QList<Fact> m_facts;
    QList<Row> m_rows;
};

} // namespace ui
