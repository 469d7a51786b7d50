// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizard/startconfirmation.h"

#include "ui/theme/plainlabel.h"
#include "ui/theme/theme.h"
#include "ui/wizard/reviewfacts.h"
#include "ui/wizard/strongwordlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

StartConfirmation::StartConfirmation(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_complaint(new PlainLabel({}, PlainLabel::Look::Strong, this))
{
    m_complaint->setObjectName(QStringLiteral("confirmationProblem"));
    m_complaint->setTone(theme, Tone::Warning);
    m_complaint->setElideMode(Qt::ElideRight);
    // Its line is kept free: what is typed into does not move while one types.
    m_complaint->setMinimumHeight(m_complaint->fontMetrics().height());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kStep);
    layout->addWidget(m_complaint);
    layout->addLayout(makeFields());
}

QHBoxLayout *StartConfirmation::makeFields()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::kLarge);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    for (QVBoxLayout *column : {left, right}) {
        column->setSpacing(space::kStep);
        column->addStretch(1);
        row->addLayout(column);
    }
    row->addStretch(1);
    auto *wordLabel =
        new StrongWordLabel(tr("Type confirm to start"), QStringLiteral("confirm"), this);
    m_countLabel = new PlainLabel(tr("Type the number of servers"), this);
    m_word = addField(*left, *wordLabel, QStringLiteral("confirmField"));
    m_count = addField(*right, *m_countLabel, QStringLiteral("countField"));
    return row;
}

QLineEdit *StartConfirmation::addField(QVBoxLayout &layout, PlainLabel &caption,
                                       const QString &objectName)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(objectName);
    field->setMinimumWidth(190);
    field->setTextMargins(space::kStep, 0, space::kStep, 0);
    caption.setBuddy(field);
    layout.addWidget(&caption);
    layout.addWidget(field);
    connect(field, &QLineEdit::textChanged, this, &StartConfirmation::onTyped);
    return field;
}

void StartConfirmation::setServers(int count, bool isProduction)
{
    m_servers = count;
    m_needsCount = asksForCount(count, isProduction);
    m_count->setVisible(m_needsCount);
    m_countLabel->setVisible(m_needsCount);
    showComplaint();
}

void StartConfirmation::setTypable(bool isTypable)
{
    m_word->setEnabled(isTypable);
    m_count->setEnabled(isTypable);
}

void StartConfirmation::setBar(const QString &reason)
{
    m_bar = reason;
    showComplaint();
}

void StartConfirmation::clear()
{
    m_word->clear();
    m_count->clear();
}

void StartConfirmation::onTyped()
{
    showComplaint();
    emit changed();
}

void StartConfirmation::showComplaint()
{
    const QString text = m_bar.isEmpty() ? complaint() : m_bar;
    if (m_complaint->text() != text)
        m_complaint->setText(text);
}

QString StartConfirmation::wordProblem() const
{
    if (isConfirmed(m_word->text()))
        return {};
    return m_word->text().trimmed().isEmpty() ? tr("Type confirm to start.")
                                              : tr("The word to type is confirm.");
}

QString StartConfirmation::countProblem() const
{
    const QString typed = m_count->text().trimmed();
    if (!m_needsCount || typed == QString::number(m_servers))
        return {};
    return typed.isEmpty() ? tr("Type the number of servers.")
                           : tr("That is not the number of servers in this start.");
}

QString StartConfirmation::complaint() const
{
    const bool isUntouched = m_word->text().isEmpty() && m_count->text().isEmpty();
    return isUntouched ? QString() : problem();
}

QString StartConfirmation::problem() const
{
    const QString ofCount = countProblem();
    const bool isCountTyped = !m_count->text().trimmed().isEmpty();
    const QString ofWord = wordProblem();
    // What is wrong before what is still to come.
    const bool isCountFirst = ofWord.isEmpty() || (isCountTyped && m_word->text().isEmpty());
    return isCountFirst && !ofCount.isEmpty() ? ofCount : ofWord;
}

} // namespace ui
