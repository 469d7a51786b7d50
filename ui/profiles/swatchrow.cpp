// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/swatchrow.h"

#include "ui/profiles/swatches.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/swatchengine.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace ui {

SwatchRow::SwatchRow(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_buttons(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kStep);
    addButton(tr("no colour"), {});
    for (const Swatch &swatch : swatches())
        addButton(swatch.name, swatch.code);
    row->addStretch(1);
    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int id) { m_colour = m_codes[id]; });
    setColour({});
}

void SwatchRow::addButton(const QString &name, const QString &code)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QStringLiteral("swatch%1").arg(m_codes.size()));
    button->setAccessibleName(tr("Colour %1").arg(name));
    button->setToolTip(toolTipText(name));
    const QColor colour = swatchColour(code);
    button->setIcon(colour.isValid() ? swatchIcon(colour, m_theme) : m_theme.icon(Icon::Minus));
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    m_buttons->addButton(button, static_cast<int>(m_codes.size()));
    m_codes << code;
    layout()->addWidget(button);
}

void SwatchRow::setColour(const QString &code)
{
    m_colour = code;
    const auto known = static_cast<int>(m_codes.indexOf(code));
    m_buttons->setExclusive(false);
    for (QAbstractButton *button : m_buttons->buttons())
        button->setChecked(m_buttons->id(button) == known);
    m_buttons->setExclusive(true);
}

QWidget *SwatchRow::field() const
{
    return m_buttons->button(0);
}

} // namespace ui
