// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/deskpages.h"

#include "ui/desktabs.h"
#include "ui/dialogs/scopequestions.h"
#include "ui/serverstab.h"
#include "ui/startflow.h"
#include "ui/text/deskplace.h"
#include "ui/text/signinhelp.h"
#include "ui/theme/flashbar.h"
#include "ui/theme/plaintext.h"
#include "ui/views/messagepage.h"
#include "ui/views/scopebar.h"
#include "ui/views/serverview.h"
#include "ui/views/statusline.h"
#include "ui/views/welcomepage.h"

#include <QStackedWidget>

namespace ui {

namespace {

const QString kRefreshFlash = QStringLiteral("refresh");
const QString kSimulatorFlash = QStringLiteral("simulator");

ErrorText refreshErrorText(const Desk &desk, const base::Error &error)
{
    ErrorPlace place = placeOf(desk, DeskPages::tr("Reading the source servers"));
    place.repeat = Repeat::ByItself;
    return errorText(error, place);
}

/// Beside the table. What a person has to do is told at length in the message, and only there.
QString tableProblem(const Desk &desk, const base::Error &error)
{
    return needsPerson(error) ? signInNeedText(error, desk.profileName())
                              : refreshErrorText(desk, error).body();
}

/// The same failure again, whatever request it came from.
bool isSame(const std::optional<base::Error> &a, const base::Error &b)
{
    return a && a->kind == b.kind && a->code == b.code && a->message == b.message;
}

} // namespace

DeskPages::DeskPages(Desk &desk, const Theme &theme, const Parts &parts, QWidget *window)
    : QObject(window), m_desk(desk), m_theme(theme), m_parts(parts), m_window(window)
{
    connectDesk();
    connectPages();
    onProfiles();
    showState();
}

void DeskPages::connectDesk()
{
    const Backend &backend = m_desk.backend();
    connect(&m_desk, &Desk::stateChanged, this, &DeskPages::showState);
    connect(&backend, &Backend::profilesChanged, this, &DeskPages::onProfiles);
    connect(&backend, &Backend::simulatorReady, this, &DeskPages::onSimulatorReady);
    connect(&backend, &Backend::simulatorStopped, this, &DeskPages::onSimulatorStopped);
}

void DeskPages::connectPages()
{
    connect(&m_parts.desk->message(), &MessagePage::regionWanted, this,
            [this] { askForRegion(m_desk, m_window); });
    connect(&m_parts.desk->message(), &MessagePage::accountWanted, this,
            [this] { askForAccount(m_desk, m_window); });
    connect(&m_parts.desk->message(), &MessagePage::welcomeWanted, this, &DeskPages::showWelcome);
    connect(m_parts.welcome, &WelcomePage::profileRequested, this, &DeskPages::useProfile);
    connect(m_parts.welcome, &WelcomePage::simulatorRequested, this, &DeskPages::startSimulator);
    connect(m_parts.welcome, &WelcomePage::backRequested, this, &DeskPages::showDesk);
}

DeskPages::Page DeskPages::page() const
{
    if (m_parts.window->currentWidget() == m_parts.welcome)
        return WelcomeShown;
    return m_parts.desk->isMessageShown() ? MessageShown : DeskShown;
}

void DeskPages::begin()
{
    const base::ProfileId first = m_desk.backend().initialProfile();
    if (first.isEmpty())
        return;
    m_desk.beginWith(first);
    if (m_desk.state() == Desk::State::NoProfile)
        showProfileMissing(first);
}

void DeskPages::showWelcome()
{
    const bool hasDesk = m_desk.state() != Desk::State::NoProfile || !m_desk.watches().empty();
    m_parts.welcome->setBackOffered(hasDesk);
    showPage(m_parts.welcome);
}

void DeskPages::showDesk()
{
    showPage(m_parts.desk);
}

void DeskPages::showPage(QWidget *page)
{
    m_parts.window->setCurrentWidget(page);
    m_parts.scopeBar->setVisible(page == m_parts.desk);
    m_parts.statusLine->setVisible(page == m_parts.desk);
    emit pageChanged();
}

void DeskPages::showState()
{
    m_parts.welcome->setSimulatorStarting(false);
    const Desk::State state = m_desk.state();
    if (state == Desk::State::Ready) {
        m_parts.desk->showServers();
    } else {
        m_parts.desk->message().showState();
        m_parts.desk->showMessage();
    }
    if (state == Desk::State::NoProfile) {
        showWelcome();
        return;
    }
    dismissProfileMissing();
    showDesk();
}

void DeskPages::showCurrent()
{
    m_parts.flashBar->dismiss(kRefreshFlash);
    m_shownError.reset();
    for (const QMetaObject::Connection &connection : std::as_const(m_ofCurrent))
        disconnect(connection);
    m_ofCurrent.clear();
    cutover::ScopeWatch *watch = m_desk.current();
    if (!watch)
        return;
    m_ofCurrent << connect(&watch->servers(), &cutover::ServerStore::stateChanged, this,
                           &DeskPages::onServersState);
    m_ofCurrent << connect(&watch->serverWatch(), &cutover::ServerWatch::refreshingChanged,
                           m_parts.scopeBar, &ScopeBar::setRefreshing);
    m_parts.scopeBar->setRefreshing(watch->serverWatch().isRefreshing());
    onServersState();
}

void DeskPages::onServersState()
{
    const cutover::ServerStore &store = m_desk.current()->servers();
    const auto &error = store.lastError();
    emit serversChanged();
    if (error && error->kind == base::ErrorKind::Uninitialized && store.size() == 0) {
        showUninitialized(*error);
        return;
    }
    if (m_desk.state() == Desk::State::Ready)
        m_parts.desk->showServers();
    showRefresh(store);
    emit pageChanged();
}

void DeskPages::showUninitialized(const base::Error &error)
{
    m_parts.desk->message().showUninitialized(error);
    m_parts.desk->showMessage();
    emit pageChanged();
}

void DeskPages::showRefresh(const cutover::ServerStore &store)
{
    const auto &error = store.lastError();
    ServerView &servers = m_parts.desk->servers().view();
    servers.setRefreshProblem(error ? tableProblem(m_desk, *error) : QString());
    servers.setIncompleteReason(
        store.incomplete() ? errorText(*store.incomplete(), placeOf(m_desk, {})).cause : QString());
    if (!error)
        m_parts.flashBar->dismiss(kRefreshFlash);
    else if (!isSame(m_shownError, *error))
        showRefreshFailed(*error);
    m_shownError = error;
}

void DeskPages::showRefreshFailed(const base::Error &error)
{
    const ErrorText text = refreshErrorText(m_desk, error);
    Flash flash{.id = kRefreshFlash,
                .tone = Tone::Bad,
                .title = text.title,
                .text = text.body(),
                .details = text.details,
                .actionText = tr("Refresh"),
                .action = [this] { m_desk.refresh(); }};
    if (signInHelps(error)) {
        flash.otherText = signInAction();
        flash.other = [this, profile = m_desk.profile()] { emit signInRequested(profile); };
    }
    m_parts.flashBar->show(flash);
}

/// Seconds after it was asked for: who is at work on AWS must not find the window somewhere else.
void DeskPages::onSimulatorReady(const base::ProfileId &first)
{
    m_parts.welcome->setSimulatorStarting(false);
    const bool isAtWork =
        page() != WelcomeShown && !m_desk.profile().isEmpty() && !m_desk.isSimulated();
    if (!isAtWork && !m_parts.startFlow->wizard()) {
        m_parts.flashBar->dismiss(kSimulatorFlash);
        open(first);
        return;
    }
    m_parts.flashBar->show(
        {.id = kSimulatorFlash,
         .tone = Tone::Neutral,
         .title = tr("The simulator is running"),
         .text = tr("What the window shows stays as it is. Choose a simulated profile to work "
                    "with it."),
         .details = {},
         .actionText = {},
         .action = {}});
}

void DeskPages::onSimulatorStopped(const QString &reason)
{
    m_parts.welcome->setSimulatorStarting(false);
    m_parts.flashBar->show({.id = kSimulatorFlash,
                            .tone = Tone::Bad,
                            .title = tr("The simulator is not running"),
                            .text = reason,
                            .details = {},
                            .actionText = tr("Start it again"),
                            .action = [this] { m_desk.backend().startSimulator(); }});
}

void DeskPages::startSimulator()
{
    m_parts.welcome->setSimulatorStarting(true);
    m_desk.backend().startSimulator();
}

} // namespace ui
