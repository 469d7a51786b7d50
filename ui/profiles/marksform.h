// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/profilemarks.h"
#include "ui/profiles/formgrid.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace ui {

class SwatchRow;

/// What the user decides about a profile, wherever it comes from.
class MarksForm : public QWidget
{
    Q_OBJECT

public:
    explicit MarksForm(const Theme &theme, QWidget *parent = nullptr);

    void load(const profiles::ProfileMarks &marks);
    /// Of an account that answered a test; empty when none did.
    void setTestedAccount(const base::AccountId &account);
    /// `before` with what the fields say.
    [[nodiscard]] profiles::ProfileMarks marks(const profiles::ProfileMarks &before) const;
    [[nodiscard]] QWidget *firstField() const;
    /// Says beside each field what is wrong with it; the first of them, or null.
    [[nodiscard]] QWidget *firstProblem();

private:
    [[nodiscard]] QCheckBox *addBox(const QString &text, const char *objectName);
    void addAccount();

    FormGrid *m_grid;
    QLineEdit *m_label;
    SwatchRow *m_colour;
    QCheckBox *m_production;
    QCheckBox *m_readOnly;
    QLineEdit *m_account;
    QPushButton *m_useTested;
    base::AccountId m_tested;
};

} // namespace ui
