// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/messagepage.h"

#include "ui/text/deskplace.h"

#include <QPushButton>

namespace ui {

namespace {

QString buttonNameOf(SignInAction action)
{
    switch (action) {
    case SignInAction::EnterCode:
    case SignInAction::OpenBrowser: return QStringLiteral("signInButton");
    case SignInAction::UseDeviceCode: return QStringLiteral("deviceCodeButton");
    case SignInAction::AllowCommand: return QStringLiteral("allowCommandButton");
    case SignInAction::UnlockKeychain: return QStringLiteral("unlockKeychainButton");
    case SignInAction::OpenProfile: return QStringLiteral("openProfileButton");
    case SignInAction::ShowProfiles: return QStringLiteral("profilesButton");
    case SignInAction::TryAgain: break;
    }
    return QStringLiteral("identifyAgainButton");
}

} // namespace

MessagePage::MessagePage(Desk &desk, const Theme &theme, QWidget *parent)
    : EmptyState(theme, parent), m_desk(desk)
{
    setObjectName(QStringLiteral("messagePage"));
    listenToKeychain();
}

/// A keychain that shows a window of its own holds up the question who this is.
void MessagePage::listenToKeychain()
{
    const ProfileServices *services = m_desk.backend().profileServices();
    if (!services)
        return;
    connect(&services->secrets, &base::SecretStore::waitingChanged, this, [this] {
        if (m_desk.state() == Desk::State::Identifying)
            showState();
    });
}

void MessagePage::showState()
{
    removeButtons();
    switch (m_desk.state()) {
    case Desk::State::NoRegion: showNoRegion(); break;
    case Desk::State::IdentityFailed: showIdentityFailed(); break;
    case Desk::State::NoProfile: showNoProfile(); break;
    case Desk::State::Identifying:
    case Desk::State::Ready: showIdentifying(); break;
    }
}

void MessagePage::showUninitialized(const base::Error &error)
{
    removeButtons();
    setContent(
        Icon::Globe, errorText(error, placeOf(m_desk, {})).cause,
        tr("Is this the right region? This program sets nothing up by itself. Choose the region or "
           "account that holds your source servers."));
    auto *region = addButton(tr("Switch region…"), QStringLiteral("switchRegionButton"), true);
    connect(region, &QPushButton::clicked, this, &MessagePage::regionWanted);
    auto *account = addButton(tr("Switch account…"), QStringLiteral("switchAccountButton"));
    connect(account, &QPushButton::clicked, this, &MessagePage::accountWanted);
}

void MessagePage::showNoProfile()
{
    setContent(Icon::Key, tr("No profile is chosen"),
               tr("Choose one above, or begin on the welcome page."));
    auto *welcome = addButton(tr("Welcome page"), QStringLiteral("welcomePageButton"), true);
    connect(welcome, &QPushButton::clicked, this, &MessagePage::welcomeWanted);
}

void MessagePage::showNoRegion()
{
    setContent(Icon::Globe, tr("Which region?"),
               tr("Profile %1 names no region. Choose the one that holds the source servers.")
                   .arg(m_desk.profileName()));
    auto *choose = addButton(tr("Choose a region…"), QStringLiteral("chooseRegionButton"), true);
    connect(choose, &QPushButton::clicked, this, &MessagePage::regionWanted);
}

void MessagePage::showIdentifying()
{
    const ProfileServices *services = m_desk.backend().profileServices();
    const bool isWaiting = services && services->secrets.isWaiting();
    setContent(Icon::LoaderCircle,
               isWaiting ? tr("Waiting for the keychain…") : tr("Asking AWS who this is…"),
               tr("Profile %1, %2").arg(m_desk.profileName(), m_desk.region().toString()));
}

void MessagePage::showIdentityFailed()
{
    if (const auto needed = signInText(*m_desk.identityError(), m_desk.profileName()))
        return showSignIn(*needed);
    const ErrorText text =
        errorText(*m_desk.identityError(), placeOf(m_desk, tr("Asking AWS who this is")));
    setContent(Icon::CircleAlert, text.title, text.body() + QStringLiteral("\n\n") + text.details);
    auto *again = addButton(tr("Try again"), QStringLiteral("identifyAgainButton"), true);
    connect(again, &QPushButton::clicked, &m_desk, &Desk::identifyAgain);
}

void MessagePage::showSignIn(const SignInText &text)
{
    setContent(text.icon, text.title, text.body());
    for (const SignInAction action : text.actions)
        addAction(action, action == text.actions.first());
}

void MessagePage::addAction(SignInAction action, bool isPrimary)
{
    auto *button = addButton(signInActionText(action), buttonNameOf(action), isPrimary);
    if (action == SignInAction::TryAgain || action == SignInAction::OpenProfile)
        connect(button, &QPushButton::clicked, &m_desk, &Desk::identifyAgain);
    else if (action == SignInAction::ShowProfiles)
        connect(button, &QPushButton::clicked, this, &MessagePage::profilesWanted);
    else
        connect(button, &QPushButton::clicked, this, [this, action] { emit signInWanted(action); });
}

} // namespace ui
