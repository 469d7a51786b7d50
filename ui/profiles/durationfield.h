// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

#include <chrono>
#include <optional>

class QComboBox;
class QSpinBox;

namespace ui {

/// How long the credentials of a role live: a number with its unit, or AWS's default.
class DurationField : public QWidget
{
    Q_OBJECT

public:
    explicit DurationField(QWidget *parent = nullptr);

    void setDuration(std::optional<std::chrono::seconds> duration);
    [[nodiscard]] std::optional<std::chrono::seconds> duration() const;
    /// 15 minutes to 12 hours; empty when nothing is wrong.
    [[nodiscard]] QString problem() const;
    /// What a label belongs to.
    [[nodiscard]] QWidget *field() const;

private:
    void changeUnit();
    [[nodiscard]] int unitSeconds() const;

    QSpinBox *m_number;
    QComboBox *m_unit;
    int m_unitBefore;
};

} // namespace ui
