// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/settings.h"
#include "ui/theme/theme.h"
#include "ui/views/scopebar.h"
#include "ui/wizard/reviewfacts.h"

#include <QDialog>
#include <QList>

class QLineEdit;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace ui {

class CutoverDraft;
class IdentityBand;
class PlainLabel;
class WizardPage;

/// "Start cutover": servers, tags and account, review. Works on a draft of its own and hands back
/// the confirmed plan exactly once through confirmed(); it sends nothing itself. Enter never
/// confirms, Cancel is the default. Deletes itself when closed.
class CutoverWizard : public QDialog
{
    Q_OBJECT

public:
    /// Takes `draft`. `theme` and `settings` must outlive the wizard.
    CutoverWizard(CutoverDraft *draft, const QList<ScopeBar::AccountEntry> &accounts,
                  ReviewFacts facts, base::Settings &settings, const Theme &theme,
                  QWidget *parent = nullptr);
    ~CutoverWizard() override;

    [[nodiscard]] int currentPage() const;

public slots:
    void next();
    void back();

signals:
    void confirmed(const cutover::CutoverPlan &plan);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *stepList();
    [[nodiscard]] QWidget *footer();
    [[nodiscard]] QWidget *confirmation();
    [[nodiscard]] QLineEdit *confirmField(QVBoxLayout &layout, const QString &label,
                                          const QString &objectName);
    void showPage(int index);
    void updateButtons();
    void updateBand();
    void updateSteps();
    [[nodiscard]] QString startBlocker() const;
    void confirm();

    CutoverDraft *m_draft;
    ReviewFacts m_facts;
    base::Settings &m_settings;
    const Theme &m_theme;
    IdentityBand *m_band;
    QList<WizardPage *> m_pages;
    QList<PlainLabel *> m_steps;
    QStackedWidget *m_stack;
    QWidget *m_confirmation = nullptr;
    QLineEdit *m_word = nullptr;
    QLineEdit *m_count = nullptr;
    PlainLabel *m_countLabel = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_start = nullptr;
    bool m_isConfirmed = false;
};

} // namespace ui
