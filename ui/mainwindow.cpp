// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow.h"

#include "ui/boardscopes.h"
#include "ui/dialogs/programpages.h"
#include "ui/dialogs/releasequestion.h"
#include "ui/dialogs/scopequestions.h"
#include "ui/serverstab.h"
#include "ui/sessionnotices.h"
#include "ui/startflow.h"
#include "ui/text/deskplace.h"
#include "ui/text/formats.h"
#include "ui/theme/band.h"
#include "ui/theme/controls.h"
#include "ui/theme/flashbar.h"
#include "ui/theme/plaintext.h"
#include "ui/views/boardview.h"
#include "ui/views/jobtreeview.h"
#include "ui/views/messagepage.h"
#include "ui/views/scopebar.h"
#include "ui/views/serverview.h"
#include "ui/views/statusline.h"
#include "ui/views/welcomepage.h"
#include "ui/windowheader.h"
#include "ui/windowmenus.h"

#include <QCloseEvent>
#include <QMenuBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr QSize kFirstSize{1440, 900};
const QString kRefreshFlash = QStringLiteral("refresh");

QString profileCount(int count)
{
    return count == 1 ? MainWindow::tr("1 profile is")
                      : MainWindow::tr("%1 profiles are").arg(numberText(count));
}

} // namespace

MainWindow::MainWindow(Desk &desk, base::Settings &settings, Theme &theme, QWidget *parent)
    : QMainWindow(parent), m_desk(desk), m_settings(settings), m_theme(theme),
      m_band(new IdentityBand(theme, this)), m_scopeBar(new ScopeBar(theme, this)),
      m_flashBar(new FlashBar(theme, this)), m_pages(new QStackedWidget(this)),
      m_welcome(new WelcomePage(theme, this)), m_message(new MessagePage(desk, theme, this)),
      m_statusLine(new StatusLine(this)), m_menus(new WindowMenus(*this, theme, settings)),
      m_startFlow(new StartFlow(desk, settings, theme, *m_flashBar, this)),
      m_header(new WindowHeader(desk, theme, *m_band, *m_scopeBar, *m_statusLine, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    buildLayout();
    new SessionNotices(m_desk, *m_flashBar, *m_startFlow, this);
    connectDesk();
    connectScopeBar();
    connectViews();
    connectMenus();
    connectStartFlow();
    restoreLayout();
    onProfiles();
    onDeskState();
}

MainWindow::~MainWindow()
{
    // A start whose answer is still out is handed to its watch, which tells the window: while there
    // is one.
    delete m_startFlow;
}

ServerView &MainWindow::serverView() const
{
    return m_serversTab->view();
}

MainWindow::Page MainWindow::page() const
{
    return static_cast<Page>(m_pages->currentIndex());
}

void MainWindow::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void MainWindow::begin()
{
    const base::ProfileId first = m_desk.backend().initialProfile();
    if (first.isEmpty())
        return;
    m_desk.chooseProfile(first);
    if (m_desk.state() == Desk::State::NoProfile)
        showProfileMissing(first);
}

void MainWindow::beginStart()
{
    if (m_desk.backend().isReadOnly() || m_startFlow->isSending())
        return;
    const auto hidden = serverView().hiddenSelectedIds();
    const auto chosen = serverView().selectedIds();
    m_startFlow->begin({chosen.begin(), chosen.end()}, {hidden.begin(), hidden.end()});
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    event->setAccepted(!m_startFlow->isSending());
    if (!event->isAccepted())
        askBeforeClosing(this);
}

void MainWindow::buildLayout()
{
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(m_message);
    m_pages->addWidget(deskPage());
    auto *central = new QWidget(this);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_scopeBar);
    layout->addWidget(m_flashBar);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_statusLine);
    setCentralWidget(central);
    // The band stands above the menus: whom one acts as is read first.
    auto *top = new QWidget(this);
    auto *topLayout = new QVBoxLayout(top);
    topLayout->setContentsMargins(0, 0, 0, 0);
    topLayout->setSpacing(0);
    QMenuBar *menus = menuBar();
    topLayout->addWidget(m_band);
    topLayout->addWidget(menus);
    setMenuWidget(top);
    resize(kFirstSize);
}

