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
    bool identifier = false;         ///< monospace
    bool copyable = false;           ///< with a button "Copy <label>"
    std::optional<StateMark> state;  ///< icon, word and colour instead of `value`
    QString toolTip;
    bool operator==(const Fact &) const = default;
};

/// Labels with values beside them. Values can be selected by mouse and keyboard. setFacts() with the same
/// labels changes texts in place: focus and selected text survive a poll.
class FactsGrid : public QWidget
{
    Q_OBJECT

public:
    explicit FactsGrid(const Theme &theme, QWidget *parent = nullptr);

    void setFacts(const QList<Fact> &facts);
    [[nodiscard]] const QList<Fact> &facts() const { return m_facts; }

signals:
    /// The value of `label` was put on the clipboard.
    void copied(const QString &label);

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
    [[nodiscard]] QToolButton *copyButton(int row, const QString &label);
    void fill(const Row &row, const Fact &fact) const;
    void copyRow(qsizetype row);

    const Theme &m_theme;
    QGridLayout *m_layout;
    QList<Fact> m_facts;
    QList<Row> m_rows;
};

} // namespace ui
