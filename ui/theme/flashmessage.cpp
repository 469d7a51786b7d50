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
    if (!m_flash.actionText.isEmpty()) {
        // A message comes by itself: it must not catch an Enter that was meant for something else.
        auto *action = new StartButton(menuText(m_flash.actionText), this);
        action->setObjectName(QStringLiteral("flashAction"));
        connect(action, &QPushButton::clicked, this, [this] {
            if (m_flash.action)
                m_flash.action();
        });
        row.addWidget(action, 0, Qt::AlignTop);
    }
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

void FlashMessage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ThemeColors::cardColor(m_flash.tone, ThemeColor::Base)));
    painter.fillRect(QRect(0, 0, 3, height()), m_theme.color(m_flash.tone));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(ThemeColor::Line));
}

} // namespace ui
