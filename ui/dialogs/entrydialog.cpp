// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/entrydialog.h"

#include "ui/theme/plainlabel.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

EntryDialog::EntryDialog(Question question, QWidget *parent)
    : QDialog(parent), m_question(std::move(question)), m_field(new QLineEdit(this)),
      m_note(new PlainLabel({}, PlainLabel::Look::Dim, this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(QStringLiteral("entryDialog"));
    setWindowTitle(m_question.title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_field->setObjectName(QStringLiteral("entryField"));
    m_field->setMinimumWidth(320);
    m_note->setWordWrap(true);
    m_buttons->setObjectName(QStringLiteral("entryButtons"));
    m_buttons->button(QDialogButtonBox::Ok)->setText(m_question.acceptText);
    m_buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("entryAcceptButton"));
    m_buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("entryCancelButton"));
    auto *label = new PlainLabel(m_question.label, this);
    label->setBuddy(m_field);
    auto *layout = new QVBoxLayout(this);
    if (!m_question.place.isEmpty())
        layout->addWidget(placeLabel());
    layout->addWidget(label);
    layout->addWidget(m_field);
    layout->addWidget(m_note);
    layout->addWidget(m_buttons);
    connect(m_field, &QLineEdit::textChanged, this, &EntryDialog::check);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        emit entered(m_field->text());
        accept();
    });
    check();
}

PlainLabel *EntryDialog::placeLabel()
{
    auto *label = new PlainLabel(m_question.place, PlainLabel::Look::Strong, this);
    label->setObjectName(QStringLiteral("entryPlace"));
    label->setWordWrap(true);
    return label;
}

void EntryDialog::check()
{
    const QString text = m_field->text();
    const QString problem = m_question.problem(text);
    m_note->setText(noteFor(text, problem));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(problem.isEmpty());
}

QString EntryDialog::noteFor(const QString &typed, const QString &problem) const
{
    if (typed.isEmpty())
        return m_question.hint;
    if (!problem.isEmpty())
        return problem;
    const QString warning = m_question.warning ? m_question.warning(typed) : QString();
    return warning.isEmpty() ? m_question.hint : warning;
}

} // namespace ui
