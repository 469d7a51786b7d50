// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/settings.h"
#include "ui/theme/theme.h"
#include "ui/views/scopebar.h"
#include "ui/wizard/reviewfacts.h"

#include <QDialog>
#include <QList>

#include <functional>

class QPushButton;
class QStackedWidget;

namespace ui {

struct BandFacts;
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

    /// What is known of the place of a start now: the marks of profiles change while a wizard is
    /// open, and its account does.
    using FactsSource = std::function<ReviewFacts(const cutover::Scope &)>;
    /// Asked on each page, at each change of the draft and before the start, which it can bar.
    void follow(FactsSource source);

    [[nodiscard]] int currentPage() const;
    [[nodiscard]] const CutoverDraft &draft() const { return *m_draft; }

public slots:
    /// Reads again what could not be read.
    void goOn();
    /// The marks of some profile changed, or whose account one has.
    void takeMarks();
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
    void updateFacts();
    void updateBand();
    [[nodiscard]] BandFacts bandFacts() const;
    [[nodiscard]] QString startBlocker() const;
    void confirm();

    CutoverDraft *m_draft;
    ReviewFacts m_facts;
    FactsSource m_source;
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