QWidget *MainWindow::deskPage()
{
    auto *page = new QWidget(this);
    m_tabs = new QTabBar(page);
    m_tabs->setObjectName(QStringLiteral("tabs"));
    m_tabs->setAccessibleName(tr("Views"));
    m_tabs->setExpanding(false);
    m_tabs->addTab(m_theme.icon(Icon::Server), tr("Servers"));
    m_tabs->addTab(m_theme.icon(Icon::ListTree), tr("Board"));
    m_views = new QStackedWidget(page);
    m_serversTab = new ServersTab(m_desk, m_theme, page);
    m_views->addWidget(m_serversTab);
    m_board = new BoardView(m_theme, page);
    new BoardScopes(m_desk, *m_board, this);
    m_views->addWidget(m_board);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_views, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_views, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, this, &MainWindow::updateStart);
    return page;
}

void MainWindow::connectDesk()
{
    connect(&m_desk, &Desk::stateChanged, this, &MainWindow::onDeskState);
    connect(&m_desk, &Desk::currentChanged, this, &MainWindow::onCurrent);
    connect(&m_desk, &Desk::watchOpened, this, &MainWindow::onWatchOpened);
    Backend &backend = m_desk.backend();
    connect(&backend, &Backend::profilesChanged, this, &MainWindow::onProfiles);
    connect(&backend, &Backend::simulatorReady, &m_desk, &Desk::chooseProfile);
    connect(&backend, &Backend::simulatorStopped, this, &MainWindow::onSimulatorStopped);
    connect(m_message, &MessagePage::regionWanted, this, [this] { askForRegion(m_desk, this); });
    connect(m_message, &MessagePage::accountWanted, this, [this] { askForAccount(m_desk, this); });
    connect(m_welcome, &WelcomePage::profileRequested, this, &MainWindow::useFirstProfile);
    connect(m_welcome, &WelcomePage::simulatorRequested, this, [this] {
        m_welcome->setSimulatorStarting(true);
        m_desk.backend().startSimulator();
    });
}

void MainWindow::connectScopeBar()
{
    connect(m_scopeBar, &ScopeBar::profileChosen, &m_desk, &Desk::chooseProfile);
    connect(m_scopeBar, &ScopeBar::regionChosen, this, [this](const QString &code) {
        if (const auto region = aws::Region::parse(code))
            m_desk.chooseRegion(*region);
    });
    connect(m_scopeBar, &ScopeBar::accountChosen, &m_desk, &Desk::chooseAccount);
    connect(m_scopeBar, &ScopeBar::otherAccountRequested, this,
            [this] { askForAccount(m_desk, this); });
    connect(m_scopeBar, &ScopeBar::otherRegionRequested, this,
            [this] { askForRegion(m_desk, this); });
    connect(m_scopeBar, &ScopeBar::refreshRequested, &m_desk, &Desk::refresh);
    connect(m_scopeBar, &ScopeBar::startRequested, this, &MainWindow::beginStart);
}

void MainWindow::connectViews()
{
    const ServerView &servers = serverView();
    connect(&servers, &ServerView::startRequested, this, &MainWindow::beginStart);
    connect(&servers, &ServerView::selectionChanged, this, &MainWindow::updateStart);
    connect(&servers, &ServerView::refreshRequested, &m_desk, &Desk::refresh);
    connect(m_board, &BoardView::runningCountChanged, this, &MainWindow::updateBadges);
    connect(m_board, &BoardView::attemptReleaseWanted, this,
            [this](const cutover::JobStore *jobs, const cutover::AttemptId &attempt) {
                askToRelease(m_desk, *jobs, attempt, this);
            });
    connect(m_board, &BoardView::attemptDismissed, this,
            [this](const cutover::JobStore *jobs, const cutover::AttemptId &attempt) {
                for (cutover::ScopeWatch *watch : m_desk.watches()) {
                    if (&watch->jobs() == jobs)
                        watch->monitor().dismissAttempt(attempt);
                }
            });
}

void MainWindow::connectMenus()
{
    connect(m_menus, &WindowMenus::refreshRequested, &m_desk, &Desk::refresh);
    connect(m_menus, &WindowMenus::filterRequested, &serverView(), &ServerView::focusFilter);
    connect(m_menus, &WindowMenus::clearSelectionRequested, &serverView(),
            &ServerView::clearSelection);
    connect(m_menus, &WindowMenus::startRequested, this, &MainWindow::beginStart);
    connect(m_menus, &WindowMenus::nextFailureRequested, this, [this] {
        showTab(BoardShown);
        m_board->tree().selectNextFailure();
    });
    connect(m_menus, &WindowMenus::tabRequested, m_tabs, &QTabBar::setCurrentIndex);
    connect(m_menus, &WindowMenus::welcomeRequested, this, [this] {
        m_pages->setCurrentIndex(WelcomeShown);
        updateStart();
    });
    connect(m_menus, &WindowMenus::keysRequested, this, [this] { showKeys(this); });
    connect(m_menus, &WindowMenus::aboutRequested, this, [this] { showAbout(this); });
}

