// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/profilewindows.h"

#include "ui/profiles/callerbook.h"
#include "ui/profiles/clipboardguard.h"
#include "ui/profiles/importwizard.h"
#include "ui/profiles/profileeditor.h"
#include "ui/profiles/profilemanager.h"
#include "ui/views/messagepage.h"
#include "ui/views/scopebar.h"
#include "ui/views/welcomepage.h"
#include "ui/windowmenus.h"

#include <QGuiApplication>

namespace ui {

ProfileWindows::ProfileWindows(Backend &backend, base::Settings &settings, const Theme &theme,
                               QWidget *window)
    : QObject(window), m_backend(backend), m_settings(settings), m_theme(theme), m_window(window),
      m_guard(new ClipboardGuard(*QGuiApplication::clipboard(), this)),
      m_callers(std::make_shared<CallerBook>())
{
    watchCallers();
}

/// Others may answer from then on.
void ProfileWindows::watchCallers()
{
    connect(&m_backend, &Backend::simulatorReplaced, this, [this] { m_callers->clear(); });
    connect(&m_backend, &Backend::identityDoubted, this,
            [this](const base::ProfileId &profile) { m_callers->forget(profile); });
}

void ProfileWindows::offerIn(const Places &places)
{
    const bool isOffered = m_backend.profileServices() != nullptr;
    places.menus.setProfilesOffered(isOffered);
    places.welcome.setManagementOffered(isOffered);
    if (isOffered)
        places.scopeBar.offerManagement();
    const auto show = &ProfileWindows::showProfiles;
    connect(&places.menus, &WindowMenus::profilesRequested, this, show);
    connect(&places.menus, &WindowMenus::importRequested, this, &ProfileWindows::importProfiles);
    connect(&places.scopeBar, &ScopeBar::manageProfilesRequested, this, show);
    connect(&places.welcome, &WelcomePage::manageRequested, this, show);
    connect(&places.message, &MessagePage::profilesWanted, this, show);
}

void ProfileWindows::showProfiles()
{
    ProfileServices *services = m_backend.profileServices();
    if (!services)
        return;
    if (!m_manager) {
        m_manager = new ProfileManager(m_backend, *services, m_settings, m_theme, m_window);
        m_manager->noteCallersIn(m_callers);
        connect(m_manager, &ProfileManager::addWanted, this, &ProfileWindows::addProfile);
        connect(m_manager, &ProfileManager::importWanted, this, &ProfileWindows::importProfiles);
        connect(m_manager, &ProfileManager::editWanted, this, &ProfileWindows::editProfile);
        connect(m_manager, &ProfileManager::duplicateWanted, this,
                &ProfileWindows::duplicateProfile);
        connect(m_manager, &ProfileManager::signInWanted, this,
                [this](const base::ProfileId &profile, const base::Error &why) {
                    emit signInWanted(m_manager, profile, why);
                });
    }
    m_manager->show();
    m_manager->raise();
    m_manager->activateWindow();
}

void ProfileWindows::importProfiles()
{
    ProfileServices *services = m_backend.profileServices();
    if (services)
        (new ImportWizard(*services, m_theme, parentOfDialogs()))->open();
}

void ProfileWindows::goOn(const base::ProfileId &profile)
{
    if (m_manager)
        m_manager->goOn(profile);
}

void ProfileWindows::addProfile()
{
    if (m_backend.profileServices())
        makeEditor()->open();
}

void ProfileWindows::editProfile(const base::ProfileId &profile)
{
    const auto known = m_backend.profileServices()->store.find(profile);
    if (!known)
        return;
    ProfileEditor *editor = makeEditor();
    editor->edit(*known);
    editor->setTestedAccount(m_manager->testedAccount(profile));
    editor->open();
}

void ProfileWindows::duplicateProfile(const base::ProfileId &profile)
{
    const auto known = m_backend.profileServices()->store.find(profile);
    if (!known)
        return;
    ProfileEditor *editor = makeEditor();
    editor->duplicate(*known);
    editor->open();
}

ProfileEditor *ProfileWindows::makeEditor()
{
    auto *editor =
        new ProfileEditor(*m_backend.profileServices(), *m_guard, m_theme, parentOfDialogs());
    connect(editor, &ProfileEditor::saved, this, [this](const base::ProfileId &profile) {
        if (m_manager)
            m_manager->select(profile);
    });
    return editor;
}

QWidget *ProfileWindows::parentOfDialogs() const
{
    return m_manager && m_manager->isVisible() ? m_manager.data() : m_window;
}

} // namespace ui
