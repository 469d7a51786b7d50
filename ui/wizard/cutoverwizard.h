// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/settings.h"
#include "ui/theme/theme.h"
#include "ui/views/scopebar.h"
#include "ui/wizard/reviewfacts.h"

#include <QDialog>
#include <QList>

class QPushButton;
class QStackedWidget;

namespace ui {

class CutoverDraft;
class IdentityBand;
class StartButton;
class StartConfirmation;
class StepList;
class WizardPage;

/// "Start cutover": servers, tags and account, review. Works on a draft of its own and hands back
/// the confirmed plan exactly once through confirmed(); it sends nothing itself. Enter never
/// confirms, Cancel is the default. Deletes itself when closed.
class CutoverWizard : public QDialog
{
    Q_OBJECT

public:
    /// Takes `draft`; opens at the step that it names. `theme` and `settings` must outlive the
    /// wizard.
    CutoverWizard(CutoverDraft *draft, const QList<ScopeBar::AccountEntry> &accounts,
                  ReviewFacts facts, base::Settings &settings, const Theme &theme,
                  QWidget *parent = nullptr);
    ~CutoverWizard() override;

    [[nodiscard]] int currentPage() const;
    [[nodiscard]] const CutoverDraft &draft() const { return *m_draft; }

public slots:
    /// Reads again what could not be read.
    void goOn();
    void next();
    void back();
    /// Asks first where tags were typed: nothing brings them back.
    void reject() override;

signals:
    void confirmed(const cutover::CutoverPlan &plan);
    /// The wizard stays as it is; goOn() when there are credentials again.
    void signInWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QStringList stepNames() const;
    /// The white sheet beside the steps.
    [[nodiscard]] QWidget *sheet();
    [[nodiscard]] QWidget *footer();
    void showPage(int index);
    void updateButtons();
    void updateBand();
    [[nodiscard]] QString startBlocker() const;
    void confirm();

    CutoverDraft *m_draft;
    ReviewFacts m_facts;
    base::Settings &m_settings;
    const Theme &m_theme;
    IdentityBand *m_band;
    QList<WizardPage *> m_pages;
    StepList *m_steps = nullptr;
    QStackedWidget *m_stack;
    StartConfirmation *m_confirmation = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    StartButton *m_start = nullptr;
    bool m_isConfirmed = false;
};

} // namespace ui