void MainWindow::connectStartFlow()
{
    connect(m_startFlow, &StartFlow::runsChanged, this, &MainWindow::updateStart);
    connect(m_startFlow, &StartFlow::boardWanted, this, [this] { showTab(BoardShown); });
    connect(m_startFlow, &StartFlow::jobStarted, this,
            [this](const cutover::Scope &scope, const mgn::JobId &job) {
                for (cutover::ScopeWatch *watch : m_desk.watches()) {
                    if (watch->scope() == scope)
                        m_board->select(&watch->jobs(), job);
                }
            });
    connect(m_startFlow, &StartFlow::serversTaken, this,
            [this](const cutover::Scope &scope, const std::vector<mgn::SourceServerId> &ids) {
                if (m_desk.current() && m_desk.current()->scope() == scope)
                    serverView().setSelected({ids.begin(), ids.end()}, false);
            });
    connect(m_startFlow, &StartFlow::serversReturned, this,
            [this](const cutover::Scope &scope, const std::vector<mgn::SourceServerId> &ids) {
                if (m_desk.current() && m_desk.current()->scope() == scope)
                    serverView().setSelected({ids.begin(), ids.end()}, true);
            });
    connect(m_startFlow, &StartFlow::serversRefused, this,
            [this](const cutover::Scope &scope, const QHash<mgn::SourceServerId, QString> &why) {
                showTab(ServersShown);
                if (m_desk.current() && m_desk.current()->scope() == scope)
                    m_serversTab->markServers(why);
            });
}

void MainWindow::onDeskState()
{
    m_welcome->setSimulatorStarting(false);
    const Page page = m_desk.state() == Desk::State::NoProfile ? WelcomeShown
                      : m_desk.state() == Desk::State::Ready   ? DeskShown
                                                               : MessageShown;
    if (page == MessageShown)
        m_message->showState();
    m_pages->setCurrentIndex(page);
    m_scopeBar->setVisible(page != WelcomeShown);
    m_statusLine->setVisible(page != WelcomeShown);
    setWindowTitle(m_header->windowTitle());
    updateStart();
}

void MainWindow::onCurrent()
{
    cutover::ScopeWatch *watch = m_desk.current();
    m_flashBar->dismiss(kRefreshFlash);
    disconnect(m_serversConnection);
    m_serversTab->showCurrentScope();
    updateBadges();
    if (!watch)
        return;
    m_serversConnection = connect(&watch->servers(), &cutover::ServerStore::stateChanged, this,
                                  &MainWindow::onServersState);
    m_scopeBar->setRefreshing(watch->serverWatch().isRefreshing());
    onServersState();
}

void MainWindow::onWatchOpened(cutover::ScopeWatch *watch)
{
    const cutover::JobStore &jobs = watch->jobs();
    connect(&watch->monitor(), &cutover::JobMonitor::updated, this, &MainWindow::updateLocks);
    connect(&jobs, &cutover::JobStore::attemptAdded, this, &MainWindow::updateLocks);
    connect(&jobs, &cutover::JobStore::attemptChanged, this, &MainWindow::updateLocks);
    connect(&jobs, &cutover::JobStore::attemptRemoved, this, &MainWindow::updateLocks);
    connect(&watch->serverWatch(), &cutover::ServerWatch::refreshingChanged, this,
            [this, watch](bool isRefreshing) {
                if (watch == m_desk.current())
                    m_scopeBar->setRefreshing(isRefreshing);
            });
}

void MainWindow::onServersState()
{
    const cutover::ServerStore &store = m_desk.current()->servers();
    const auto &error = store.lastError();
    updateBadges();
    m_header->tick();
    if (error && error->kind == base::ErrorKind::Uninitialized && store.size() == 0) {
        m_message->showUninitialized(*error);
        m_pages->setCurrentIndex(MessageShown);
        updateStart();
        return;
    }
    if (m_desk.state() == Desk::State::Ready && page() == MessageShown)
        m_pages->setCurrentIndex(DeskShown);
    serverView().setRefreshProblem(error ? errorText(*error, placeOf(m_desk, {})).body()
                                         : QString());
    serverView().setIncompleteReason(
        store.incomplete() ? errorText(*store.incomplete(), placeOf(m_desk, {})).cause : QString());
    if (error)
        showRefreshFailed(*error);
    else
        m_flashBar->dismiss(kRefreshFlash);
    updateStart();
}

