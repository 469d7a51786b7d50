// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/roleform.h"

#include "ui/profiles/durationfield.h"
#include "ui/profiles/fieldrules.h"
#include "ui/profiles/profilewords.h"
#include "ui/theme/plaintext.h"

#include <QComboBox>
#include <QLineEdit>

namespace ui {

RoleForm::RoleForm(const Theme &theme, QWidget *parent)
    : SourceForm(theme, parent), m_source(new QComboBox(this))
{
    m_source->setObjectName(QStringLiteral("sourceProfileChooser"));
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    grid().addRow(tr("Source profile"), m_source,
                  tr("The role is assumed with its credentials. It may be a role itself; AWS then "
                     "allows one hour."));
    m_arn = addField(tr("Role ARN"), "roleArnField", {});
    m_externalId = addField(tr("External id"), "externalIdField",
                            tr("Only where the owner of the role asks for one."));
    m_mfaSerial = addField(tr("MFA serial"), "mfaSerialField",
                           tr("ARN or serial number of the device. Its code is asked for when the "
                              "profile is used."));
    // Made here: Tab goes through the fields in the order in which they are made.
    m_duration = new DurationField(this);
    grid().addRow(tr("Duration"), m_duration->field(), m_duration, {});
    m_sessionName = addField(tr("Session name"), "sessionNameField",
                             tr("Stands in CloudTrail; this program names itself when it is "
                                "empty."));
    setSources({});
}

QLineEdit *RoleForm::addField(const QString &label, const char *objectName, const QString &hint)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(QLatin1String(objectName));
    grid().addRow(label, field, hint);
    return field;
}

void RoleForm::setSources(const QList<profiles::Profile> &sources)
{
    const base::ProfileId before = chosenSource();
    m_source->clear();
    m_source->addItem(tr("Choose a profile…"), QString());
    for (const profiles::Profile &profile : sources)
        m_source->addItem(tr("%1 — %2").arg(visibleText(profile.name, 80), kindText(profile.kind)),
                          profile.id.toString());
    chooseSource(before);
}

void RoleForm::chooseSource(const base::ProfileId &source)
{
    int row = m_source->findData(source.toString());
    if (row < 0) {
        m_source->addItem(tr("%1 (not there any more)").arg(visibleText(source.toString(), 80)),
                          source.toString());
        row = m_source->count() - 1;
        m_source->setItemData(row, true, Qt::UserRole + 1);
    }
    m_source->setCurrentIndex(row);
}

base::ProfileId RoleForm::chosenSource() const
{
    return base::ProfileId(m_source->currentData().toString());
}

void RoleForm::fill(const profiles::PastedKeys &keys)
{
    if (!keys.roleArn.isEmpty())
        m_arn->setText(keys.roleArn);
    if (!keys.mfaSerial.isEmpty())
        m_mfaSerial->setText(keys.mfaSerial);
}

void RoleForm::load(const Source &source)
{
    const auto *role = std::get_if<profiles::OwnRole>(&source);
    if (!role)
        return;
    chooseSource(role->source);
    m_arn->setText(role->role.roleArn);
    m_externalId->setText(role->role.externalId);
    m_mfaSerial->setText(role->role.mfaSerial);
    m_duration->setDuration(role->role.duration);
    m_sessionName->setText(role->role.sessionName);
}

SourceForm::Source RoleForm::source() const
{
    return profiles::OwnRole{.source = chosenSource(),
                             .role = {.roleArn = m_arn->text().trimmed(),
                                      .externalId = m_externalId->text().trimmed(),
                                      .mfaSerial = m_mfaSerial->text().trimmed(),
                                      .sessionName = m_sessionName->text().trimmed(),
                                      .duration = m_duration->duration()}};
}

void RoleForm::check()
{
    grid().setProblem(m_source, sourceProblem());
    grid().setProblem(m_arn, roleArnProblem(m_arn->text().trimmed()));
    grid().setProblem(m_externalId, externalIdProblem(m_externalId->text().trimmed()));
    grid().setProblem(m_mfaSerial, mfaSerialProblem(m_mfaSerial->text().trimmed()));
    grid().setProblem(m_duration->field(), m_duration->problem());
    grid().setProblem(m_sessionName, sessionNameProblem(m_sessionName->text().trimmed()));
}

QString RoleForm::sourceProblem() const
{
    if (chosenSource().isEmpty())
        return tr("Choose the profile that may assume the role.");
    return m_source->currentData(Qt::UserRole + 1).toBool()
               ? tr("This profile cannot be used any more. Choose another one.")
               : QString();
}

} // namespace ui
