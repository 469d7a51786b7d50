// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/flashmessage.h"

#include "ui/theme/controls.h"
#include "ui/theme/copynotice.h"
#include "ui/theme/flashtext.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/startbutton.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace ui {

FlashMessage::FlashMessage(const Theme &theme, const Flash &flash, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_flash(flash)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::kMedium + space::kStep, space::kSmall, space::kSmall,
                            space::kSmall);
    row->setSpacing(space::kSmall);
    auto *icon = new QLabel(this);
    const Tone tone = flash.tone;
    const auto drawIcon = [&theme, icon, tone] {
        const Icon picture = tone == Tone::Neutral ? Icon::Info : toneIcon(tone);
        icon->setPixmap(theme.icon(picture, ThemeColors::toneColor(tone)).pixmap(space::kIcon));
    };
    drawIcon();
    connect(&theme, &Theme::changed, icon, drawIcon);
    row->addWidget(icon, 0, Qt::AlignTop);
    addTexts(*row);
    addButtons(*row);
}

void FlashMessage::addTexts(QBoxLayout &row)
{
    auto *texts = new QVBoxLayout;
    texts->setSpacing(space::kHalf);
    auto *title = new PlainLabel(m_flash.title, PlainLabel::Look::Strong, this);
    title->setWordWrap(true);
    texts->addWidget(title);
    if (!m_flash.text.isEmpty())
        texts->addWidget(new FlashText(m_flash.text, this));
    row.addLayout(texts, 1);
}

void FlashMessage::addButtons(QBoxLayout &row)
{
    addButton(row, QStringLiteral("flashOtherAction"), m_flash.otherText, m_flash.other);
    addButton(row, QStringLiteral("flashAction"), m_flash.actionText, m_flash.action);
    if (!m_flash.details.isEmpty()) {
        auto *copy = new QPushButton(tr("Copy details"), this);
        copy->setObjectName(QStringLiteral("flashCopyDetails"));
        connect(copy, &QPushButton::clicked, this,
                [this, copy] { CopyNotice::copy(m_flash.details, *copy); });
        row.addWidget(copy, 0, Qt::AlignTop);
    }
    auto *dismiss = new QToolButton(this);
    dismiss->setObjectName(QStringLiteral("flashDismiss"));
    dismiss->setAccessibleName(tr("Dismiss message"));
    dismiss->setToolTip(tr("Dismiss"));
    dismiss->setIcon(m_theme.icon(Icon::Close));
    setQuiet(*dismiss);
    connect(dismiss, &QToolButton::clicked, this, &FlashMessage::dismissClicked);
    row.addWidget(dismiss, 0, Qt::AlignTop);
}

void FlashMessage::addButton(QBoxLayout &row, const QString &objectName, const QString &text,
                             const std::function<void()> &action)
{
    if (text.isEmpty())
        return;
    // A message comes by itself: it must not catch an Enter that was meant for something else.
    auto *button = new StartButton(menuText(text), this);
    button->setObjectName(objectName);
    connect(button, &QPushButton::clicked, this, [action] {
        if (action)
            action();
    });
    row.addWidget(button, 0, Qt::AlignTop);
}

void FlashMessage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ThemeColors::cardColor(m_flash.tone, ThemeColor::Base)));
    painter.fillRect(QRect(0, 0, 3, height()), m_theme.color(m_flash.tone));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(ThemeColor::Line));
}

} // namespace ui
