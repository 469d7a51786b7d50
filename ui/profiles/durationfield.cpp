// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/durationfield.h"

#include "ui/theme/plainlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSpinBox>

namespace ui {

namespace {

using std::chrono::seconds;

constexpr int kMinute = 60;
constexpr int kHour = 3600;
constexpr seconds kLeast{900};
constexpr seconds kMost{43'200};

} // namespace

DurationField::DurationField(QWidget *parent)
    : QWidget(parent), m_number(new QSpinBox(this)), m_unit(new QComboBox(this)),
      m_unitBefore(kMinute)
{
    m_number->setObjectName(QStringLiteral("durationField"));
    m_number->setRange(0, static_cast<int>(kMost.count()) / kMinute);
    m_number->setSpecialValueText(tr("AWS's default, 1 hour"));
    m_number->setMinimumWidth(190);
    m_unit->setObjectName(QStringLiteral("durationUnitChooser"));
    m_unit->setAccessibleDescription(tr("Unit of the duration"));
    m_unit->addItem(tr("minutes"), kMinute);
    m_unit->addItem(tr("hours"), kHour);
    // A QComboBox tells its text as its name: only a buddy names it for people and for drivers.
    auto *caption = new PlainLabel(tr("Unit"), PlainLabel::Look::Dim, this);
    caption->setBuddy(m_unit);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(m_number);
    row->addWidget(caption);
    row->addWidget(m_unit);
    row->addStretch(1);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &DurationField::changeUnit);
}

QWidget *DurationField::field() const
{
    return m_number;
}

int DurationField::unitSeconds() const
{
    return m_unit->currentData().toInt();
}

/// The same time in the other unit; a part of an hour is rounded up.
void DurationField::changeUnit()
{
    const int total = m_number->value() * m_unitBefore;
    m_unitBefore = unitSeconds();
    m_number->setValue((total + m_unitBefore - 1) / m_unitBefore);
}

void DurationField::setDuration(std::optional<seconds> duration)
{
    const auto total = static_cast<int>(duration.value_or(seconds(0)).count());
    const bool isHours = total > 0 && total % kHour == 0;
    m_number->setValue(0);
    m_unit->setCurrentIndex(m_unit->findData(isHours ? kHour : kMinute));
    m_number->setValue(total / unitSeconds());
}

std::optional<seconds> DurationField::duration() const
{
    const seconds total(m_number->value() * unitSeconds());
    return total.count() > 0 ? std::optional(total) : std::nullopt;
}

QString DurationField::problem() const
{
    const auto length = duration();
    const bool isFine = !length || (*length >= kLeast && *length <= kMost);
    return isFine ? QString() : tr("A role can be assumed for 15 minutes to 12 hours.");
}

} // namespace ui
