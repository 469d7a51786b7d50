// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QWidget>

namespace ui {

/// One page of the wizard. It works on the shared draft; the wizard owns it and moves between
/// pages.
class WizardPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Name in the list of steps.
    [[nodiscard]] virtual QString stepName() const = 0;
    [[nodiscard]] virtual bool isComplete() const = 0;
    /// Why it is not complete; the tool tip of the disabled button.
    [[nodiscard]] virtual QString incompleteReason() const = 0;
    /// Called each time the page is shown.
    virtual void enter() {}

signals:
    void completeChanged();
    /// A reading failed for want of credentials, and "Sign in again" was clicked.
    void signInWanted();
};

} // namespace ui
