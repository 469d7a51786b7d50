// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/pastedkeys.h"
#include "profiles/profile.h"
#include "ui/profiles/sourceform.h"

class QComboBox;
class QLineEdit;

namespace ui {

class DurationField;

/// A role that is assumed with the credentials of another profile.
class RoleForm : public SourceForm
{
    Q_OBJECT

public:
    explicit RoleForm(const Theme &theme, QWidget *parent = nullptr);

    /// What can be chosen as source.
    void setSources(const QList<profiles::Profile> &sources);
    void fill(const profiles::PastedKeys &keys);

    void load(const Source &source) override;
    [[nodiscard]] Source source() const override;

protected:
    void check() override;

private:
    [[nodiscard]] QLineEdit *addField(const QString &label, const char *objectName,
                                      const QString &hint);
    void chooseSource(const base::ProfileId &source);
    [[nodiscard]] base::ProfileId chosenSource() const;
    [[nodiscard]] QString sourceProblem() const;

    QComboBox *m_source;
    QLineEdit *m_arn = nullptr;
    QLineEdit *m_externalId = nullptr;
    QLineEdit *m_mfaSerial = nullptr;
    DurationField *m_duration;
    QLineEdit *m_sessionName = nullptr;
};

} // namespace ui
