// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/deskpages.h"

#include "ui/dialogs/profilechoice.h"
#include "ui/foundprofiles.h"
#include "ui/text/profiletext.h"
#include "ui/theme/flashbar.h"
#include "ui/theme/plaintext.h"
#include "ui/views/welcomepage.h"

// What the pages say of profiles, and the way into one.

namespace ui {

namespace {

const QString kProfileFlash = QStringLiteral("profile");

} // namespace

void DeskPages::onProfiles()
{
    const Backend &backend = m_desk.backend();
    const bool canBeAdded = m_desk.backend().profileServices() != nullptr;
    const auto usable = static_cast<int>(readyForAws(backend.profiles()).size());
    QStringList lines{foundProfilesText(usable, canBeAdded)};
    for (const base::Error &problem : backend.profileProblems())
        lines << visibleText(problem.message, 300);
    m_parts.welcome->setProfiles(usable > 0 || canBeAdded, lines.join(u'\n'));
}

void DeskPages::showProfileMissing(const base::ProfileId &id)
{
    const profiles::Profile *known = m_desk.find(id);
    const QString name = known ? m_desk.nameOf(id) : visibleText(id.toString().section(u':', 1));
    const QString why = known ? profileNote(*known)
                              : tr("It is neither in the AWS files nor in this program");
    m_parts.flashBar->show(
        {.id = kProfileFlash,
         .tone = Tone::Bad,
         .title = tr("Profile %1 cannot be used").arg(name),
         .text = tr("%1. Choose another one, or correct AWS_PROFILE or --profile.").arg(why),
         .details = {},
         .actionText = {},
         .action = {}});
}

/// Another profile than the one that was asked for answers it.
void DeskPages::dismissProfileMissing()
{
    m_parts.flashBar->dismiss(kProfileFlash);
}

void DeskPages::useProfile()
{
    const base::ProfileId last = m_desk.lastProfile();
    // Nobody gets into production by a button that does not name it.
    if (last.isEmpty() || m_desk.isProduction(last))
        return offerProfiles();
    m_desk.beginWith(last);
    showDeskOf(last);
}

void DeskPages::open(const base::ProfileId &profile)
{
    m_desk.chooseProfile(profile);
    showDeskOf(profile);
}

/// What was open already tells no new state.
void DeskPages::showDeskOf(const base::ProfileId &profile)
{
    if (page() == WelcomeShown && m_desk.profile() == profile)
        showDesk();
}

void DeskPages::offerProfiles()
{
    auto *choice = new ProfileChoice(m_desk, m_theme, m_window);
    connect(choice, &ProfileChoice::chosen, this, &DeskPages::open);
    connect(choice, &ProfileChoice::addWanted, this, &DeskPages::addProfileRequested);
    connect(choice, &ProfileChoice::importWanted, this, &DeskPages::importProfilesRequested);
    choice->open();
}

} // namespace ui
