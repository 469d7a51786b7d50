// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/theme.h"
#include "ui/wizard/reviewfacts.h"
#include "ui/wizard/wizardpage.h"

class QPlainTextEdit;
class QPushButton;
class QTabWidget;

namespace ui {

class ChipFlow;
class CutoverDraft;
class DraftTable;
class PlainLabel;
class SectionCard;

/// Page 3: everything that will be sent and everything that stands against it, read from AWS again
/// each time the page opens.
class ReviewPage : public WizardPage
{
    Q_OBJECT

public:
    ReviewPage(CutoverDraft &draft, ReviewFacts facts, const Theme &theme,
               QWidget *parent = nullptr);

    [[nodiscard]] QString stepName() const override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QString incompleteReason() const override;
    void enter() override;

private:
    [[nodiscard]] QWidget *summaryPart(const Theme &theme);
    [[nodiscard]] QWidget *commandPart(const Theme &theme);
    [[nodiscard]] QPlainTextEdit *codeField(const QString &objectName,
                                            const QString &accessibleName);
    void update();
    /// Table and command take what they need, up to what is there.
    void fitHeights();
    void updateNotice();
    [[nodiscard]] QString accountText(const cutover::Scope &scope) const;
    [[nodiscard]] bool showsRequest() const;
    /// The button names what it copies: what the open tab shows.
    void updateCopy();
    void copyShown();

    CutoverDraft &m_draft;
    ReviewFacts m_facts;
    PlainLabel *m_title;
    PlainLabel *m_state;
    PlainLabel *m_note;
    PlainLabel *m_counts;
    SectionCard *m_notice;
    QPushButton *m_readAgain;
    QPushButton *m_signIn;
    DraftTable *m_table;
    PlainLabel *m_account = nullptr;
    ChipFlow *m_tags = nullptr;
    QTabWidget *m_tabs = nullptr;
    QPushButton *m_copy = nullptr;
    PlainLabel *m_copied = nullptr;
    QPlainTextEdit *m_command = nullptr;
    QPlainTextEdit *m_request = nullptr;
};

} // namespace ui
