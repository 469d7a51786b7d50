// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow.h"

#include "ui/boardfeed.h"
#include "ui/boardscopes.h"
#include "ui/desktabs.h"
#include "ui/dialogs/closequestion.h"
#include "ui/dialogs/releasequestion.h"
#include "ui/dialogs/scopequestions.h"
#include "ui/profiles/profilewindows.h"
#include "ui/serverstab.h"
#include "ui/startflow.h"
#include "ui/startreporter.h"
#include "ui/theme/band.h"
#include "ui/theme/flashbar.h"
#include "ui/verdictreporter.h"
#include "ui/views/boardview.h"
#include "ui/views/jobtreeview.h"
#include "ui/views/scopebar.h"
#include "ui/views/serverview.h"
#include "ui/views/statusline.h"
#include "ui/views/welcomepage.h"
#include "ui/windowheader.h"
#include "ui/windowlayout.h"
#include "ui/windowmenus.h"

#include <QCloseEvent>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr QSize kFirstSize{1440, 900};
constexpr QSize kLeastWindow{1024, 700}; ///< on a screen that is smaller still

} // namespace

MainWindow::MainWindow(Desk &desk, base::Settings &settings, Theme &theme, QWidget *parent)
    : QMainWindow(parent), m_desk(desk), m_settings(settings), m_theme(theme),
      m_band(new IdentityBand(theme, this)), m_scopeBar(new ScopeBar(theme, this)),
      m_flashBar(new FlashBar(theme, this)), m_pages(new QStackedWidget(this)),
      m_welcome(new WelcomePage(theme, this)), m_tabs(new DeskTabs(desk, theme, this)),
      m_statusLine(new StatusLine(this)), m_menus(new WindowMenus(*this, theme, settings)),
      m_startFlow(new StartFlow(desk, settings, theme, *m_flashBar, this)),
      m_header(new WindowHeader(desk, theme, *m_band, *m_scopeBar, *m_statusLine, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    buildLayout();
    buildHelpers();
    connectDesk();
    connectScopeBar();
    connectViews();
    connectMenus();
    restoreLayout(*this, serverView(), m_settings);
    onPageChanged();
}

MainWindow::~MainWindow()
{
    // A start whose answer is still out is handed to its watch, which tells the window: while there
    // is one.
    delete m_startFlow;
}

ServerView &MainWindow::serverView() const
{
    return m_tabs->servers().view();
}

void MainWindow::showTab(Tab tab)
{
    m_deskPages->showDesk();
    m_tabs->setTab(tab);
}

void MainWindow::begin()
{
    m_deskPages->begin();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout(*this, serverView(), m_settings);
    const QString warning = m_quitsAnyway ? QString() : closeWarning(m_startFlow->openStarts());
    event->setAccepted(warning.isEmpty());
    if (warning.isEmpty())
        return;
    askBeforeClosing(warning, this, [this] {
        m_quitsAnyway = true;
        close();
    });
}

void MainWindow::buildLayout()
{
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(m_tabs);
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
    topLayout->addWidget(m_band);
    topLayout->addWidget(menuBar());
    setMenuWidget(top);
    resize(kFirstSize.boundedTo(screen()->availableSize()).expandedTo(kLeastWindow));
}

void MainWindow::buildHelpers()
{
    m_deskPages = new DeskPages(m_desk, m_theme,
                                {.window = m_pages,
                                 .welcome = m_welcome,
                                 .desk = m_tabs,
                                 .scopeBar = m_scopeBar,
                                 .statusLine = m_statusLine,
                                 .flashBar = m_flashBar,
                                 .startFlow = m_startFlow},
                                this);
    m_boardScopes = new BoardScopes(m_desk, boardView(), this);
    m_boardFeed = new BoardFeed(m_desk, boardView(), this);
    auto *profiles = new ProfileWindows(m_desk.backend(), m_settings, m_theme, this);
    profiles->offerIn({*m_menus, *m_scopeBar, *m_welcome, m_tabs->message()});
    connect(m_deskPages, &DeskPages::addProfileRequested, profiles, &ProfileWindows::addProfile);
    connect(m_deskPages, &DeskPages::importProfilesRequested, profiles,
            &ProfileWindows::importProfiles);
    buildSignIn(*profiles);
    buildReporters();
}

void MainWindow::buildReporters()
{
    auto *reporter = new StartReporter(
        *m_startFlow, m_desk, {.servers = &m_tabs->servers(), .board = &boardView()}, this);
    connect(reporter, &StartReporter::boardWanted, this, [this] { showTab(BoardShown); });
    connect(reporter, &StartReporter::serversWanted, this, [this] { showTab(ServersShown); });
    new VerdictReporter(*m_startFlow, m_desk, boardView(), this);
}

void MainWindow::connectDesk()
{
    connect(&m_desk, &Desk::currentChanged, this, &MainWindow::onCurrent);
    connect(&m_desk.backend(), &Backend::profilesChanged, this, &MainWindow::updateStart);
    connect(m_deskPages, &DeskPages::pageChanged, this, &MainWindow::onPageChanged);
    connect(m_deskPages, &DeskPages::serversChanged, this, &MainWindow::onServersChanged);
    connect(m_boardFeed, &BoardFeed::locksChanged, this, &MainWindow::updateLocks);
    connect(m_startFlow, &StartFlow::runsChanged, this, &MainWindow::updateStart);
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
    connect(m_tabs, &DeskTabs::tabChanged, this, &MainWindow::onTab);
    connect(&boardView(), &BoardView::attemptReleaseWanted, this,
            [this](const cutover::JobStore *jobs, const cutover::AttemptId &attempt) {
                askToRelease(m_desk, *jobs, attempt, this);
            });
}

void MainWindow::connectMenus()
{
    connect(m_menus, &WindowMenus::refreshRequested, &m_desk, &Desk::refresh);
    connect(m_menus, &WindowMenus::filterRequested, this, [this] {
        showTab(ServersShown);
        serverView().focusFilter();
    });
    connect(m_menus, &WindowMenus::clearSelectionRequested, &serverView(),
            &ServerView::clearSelection);
    connect(m_menus, &WindowMenus::startRequested, this, &MainWindow::beginStart);
    connect(m_menus, &WindowMenus::startBarred, this, &MainWindow::tellWhyNoStart);
    connect(m_menus, &WindowMenus::nextFailureRequested, this, [this] {
        showTab(BoardShown);
        boardView().tree().selectNextFailure();
    });
    connect(&m_menus->columnsMenu(), &QMenu::aboutToShow, this, &MainWindow::fillTableMenus);
    connect(&m_menus->sortMenu(), &QMenu::aboutToShow, this, &MainWindow::fillTableMenus);
    fillTableMenus();
    connect(m_menus, &WindowMenus::tabRequested, this,
            [this](int tab) { showTab(static_cast<Tab>(tab)); });
    connect(m_menus, &WindowMenus::welcomeRequested, m_deskPages, &DeskPages::showWelcome);
}

void MainWindow::fillTableMenus()
{
    serverView().fillColumnMenu(m_menus->columnsMenu());
    serverView().fillSortMenu(m_menus->sortMenu());
}

void MainWindow::onCurrent()
{
    m_tabs->servers().showCurrentScope();
    m_deskPages->showCurrent();
    m_tabs->updateBadges();
}

void MainWindow::onServersChanged()
{
    m_tabs->updateBadges();
    m_header->tick();
}

void MainWindow::onPageChanged()
{
    setWindowTitle(m_header->windowTitle());
    m_tabs->updateBadges();
    updateStart();
}

void MainWindow::onTab(int tab)
{
    // The board has an age of its own: two of them say what neither means.
    m_scopeBar->setUpdatedVisible(tab == DeskTabs::ServersShown);
    updateStart();
}

void MainWindow::updateLocks()
{
    m_tabs->servers().updateLocks();
    m_tabs->updateBadges();
}

} // namespace ui
