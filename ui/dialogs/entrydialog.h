// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDialog>

#include <functional>

class QDialogButtonBox;
class QLineEdit;

namespace ui {

class PlainLabel;

/// Asks for one short text that must pass a check: an account id, a region. The button stays
/// disabled, with the reason beside the field, until it does. Deletes itself when closed; open it
/// with open().
class EntryDialog : public QDialog
{
    Q_OBJECT

public:
    struct Question {
        QString title;
        QString label;      ///< of the field; its accessible name
        QString hint;       ///< shown while the check passes or the field is empty
        QString acceptText; ///< a verb
        /// Empty when `typed` is fine, else what is wrong with it.
        std::function<QString(const QString &typed)> problem;
        /// What to think of before a text that passes is used; empty for nothing.
        std::function<QString(const QString &typed)> warning = {};
        /// Stands above the field, as productionLine() says it; empty for nothing.
        QString place = {};
    };

    explicit EntryDialog(Question question, QWidget *parent);

signals:
    void entered(const QString &text);

private:
    [[nodiscard]] PlainLabel *placeLabel();
    void check();
    [[nodiscard]] QString noteFor(const QString &typed, const QString &problem) const;

    Question m_question;
    QLineEdit *m_field;
    PlainLabel *m_note;
    QDialogButtonBox *m_buttons;
};

} // namespace ui
