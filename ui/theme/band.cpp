// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/band.h"

#include "ui/theme/plainlabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace ui {

namespace {

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
      m_details(new PlainLabel(QString(), PlainLabel::Look::Body, this))
{
    setObjectName(QStringLiteral("identityBand"));
    m_details->setElideMode(Qt::ElideRight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::kMedium, space::kHalf, space::kMedium, space::kHalf);
    row->setSpacing(space::kLarge);
    row->addWidget(m_word);
    row->addWidget(m_details, 1);
    setFixedHeight(space::kSection);
    connect(&theme, &Theme::changed, this, &IdentityBand::updateColours);
    setIdentity(Kind::None, {});
}

void IdentityBand::setIdentity(Kind kind, const QString &details)
{
    m_kind = kind;
    m_word->setText(word(kind));
    m_details->setText(details);
    QFont spaced = m_word->font();
    spaced.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
    m_word->setFont(spaced);
    setVisible(kind != Kind::None);
    updateColours();
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
    QPainter(this).fillRect(rect(), m_theme.color(fillOf(m_kind)));
}

void IdentityBand::updateColours()
{
    const auto ink = m_kind == Kind::Aws ? ThemeColor::Text : ThemeColor::OnBand;
    QPalette colours;
    colours.setColor(QPalette::WindowText, m_theme.color(ink));
    m_word->setPalette(colours);
    m_details->setPalette(colours);
    update();
}

} // namespace ui
