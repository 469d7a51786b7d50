// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/theme.h"
#include "ui/wizard/wizardpage.h"

class QLayout;
class QPushButton;

namespace ui {

class CutoverDraft;
class DraftTable;
class PlainLabel;
class SectionCard;

/// Page 1: the chosen servers, hidden ones first, what stands against each, how many of them can
/// go, and ways to leave some out.
class ServersPage : public WizardPage
{
    Q_OBJECT

public:
    ServersPage(CutoverDraft &draft, const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] QString stepName() const override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QString incompleteReason() const override;

private:
    void layOut();
    [[nodiscard]] QLayout *buttonRow() const;
    void update();
    void leaveOutMarked();
    void offerOrders();
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString tooManyText() const;

    CutoverDraft &m_draft;
    PlainLabel *m_title;
    PlainLabel *m_summary;
    SectionCard *m_earlierCard;
    SectionCard *m_hiddenCard;
    QPushButton *m_leaveOutHidden;
    QPushButton *m_leaveOutNoGo;
    QPushButton *m_leaveOut;
    QPushButton *m_order;
    PlainLabel *m_counts;
    DraftTable *m_table;
};

} // namespace ui
