// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/profileactions.h"

#include "ui/profiles/profilewords.h"
#include "ui/text/profiletext.h"
#include "ui/theme/controls.h"
#include "ui/theme/plaintext.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace ui {

namespace {

using profiles::Profile;

void offer(QPushButton &button, const QString &problem)
{
    button.setEnabled(problem.isEmpty());
    button.setToolTip(toolTipText(problem));
}

QString duplicateProblem(const Profile &profile)
{
    return profile.isOwn() ? QString()
                           : ProfileActions::tr("Only profiles of this program can be duplicated. "
                                                "Import brings those of AWS's files in.");
}

QString testProblem(const Profile &profile)
{
    return profile.isUsable()
               ? QString()
               : ProfileActions::tr("It cannot be used: %1.").arg(profileNote(profile));
}

QString signOutProblem(const Profile &profile)
{
    return ssoSessionOf(profile)
               ? QString()
               : ProfileActions::tr("Only IAM Identity Center has a sign-in that can be ended.");
}

} // namespace

ProfileActions::ProfileActions(const Theme &theme, QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    QPushButton *addButton = add(tr("Add…"), "addProfileButton", &ProfileActions::addWanted);
    setPrimary(*addButton);
    QPushButton *import = add(tr("Import…"), "importProfilesButton", &ProfileActions::importWanted);
    m_edit = add(tr("Edit…"), "editProfileButton", &ProfileActions::editWanted);
    m_duplicate = add(tr("Duplicate…"), "duplicateProfileButton", &ProfileActions::duplicateWanted);
    m_delete = add(tr("Delete…"), "deleteProfileButton", &ProfileActions::deleteWanted);
    m_test = add(tr("Test connection"), "testConnectionButton", &ProfileActions::testWanted);
    m_signOut = add(tr("Sign out"), "signOutButton", &ProfileActions::signOutWanted);
    QPushButton *close = add(tr("Close"), "closeProfilesButton", &ProfileActions::closeWanted);
    m_test->setIcon(theme.icon(Icon::Globe));
    for (QPushButton *button :
         {addButton, import, m_edit, m_duplicate, m_delete, m_test, m_signOut})
        row->addWidget(button);
    row->addStretch(1);
    row->addWidget(close);
    update(nullptr, false, false);
}

QPushButton *ProfileActions::add(const QString &text, const char *objectName, Signal signal)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(objectName));
    // Enter belongs to the table.
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, signal);
    return button;
}

QString ProfileActions::deleteProblem(const Profile &profile)
{
    return foreignReason(profile);
}

void ProfileActions::update(const Profile *profile, bool isTesting, bool isBusy)
{
    const QString nothing = profile ? QString() : tr("Choose a profile first.");
    const QString busy = isBusy ? tr("Wait until the keychain has answered.") : nothing;
    const auto why = [&](const QString &before, QString (*problem)(const Profile &)) {
        return before.isEmpty() ? problem(*profile) : before;
    };
    offer(*m_edit, nothing);
    offer(*m_duplicate, why(nothing, duplicateProblem));
    offer(*m_delete, why(busy, &ProfileActions::deleteProblem));
    offer(*m_signOut, why(busy, signOutProblem));
    offer(*m_test, isTesting ? QString() : why(nothing, testProblem));
    m_test->setText(isTesting ? tr("Cancel test") : tr("Test connection"));
}

} // namespace ui