void MainWindow::onProfiles()
{
    const auto &profiles = m_desk.backend().profiles();
    const auto usable =
        std::count_if(profiles.begin(), profiles.end(),
                      [](const profiles::Profile &p) { return p.isUsable() && !p.isSimulated(); });
    QStringList lines{
        usable > 0 ? tr("%1 ready in your AWS files; nothing is copied or changed.")
                         .arg(profileCount(static_cast<int>(usable)))
                   : tr("No profile with access keys was found in ~/.aws or the environment. "
                        "Set one up with aws configure, then start again.")};
    for (const base::Error &problem : m_desk.backend().profileProblems())
        lines << visibleText(problem.message, 300);
    m_welcome->setProfiles(static_cast<int>(usable), lines.join(u'\n'));
}

void MainWindow::onSimulatorStopped(const QString &reason)
{
    m_welcome->setSimulatorStarting(false);
    m_flashBar->show({.id = QStringLiteral("simulator"),
                      .tone = Tone::Bad,
                      .title = tr("The simulator is not running"),
                      .text = reason,
                      .details = {},
                      .actionText = tr("Start it again"),
                      .action = [this] { m_desk.backend().startSimulator(); }});
}

void MainWindow::showProfileMissing(const base::ProfileId &profile)
{
    m_flashBar->show(
        {.id = QStringLiteral("profile"),
         .tone = Tone::Bad,
         .title = tr("Profile %1 cannot be used").arg(visibleText(profile.toString(), 128)),
         .text = tr("It is not in the AWS files, or it holds no access keys of its own. Choose "
                    "another profile, or correct AWS_PROFILE or --profile."),
         .details = {},
         .actionText = {},
         .action = {}});
}

void MainWindow::showRefreshFailed(const base::Error &error)
{
    const ErrorText text = errorText(error, placeOf(m_desk, tr("Reading the source servers")));
    m_flashBar->show({.id = kRefreshFlash,
                      .tone = Tone::Bad,
                      .title = text.title,
                      .text = text.body(),
                      .details = text.details,
                      .actionText = tr("Refresh"),
                      .action = [this] { m_desk.refresh(); }});
}

void MainWindow::updateStart()
{
    const auto count = serverView().selectedIds().size();
    const bool isOffered = page() == DeskShown && m_tabs->currentIndex() == ServersShown;
    const QString reason = m_desk.backend().isReadOnly() ? tr("This session is read-only.")
                           : m_startFlow->isSending()    ? tr("A start is being sent.")
                           : count == 0                  ? tr("Tick source servers first.")
                                                         : QString();
    const QString text =
        count == 0 ? tr("Start cutover…") : tr("Start cutover of %1…").arg(serverCount(count));
    m_scopeBar->setStart(text, reason.isEmpty(), reason);
    m_scopeBar->setStartVisible(isOffered);
    serverView().setStartProblem(reason);
    m_menus->setStart(text, isOffered && reason.isEmpty(),
                      isOffered ? reason
                                : tr("Starting is offered where the selection is visible."));
}

void MainWindow::updateLocks()
{
    m_serversTab->updateLocks();
    updateBadges();
}

void MainWindow::updateBadges()
{
    const cutover::ScopeWatch *watch = m_desk.current();
    const int servers = watch ? watch->servers().size() : 0;
    const int running = m_board->runningCount();
    setTabBadge(*m_tabs, ServersShown, servers > 0 ? numberText(servers) : QString());
    setTabBadge(*m_tabs, BoardShown,
                running > 0 ? tr("%1 running").arg(numberText(running)) : QString());
}

void MainWindow::useFirstProfile()
{
    for (const profiles::Profile &profile : m_desk.backend().profiles()) {
        if (profile.isUsable() && !profile.isSimulated()) {
            m_desk.chooseProfile(profile.id);
            return;
        }
    }
}

void MainWindow::restoreLayout()
{
    restoreGeometry(m_settings.layout(objectName()));
    for (QSplitter *splitter : findChildren<QSplitter *>()) {
        if (!splitter->objectName().isEmpty())
            splitter->restoreState(m_settings.layout(splitter->objectName()));
    }
    serverView().restoreColumnState(m_settings.layout(QStringLiteral("serverHeader")));
}

void MainWindow::saveLayout()
{
    m_settings.setLayout(objectName(), saveGeometry());
    for (QSplitter *splitter : findChildren<QSplitter *>()) {
        if (!splitter->objectName().isEmpty())
            m_settings.setLayout(splitter->objectName(), splitter->saveState());
    }
    m_settings.setLayout(QStringLiteral("serverHeader"), serverView().columnState());
}

} // namespace ui
