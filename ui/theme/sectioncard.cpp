// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/sectioncard.h"

#include "ui/theme/plainlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace ui {

SectionCard::SectionCard(const Theme &theme, Kind kind, const QString &title, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_kind(kind), m_icon(new QLabel(this)),
      m_heading(new QWidget(this)), m_headingIcon(new QLabel(m_heading)),
      m_title(new PlainLabel(QString(),
                             kind == Kind::Plain ? PlainLabel::Look::Dim : PlainLabel::Look::Strong,
                             m_heading)),
      m_text(new PlainLabel(QString(), this)), m_body(new QVBoxLayout)
{
    auto *row = new QHBoxLayout(this);
    const int margin = kind == Kind::Plain ? 0 : space::kMedium;
    row->setContentsMargins(margin, kind == Kind::Plain ? 0 : space::kSmall, margin,
                            kind == Kind::Plain ? 0 : space::kSmall);
    row->setSpacing(space::kSmall);
    row->addWidget(m_icon, 0, kind == Kind::Notice ? Qt::AlignVCenter : Qt::AlignTop);
    m_body->setSpacing(space::kStep);
    m_text->setWordWrap(true);
    m_text->setBreaksWords(true);
    m_text->setVisible(false);
    m_headingIcon->setVisible(false);
    // A widget: a layout of hidden widgets alone would keep the text at its least width.
    auto *heading = new QHBoxLayout(m_heading);
    heading->setContentsMargins(0, 0, 0, 0);
    heading->setSpacing(space::kStep);
    heading->addWidget(m_headingIcon);
    heading->addWidget(m_title, 1);
    m_body->addWidget(m_heading);
    m_body->addWidget(m_text);
    row->addLayout(m_body, 1);
    setTitle(title);
    setTone(Tone::Neutral);
    connect(&theme, &Theme::changed, this, &SectionCard::updateIcon);
}

void SectionCard::setTitle(const QString &title)
{
    m_title->setText(title);
    m_heading->setVisible(!title.isEmpty());
}

void SectionCard::setHeadingIcon(Icon icon)
{
    m_headingIconName = icon;
    m_headingIcon->setVisible(true);
    updateIcon();
}

void SectionCard::setTone(Tone tone)
{
    m_tone = tone;
    m_icon->setVisible(tone != Tone::Neutral);
    if (m_kind == Kind::Outlined)
        m_title->setTone(m_theme, tone);
    updateIcon();
}

void SectionCard::setText(const QString &text)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void SectionCard::paintEvent(QPaintEvent *)
{
    if (m_kind == Kind::Plain)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool filled = m_kind == Kind::Notice;
    painter.setPen(filled ? QPen(Qt::NoPen) : QPen(m_theme.color(ThemeColor::Line)));
    painter.setBrush(m_theme.color(filled ? ThemeColors::cardColor(m_tone, ThemeColor::Header)
                                          : ThemeColor::Base));
    painter.drawRoundedRect(frame, space::kRadius, space::kRadius);
    if (filled || m_tone == Tone::Neutral)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(m_tone));
    painter.drawRoundedRect(QRectF(0, 0, 3, height()), 1.5, 1.5);
}

void SectionCard::updateIcon()
{
    m_icon->setPixmap(
        m_theme.icon(toneIcon(m_tone), ThemeColors::toneColor(m_tone)).pixmap(space::kIcon));
    if (m_headingIconName)
        m_headingIcon->setPixmap(
            m_theme.icon(*m_headingIconName, ThemeColor::Dim).pixmap(space::kIcon));
    update();
}

} // namespace ui
