// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/theme.h"

#include <QList>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace ui {

class PlainLabel;

/// The steps of the wizard at its side: the current one is filled, done ones have a tick. It only
/// shows where one is; "Next" and "Back" go.
class StepList : public QWidget
{
    Q_OBJECT

public:
    /// `theme` must outlive the list.
    StepList(const QStringList &names, const Theme &theme, QWidget *parent);

    void setCurrent(int step);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Step {
        QWidget *box;
        PlainLabel *name;
        QLabel *tick;
    };
    [[nodiscard]] Step addStep(QVBoxLayout &column, const QString &text);
    void update();
    void updateStep(int step) const;

    const Theme &m_theme;
    QList<Step> m_steps;
    int m_current = 0;
};

} // namespace ui
