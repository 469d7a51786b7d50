// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

namespace ui {

/// A ring over a widget while it has the focus, for one that shows it by nothing else: a scroll
/// area without a frame, whose content covers whatever it would paint, and an item view without a
/// row. Takes no mouse and no room.
class FocusRing : public QWidget
{
    Q_OBJECT

public:
    /// `widget` owns the ring.
    explicit FocusRing(QWidget &widget);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void followRows();
    void follow();
};

} // namespace ui
