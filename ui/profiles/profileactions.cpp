// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/profileactions.h"

#include "ui/profiles/profilewords.h"
#include "ui/text/profiletext.h"
#include "ui/theme/controls.h"
#include "ui/theme/plaintext.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>

#include <utility>

namespace ui {

namespace {

using profiles::Profile;

QString keyText(const QKeySequence &key)
{
    return key.toString(QKeySequence::NativeText);
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

ProfileActions::ProfileActions(const Theme &theme, QString home, QWidget *parent)
    : QWidget(parent), m_home(std::move(home))
{
    QPushButton *addButton =
        add(tr("Add…"), "addProfileButton", &ProfileActions::addWanted, Qt::CTRL | Qt::Key_N);
    setPrimary(*addButton);
    QPushButton *import = add(tr("Import…"), "importProfilesButton", &ProfileActions::importWanted,
                              Qt::CTRL | Qt::Key_I);
    m_edit = add(tr("Edit…"), "editProfileButton", &ProfileActions::editWanted);
    m_duplicate = add(tr("Duplicate…"), "duplicateProfileButton", &ProfileActions::duplicateWanted,
                      Qt::CTRL | Qt::Key_D);
    m_delete = add(tr("Delete…"), "deleteProfileButton", &ProfileActions::deleteWanted);
    m_test = add(tr("Test connection"), "testConnectionButton", &ProfileActions::testWanted,
                 Qt::CTRL | Qt::Key_T);
    m_signOut = add(tr("Sign out"), "signOutButton", &ProfileActions::signOutWanted);
    QPushButton *close = add(tr("Close"), "closeProfilesButton", &ProfileActions::closeWanted);
    m_test->setIcon(theme.icon(Icon::Globe));
    nameKeysOfWindow(*close);
    lineUp({addButton, import, m_edit, m_duplicate, m_delete, m_test, m_signOut}, *close);
    for (QPushButton *button : {addButton, import, close})
        offer(*button, {});
    update(nullptr, false, false);
}

/// Those that the table and the window listen to.
void ProfileActions::nameKeysOfWindow(const QPushButton &close)
{
    m_keys.insert(m_edit, tr("%1 or %2").arg(keyText(Qt::Key_Return), keyText(Qt::Key_F2)));
    m_keys.insert(m_delete, keyText(Qt::Key_Delete));
    m_keys.insert(&close, keyText(Qt::Key_Escape));
}

void ProfileActions::lineUp(const QList<QPushButton *> &actions, QPushButton &close)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    for (QPushButton *button : actions)
        row->addWidget(button);
    row->addStretch(1);
    row->addWidget(&close);
}

QPushButton *ProfileActions::add(const QString &text, const char *objectName, Signal signal,
                                 const QKeySequence &key)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(objectName));
    // Enter belongs to the table.
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, signal);
    if (key.isEmpty())
        return button;
    m_keys.insert(button, keyText(key));
    // Not the button's own key: it would go with each change of its text.
    connect(new QShortcut(key, this), &QShortcut::activated, button, &QPushButton::click);
    return button;
}

void ProfileActions::offer(QPushButton &button, const QString &problem)
{
    button.setEnabled(problem.isEmpty());
    button.setToolTip(toolTipText(problem.isEmpty() ? m_keys.value(&button) : problem));
}

void ProfileActions::update(const Profile *profile, bool isTesting, bool isBusy)
{
    const QString nothing = profile ? QString() : tr("Choose a profile first.");
    const QString busy = isBusy ? tr("Wait until the keychain has answered.") : nothing;
    const auto why = [&](const QString &before, QString (*problem)(const Profile &)) {
        return before.isEmpty() ? problem(*profile) : before;
    };
    const QString foreign = busy.isEmpty() ? foreignReason(*profile, m_home) : busy;
    offer(*m_edit, nothing);
    offer(*m_duplicate, why(nothing, duplicateProblem));
    offer(*m_delete, foreign);
    offer(*m_signOut, why(busy, signOutProblem));
    offer(*m_test, isTesting ? QString() : why(nothing, testProblem));
    m_test->setText(isTesting ? tr("Cancel test") : tr("Test connection"));
}

} // namespace ui
