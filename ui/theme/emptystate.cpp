// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/emptystate.h"

#include "ui/theme/controls.h"
#include "ui/theme/plainlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kPicture = 40;
constexpr int kTextWidth = 520;

} // namespace

EmptyState::EmptyState(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_picture(new QLabel(this)),
      m_title(new PlainLabel(QString(), PlainLabel::Look::Title, this)),
      m_explanation(new PlainLabel(QString(), PlainLabel::Look::Dim, this)),
      m_buttons(new QHBoxLayout)
{
    m_picture->setAlignment(Qt::AlignCenter);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_explanation->setAlignment(Qt::AlignCenter);
    m_explanation->setWordWrap(true);
    m_explanation->setMinimumWidth(kTextWidth);
    m_explanation->setMaximumWidth(kTextWidth);
    m_buttons->setSpacing(space::kSmall);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::kMedium);
    column->addStretch(2);
    column->addWidget(m_picture);
    column->addWidget(m_title);
    // Not by an alignment in the column: its height would be that for the column's whole width.
    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(m_explanation);
    middle->addStretch();
    column->addLayout(middle);
    column->addLayout(m_buttons);
    column->setAlignment(m_buttons, Qt::AlignHCenter);
    column->addStretch(3);
    connect(&theme, &Theme::changed, this, &EmptyState::updateIcon);
}

void EmptyState::setContent(Icon icon, const QString &title, const QString &explanation)
{
    m_icon = icon;
    m_title->setText(title);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
    updateIcon();
}

QPushButton *EmptyState::addButton(const QString &text, const QString &objectName, bool primary)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(objectName);
    setPrimary(*button, primary);
    m_buttons->addWidget(button);
    return button;
}

void EmptyState::removeButtons()
{
    while (const auto item = std::unique_ptr<QLayoutItem>(m_buttons->takeAt(0)))
        item->widget()->deleteLater();
}

void EmptyState::updateIcon()
{
    m_picture->setPixmap(m_theme.icon(m_icon, ThemeColor::Dim).pixmap(kPicture));
}

} // namespace ui
