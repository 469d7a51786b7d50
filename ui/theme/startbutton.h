// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPushButton>

namespace ui {

/// A button that Enter never presses; Space and the pointer do. A focused button of Qt takes Enter
/// where the desktop's theme says so (GNOME, XFCE), before its window hears of the key: what must
/// not happen by Enter cannot be left to the window. Enter is answered in words at the button, and
/// the accessible description of a focused one that has no other says the same.
class StartButton : public QPushButton
{
    Q_OBJECT

public:
    explicit StartButton(const QString &text = {}, QWidget *parent = nullptr);

    /// Why it cannot be pressed now, as tool tip and accessible description; empty when it can be.
    void setReason(const QString &reason);
    /// What Enter shows, and what does press the button.
    [[nodiscard]] static QString enterNote();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;

private:
    void describe();
    void answerEnter();
};

} // namespace ui
