// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "base/settings.h"
#include "ui/theme/theme.h"
#include "ui/views/scopebar.h"
#include "ui/wizard/wizardpage.h"

class QComboBox;
class QPushButton;

namespace ui {

class CutoverDraft;
class PlainLabel;
class SectionCard;
class TagModel;
class TagTable;

/// Page 2: tags for the launch job and the acting account. Another account makes the draft read the
/// chosen ids there; ids that are not found there bar the way.
class TagsPage : public WizardPage
{
    Q_OBJECT

public:
    /// `profileName` as it may be shown. `accounts` are offered; any other id may be typed.
    TagsPage(CutoverDraft &draft, QString profileName,
             const QList<ScopeBar::AccountEntry> &accounts, const base::Settings &settings,
             const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] QString stepName() const override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QString incompleteReason() const override;
    void enter() override;

private:
    [[nodiscard]] TagTable *tagTable(const Theme &theme);
    [[nodiscard]] QWidget *tagPart(const Theme &theme);
    [[nodiscard]] QWidget *accountPart(const QList<ScopeBar::AccountEntry> &accounts);
    void onTags();
    void onAccountText();
    void onRead();
    void takeUpEarlier(const base::Settings &settings);
    [[nodiscard]] QString accountStateText() const;
    [[nodiscard]] QString readErrorText(const base::Error &error) const;
    void removeCurrentTag();
    [[nodiscard]] QString missingNames() const;

    CutoverDraft &m_draft;
    QString m_profileName;
    TagModel *m_tags;
    TagTable *m_table = nullptr;
    QComboBox *m_account = nullptr;
    PlainLabel *m_tagsComplaint = nullptr;
    PlainLabel *m_accountState = nullptr;
    QPushButton *m_readAgain = nullptr;
    QPushButton *m_signIn = nullptr;
    SectionCard *m_missingCard;
    QPushButton *m_leaveOutMissing;
    bool m_isAccountTyped = true;
};

} // namespace ui
