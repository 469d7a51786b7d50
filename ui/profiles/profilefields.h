// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/pastedkeys.h"
#include "profiles/saveprofilecall.h"
#include "ui/profiles/keysform.h"
#include "ui/profileservices.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace ui {

class ClipboardGuard;
class ConsentBox;
class MarksForm;
class PasteWatch;
class PlainLabel;
class ProcessForm;
class RoleForm;
class SsoForm;
class SuggestField;

/// All fields of the profile editor: name and kind, those of the kind, region and marks.
class ProfileFields : public QWidget
{
    Q_OBJECT

public:
    using Draft = profiles::SaveProfileCall::Draft;

    /// All must outlive the fields.
    ProfileFields(ProfileServices &services, ClipboardGuard &guard, const Theme &theme,
                  QWidget *parent = nullptr);

    /// For a profile that is not kept yet.
    void begin();
    /// Of one of ours; its kind stays.
    void load(const profiles::OwnProfile &profile, const profiles::ProfileMarks &marks,
              KeysForm::Kept kept);
    /// Of any other: only the marks can be edited.
    void loadForeign(const profiles::Profile &profile);
    /// The hints of secrets follow where those are kept now.
    void showWhereKept();
    void setTestedAccount(const base::AccountId &account);

    /// Says beside each field what is wrong with it; the first of them, or null.
    [[nodiscard]] QWidget *firstProblem();
    void setNameProblem(const QString &problem);
    /// Without an id; meaningful once firstProblem() is null.
    [[nodiscard]] Draft draft() const;
    /// What a person changed since the fields were filled.
    [[nodiscard]] profiles::MarksChange marksChange() const;
    /// Keys without a secret that was typed.
    [[nodiscard]] bool lacksSecret() const;
    void clearSecrets();

    [[nodiscard]] QString name() const;
    [[nodiscard]] QWidget *nameField() const;
    /// Under which a new one is kept: its own name is not another's.
    void setId(const base::ProfileId &id) { m_id = id; }
    /// The first that can be edited.
    [[nodiscard]] QWidget *firstField() const;
    /// Something was entered since the fields were filled.
    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] SsoForm &ssoForm() const { return *m_sso; }

private:
    void addHead(QVBoxLayout &layout);
    void addPaste(QVBoxLayout &layout);
    void addForms(QVBoxLayout &layout);
    [[nodiscard]] QByteArray consent() const;
    [[nodiscard]] QString nameProblem() const;
    void chooseKind(int kind);
    void showKind();
    void fill(const profiles::PastedKeys &keys);
    void fillRest(const profiles::PastedKeys &keys);
    [[nodiscard]] bool makeRoomFor(const profiles::PastedKeys &keys);
    void pasteKeys();
    [[nodiscard]] SourceForm &source() const;

    ProfileServices &m_services;
    PasteWatch *m_pastes;
    FormGrid *m_head;
    QLineEdit *m_name;
    QComboBox *m_kind;
    PlainLabel *m_origin;
    QPushButton *m_paste;
    PlainLabel *m_filled;
    KeysForm *m_keys;
    RoleForm *m_role;
    SsoForm *m_sso;
    ProcessForm *m_process;
    QList<SourceForm *> m_forms; ///< in the order of the kind chooser
    ConsentBox *m_consent;       ///< of a command that stands in AWS's files
    FormGrid *m_place;
    SuggestField *m_region;
    MarksForm *m_marks;
    profiles::ProfileMarks m_before; ///< as they are kept for this profile
    QByteArray m_consentBefore;
    QStringList m_contentsBefore;
    base::ProfileId m_id; ///< empty for a new one
    QString m_nameBefore; ///< may stay, whatever there is beside it
    bool m_isForeign = false;
};

} // namespace ui
