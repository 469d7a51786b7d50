// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/messagepage.h"

#include "ui/text/deskplace.h"

#include <QPushButton>

namespace ui {

MessagePage::MessagePage(Desk &desk, const Theme &theme, QWidget *parent)
    : EmptyState(theme, parent), m_desk(desk)
{
    setObjectName(QStringLiteral("messagePage"));
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
    setContent(Icon::LoaderCircle, tr("Asking AWS who this is…"),
               tr("Profile %1, %2").arg(m_desk.profileName(), m_desk.region().toString()));
}

void MessagePage::showIdentityFailed()
{
    const ErrorText text =
        errorText(*m_desk.identityError(), placeOf(m_desk, tr("Asking AWS who this is")));
    setContent(Icon::CircleAlert, text.title, text.body() + QStringLiteral("\n\n") + text.details);
    auto *again = addButton(tr("Try again"), QStringLiteral("identifyAgainButton"), true);
    connect(again, &QPushButton::clicked, &m_desk, &Desk::identifyAgain);
}

} // namespace ui
