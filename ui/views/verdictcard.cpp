// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/verdictcard.h"

#include "ui/theme/controls.h"
#include "ui/theme/copynotice.h"
#include "ui/theme/plainlabel.h"
#include "ui/views/scrolledtext.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace ui {

namespace {

constexpr int kTallest = 360;

template <class Text>
void fill(PlainLabel *label, Text *text, const QString &value)
{
    text->setText(value);
    text->setVisible(!value.isEmpty());
    label->setVisible(!value.isEmpty());
}

} // namespace

VerdictCard::VerdictCard(const Theme &theme, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_icon(new QLabel(this)),
      m_title(new PlainLabel(QString(), PlainLabel::Look::Strong, this)),
      m_causeLabel(new PlainLabel(tr("Cause"), PlainLabel::Look::Dim, this)),
      m_cause(new ScrolledText(PlainLabel::Look::Body, tr("Cause"), this)),
      m_raw(new ScrolledText(PlainLabel::Look::Identifier, tr("What AWS said"), this)),
      m_copy(new QPushButton(tr("Copy for ticket"), this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    grid->setHorizontalSpacing(space::kSmall);
    grid->setVerticalSpacing(space::kStep);
    grid->setColumnStretch(1, 1);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::kSmall);
    head->addWidget(m_icon);
    head->addWidget(m_title, 1);
    head->addWidget(m_copy);
    grid->addLayout(head, 0, 0, 1, 2);
    grid->addWidget(m_causeLabel, 1, 0, Qt::AlignTop);
    grid->addWidget(m_cause, 1, 1);
    m_fixedBy = addLine(*grid, tr("Usually fixed by"));
    m_next = addLine(*grid, tr("Next"));
    grid->addWidget(m_raw, grid->rowCount(), 0, 1, 2);
    m_title->setWordWrap(true);
    m_title->setSelectable(true);
    m_cause->setObjectName(QStringLiteral("cardCause"));
    m_raw->setObjectName(QStringLiteral("cardRaw"));
    m_copy->setObjectName(QStringLiteral("copyForTicket"));
    setQuiet(*m_copy);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { CopyNotice::copy(cardForTicket(m_content), *m_copy); });
    connect(&theme, &Theme::changed, this, &VerdictCard::updateIcon);
    show(CardText());
}

VerdictCard::Line VerdictCard::addLine(QGridLayout &grid, const QString &label)
{
    const Line line{new PlainLabel(label, PlainLabel::Look::Dim, this), new PlainLabel(this)};
    line.text->setWordWrap(true);
    line.text->setSelectable(true);
    const int row = grid.rowCount();
    grid.addWidget(line.label, row, 0, Qt::AlignTop);
    grid.addWidget(line.text, row, 1);
    return line;
}

void VerdictCard::show(const CardText &card)
{
    m_content = card;
    m_title->setText(cardTitle(card));
    m_title->setTone(m_theme, card.mark.tone);
    fill(m_causeLabel, m_cause, card.cause);
    fill(m_fixedBy.label, m_fixedBy.text, card.fixedBy);
    fill(m_next.label, m_next.text, card.next);
    m_raw->setText(card.raw);
    m_raw->setVisible(!card.raw.isEmpty());
    m_copy->setVisible(!card.cause.isEmpty() || !card.raw.isEmpty());
    updateIcon();
    setVisible(!card.mark.word.isEmpty());
    keepWhole();
}

void VerdictCard::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    keepWhole();
}

/// Cause and next step are never cut: what stands around the card gives way. A layout that is short
/// of room would squeeze wrapped lines.
void VerdictCard::keepWhole()
{
    setMinimumHeight(std::clamp(layout()->totalHeightForWidth(width()), 0, kTallest));
}

void VerdictCard::updateIcon()
{
    m_icon->setPixmap(m_theme.icon(m_content.mark).pixmap(space::kIcon));
    update();
}

void VerdictCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(ThemeColor::Line));
    painter.setBrush(m_theme.color(ThemeColor::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::kRadius,
                            space::kRadius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(m_content.mark.tone));
    painter.drawRoundedRect(QRectF(0, 0, 3, height()), 1.5, 1.5);
}

} // namespace ui
