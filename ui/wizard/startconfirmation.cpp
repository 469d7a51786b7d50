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

StartConfirmation::StartConfirmation(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kLarge);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    for (QVBoxLayout *column : {left, right}) {
        column->setSpacing(space::kStep);
        column->addStretch(1);
        row->addLayout(column);
    }
    auto *wordLabel =
        new StrongWordLabel(tr("Type confirm to start"), QStringLiteral("confirm"), this);
    m_countLabel = new PlainLabel(tr("Type the number of servers"), this);
    m_word = addField(*left, *wordLabel, QStringLiteral("confirmField"));
    m_count = addField(*right, *m_countLabel, QStringLiteral("countField"));
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
    connect(field, &QLineEdit::textChanged, this, &StartConfirmation::changed);
    return field;
}

void StartConfirmation::setServers(int count, bool isProduction)
{
    m_servers = count;
    m_needsCount = asksForCount(count, isProduction);
    m_count->setVisible(m_needsCount);
    m_countLabel->setVisible(m_needsCount);
}

void StartConfirmation::setTypable(bool isTypable)
{
    m_word->setEnabled(isTypable);
    m_count->setEnabled(isTypable);
}

void StartConfirmation::clear()
{
    m_word->clear();
    m_count->clear();
}

QString StartConfirmation::problem() const
{
    if (!isConfirmed(m_word->text()))
        return tr("Type confirm to start.");
    if (m_needsCount && m_count->text().trimmed() != QString::number(m_servers))
        return tr("Type the number of servers.");
    return {};
}

} // namespace ui
