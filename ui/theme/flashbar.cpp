// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/flashbar.h"

#include "ui/theme/flashmessage.h"

#include <QAccessible>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

FlashBar::FlashBar(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_layout(new QVBoxLayout(this)),
      m_more(new QPushButton(this))
{
    setObjectName(QStringLiteral("flashBar"));
    setAccessibleName(tr("Messages"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_more, 0, Qt::AlignLeft);
    m_more->setObjectName(QStringLiteral("flashMore"));
    m_more->setFlat(true);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_isUnfolded = !m_isUnfolded;
        fold();
    });
    fold();
}

void FlashBar::show(const Flash &flash)
{
    dismiss(flash.id);
    auto *message = new FlashMessage(m_theme, flash, this);
    connect(message, &FlashMessage::dismissClicked, this, [this, message] { remove(message); });
    m_messages.prepend(message);
    m_layout->insertWidget(0, message);
    fold();
    QAccessibleEvent alert(message, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void FlashBar::dismiss(const QString &id)
{
    const auto known =
        std::find_if(m_messages.cbegin(), m_messages.cend(), [&](const FlashMessage *message) {
            return !id.isEmpty() && message->flash().id == id;
        });
    if (known != m_messages.cend())
        remove(*known);
}

void FlashBar::clear()
{
    while (!m_messages.isEmpty())
        remove(m_messages.last());
}

QList<Flash> FlashBar::flashes() const
{
    QList<Flash> list;
    for (const FlashMessage *message : m_messages)
        list.append(message->flash());
    return list;
}

void FlashBar::remove(FlashMessage *message)
{
    m_messages.removeOne(message);
    m_layout->removeWidget(message);
    message->hide();
    message->deleteLater();
    fold();
}

void FlashBar::fold()
{
    const qsizetype earlier = m_messages.size() - kMost;
    m_isUnfolded = m_isUnfolded && earlier > 0;
    for (qsizetype i = 0; i < m_messages.size(); ++i)
        m_messages[i]->setVisible(i < kMost || m_isUnfolded);
    m_more->setVisible(earlier > 0);
    if (m_isUnfolded)
        m_more->setText(tr("Show fewer messages"));
    else
        m_more->setText(earlier == 1 ? tr("Show 1 earlier message")
                                     : tr("Show %1 earlier messages").arg(earlier));
    setVisible(!m_messages.isEmpty());
}

} // namespace ui
