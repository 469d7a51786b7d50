// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/band.h"

#include "ui/theme/plainlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace ui {

namespace {

constexpr QMargins kMargins{space::kMedium, space::kHalf, space::kMedium, space::kHalf};
constexpr int kStripe = space::kLarge;
constexpr int kStripeLine = space::kHalf;

ThemeColor fillOf(IdentityBand::Kind kind)
{
    switch (kind) {
    case IdentityBand::Kind::None: return ThemeColor::Window;
    case IdentityBand::Kind::Aws: return ThemeColor::Chip;
    case IdentityBand::Kind::Simulator: return ThemeColor::SimulatorBand;
    case IdentityBand::Kind::Production: return ThemeColor::ProductionBand;
    case IdentityBand::Kind::Override: return ThemeColor::OverrideBand;
    }
    return ThemeColor::Window;
}

} // namespace

IdentityBand::IdentityBand(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme),
      m_word(new PlainLabel(QString(), PlainLabel::Look::Strong, this)),
      m_details(new PlainLabel(QString(), PlainLabel::Look::Body, this)),
      m_notice(new PlainLabel(QString(), PlainLabel::Look::Strong, this)),
      m_row(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("identityBand"));
    m_details->setElideMode(Qt::ElideRight);
    m_notice->setObjectName(QStringLiteral("bandNotice"));
    // On the ground of the window its tone can be told: on the colours of a band it cannot.
    m_notice->setAutoFillBackground(true);
    m_notice->setContentsMargins(space::kSmall, 0, space::kSmall, 0);
    m_notice->hide();
    m_row->setContentsMargins(kMargins);
    m_row->setSpacing(space::kLarge);
    m_row->addWidget(m_word);
    m_row->addWidget(m_details, 1);
    m_row->addWidget(m_notice);
    setFixedHeight(space::kSection);
    connect(&theme, &Theme::changed, this, &IdentityBand::updateColours);
    setVisible(false);
    updateColours();
}

void IdentityBand::setIdentity(Kind kind, const QString &details, const QColor &colour)
{
    if (kind == m_kind && details == m_text && colour == m_colour)
        return;
    m_kind = kind;
    m_text = details;
    m_colour = colour;
    m_word->setText(word(kind));
    m_details->setText(details);
    QFont spaced = m_word->font();
    spaced.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
    m_word->setFont(spaced);
    const int stripe = colour.isValid() ? kStripe + kStripeLine : 0;
    m_row->setContentsMargins(
        kMargins + (isRightToLeft() ? QMargins(0, 0, stripe, 0) : QMargins(stripe, 0, 0, 0)));
    setVisible(kind != Kind::None);
    updateColours();
}

void IdentityBand::setNotice(const QString &text, Tone tone)
{
    if (m_notice->text() != text)
        m_notice->setText(text);
    m_notice->setTone(m_theme, tone);
    m_notice->setVisible(!text.isEmpty());
}

QString IdentityBand::word(Kind kind)
{
    switch (kind) {
    case Kind::None: return {};
    case Kind::Aws: return tr("AWS");
    case Kind::Simulator: return tr("SIMULATOR");
    case Kind::Production: return tr("PRODUCTION");
    case Kind::Override: return tr("ENDPOINT OVERRIDE");
    }
    return {};
}

void IdentityBand::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(fillOf(m_kind)));
    if (!m_colour.isValid())
        return;
    const auto fill = [&](int width, const QColor &colour) {
        const QRect stripe(0, 0, width, height());
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), stripe), colour);
    };
    fill(kStripe + kStripeLine, m_theme.color(ink()));
    fill(kStripe, m_colour);
}

void IdentityBand::updateColours()
{
    QPalette colours;
    colours.setColor(QPalette::WindowText, m_theme.color(ink()));
    m_word->setPalette(colours);
    m_details->setPalette(colours);
    update();
}

ThemeColor IdentityBand::ink() const
{
    return m_kind == Kind::Aws ? ThemeColor::Text : ThemeColor::OnBand;
}

} // namespace ui
