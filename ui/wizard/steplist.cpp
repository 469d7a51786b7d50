// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizard/steplist.h"

#include "ui/text/formats.h"
#include "ui/theme/plainlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kWidth = 190;

} // namespace

StepList::StepList(const QStringList &names, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("wizardSteps"));
    setFixedWidth(kWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kSmall, space::kLarge, space::kSmall, space::kLarge);
    column->setSpacing(space::kStep);
    auto *heading = new PlainLabel(tr("START CUTOVER"), PlainLabel::Look::Section, this);
    heading->setContentsMargins(space::kSmall, 0, 0, space::kStep);
    column->addWidget(heading);
    for (const QString &name : names)
        m_steps << addStep(*column, tr("%1  %2").arg(numberText(m_steps.size() + 1), name));
    column->addStretch(1);
    connect(&theme, &Theme::changed, this, &StepList::update);
    update();
}

void StepList::setCurrent(int step)
{
    m_current = step;
    update();
}

void StepList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ThemeColor::Window));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), m_theme.color(ThemeColor::Line));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ThemeColor::SelectedRow));
    painter.drawRoundedRect(m_steps[m_current].box->geometry(), space::kRadius, space::kRadius);
}

StepList::Step StepList::addStep(QVBoxLayout &column, const QString &text)
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(space::kSmall, space::kStep, space::kSmall, space::kStep);
    const Step made{box, new PlainLabel(text, box), new QLabel(box)};
    row->addWidget(made.name, 1);
    row->addWidget(made.tick);
    column.addWidget(box);
    return made;
}

void StepList::update()
{
    for (int step = 0; step < m_steps.size(); ++step)
        updateStep(step);
    QWidget::update();
}

void StepList::updateStep(int step) const
{
    const bool isDone = step < m_current;
    const Step &shown = m_steps[step];
    shown.name->setLook(step == m_current ? PlainLabel::Look::Strong : PlainLabel::Look::Body);
    // The picture says nothing to a screen reader.
    shown.name->setAccessibleDescription(isDone ? tr("done") : QString());
    const QIcon icon = m_theme.icon(Icon::CircleCheck, ThemeColors::toneColor(Tone::Ok));
    shown.tick->setPixmap(isDone ? icon.pixmap(space::kIcon) : QPixmap());
    shown.tick->setVisible(isDone);
}

} // namespace ui
