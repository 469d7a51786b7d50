// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/theme.h"

#include <QList>
#include <QWidget>

class QGridLayout;

namespace ui {

class PlainLabel;

/// Labels with fields beside them, and below each field what it is for or, after a check, what is
/// wrong with it. A text that is typed anew takes the complaint away.
class FormGrid : public QWidget
{
    Q_OBJECT

public:
    explicit FormGrid(const Theme &theme, QWidget *parent = nullptr);

    /// `label` becomes the accessible name of `field`.
    void addRow(const QString &label, QWidget *field, const QString &hint = {});
    /// `part`, a field with something beside it, takes the room of the field.
    void addRow(const QString &label, QWidget *field, QWidget *part, const QString &hint);
    /// Across both columns.
    void addWide(QWidget *part);
    void setHint(const QWidget *field, const QString &hint);
    /// Empty: nothing is wrong.
    void setProblem(const QWidget *field, const QString &problem);
    [[nodiscard]] QString problem(const QWidget *field) const;
    /// From the top; null when nothing is wrong.
    [[nodiscard]] QWidget *firstProblem() const;

private:
    struct Row {
        QWidget *field;
        PlainLabel *note;
        QString hint;
        QString problem;
    };
    void forgetWhenEdited(QWidget *field);
    void draw(const Row &row) const;
    static void tellWhole(QWidget &field, const QString &text);
    [[nodiscard]] Row *find(const QWidget *field);

    const Theme &m_theme;
    QGridLayout *m_layout;
    QList<Row> m_rows;
};

} // namespace ui
