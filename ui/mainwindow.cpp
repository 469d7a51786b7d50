// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow.h"

#include "ui/boardfeed.h"
#include "ui/boardscopes.h"
#include "ui/dialogs/closequestion.h"
#include "ui/dialogs/programpages.h"
#include "ui/dialogs/releasequestion.h"
#include "ui/dialogs/scopequestions.h"
#include "ui/serverstab.h"
#include "ui/sessionnotices.h"
#include "ui/startflow.h"
#include "ui/startreporter.h"
#include "ui/text/formats.h"
#include "ui/theme/band.h"
#include "ui/theme/controls.h"
#include "ui/theme/flashbar.h"
#include "ui/views/boardview.h"
#include "ui/views/jobtreeview.h"
#include "ui/views/messagepage.h"
#include "ui/views/scopebar.h"
#include "ui/views/serverview.h"
#include "ui/views/statusline.h"
#include "ui/views/welcomepage.h"
#include "ui/windowheader.h"
#include "ui/windowlayout.h"
#include "ui/windowmenus.h"

#include <QCloseEvent>
#include <QMenuBar>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr QSize kFirstSize{1440, 900};

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
    return m_serversTab->view();
}

void MainWindow::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void MainWindow::begin()
{
    m_deskPages->begin();
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

void MainWindow::buildHelpers()
{
    m_deskPages = new DeskPages(m_desk,
                                {.stack = m_pages,
                                 .welcome = m_welcome,
                                 .message = m_message,
                                 .scopeBar = m_scopeBar,
                                 .statusLine = m_statusLine,
                                 .servers = &serverView(),
                                 .flashBar = m_flashBar,
                                 .startFlow = m_startFlow},
                                this);
    new BoardScopes(m_desk, *m_board, this);
    m_boardFeed = new BoardFeed(m_desk, *m_board, this);
    new SessionNotices(m_desk, *m_flashBar, *m_startFlow, this);
    new StartReporter(*m_startFlow, m_desk,
                      {.tabs = m_tabs, .servers = m_serversTab, .board = m_board}, this);
}

void MainWindow::connectDesk()
{
    connect(&m_desk, &Desk::currentChanged, this, &MainWindow::onCurrent);
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
    connect(m_board, &BoardView::runningCountChanged, this, &MainWindow::updateBadges);
    connect(m_board, &BoardView::attemptReleaseWanted, this,
            [this](const cutover::JobStore *jobs, const cutover::AttemptId &attempt) {
                askToRelease(m_desk, *jobs, attempt, this);
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
    connect(m_menus, &WindowMenus::welcomeRequested, m_deskPages, &DeskPages::showWelcome);
    connect(m_menus, &WindowMenus::keysRequested, this, [this] { showKeys(this); });
    connect(m_menus, &WindowMenus::aboutRequested, this, [this] { showAbout(this); });
}

void MainWindow::onCurrent()
{
    m_serversTab->showCurrentScope();
    m_deskPages->showCurrent();
    updateBadges();
}

void MainWindow::onServersChanged()
{
    updateBadges();
    m_header->tick();
}

void MainWindow::onPageChanged()
{
    setWindowTitle(m_header->windowTitle());
    updateStart();
}

void MainWindow::updateStart()
{
    const auto count = serverView().selectedIds().size();
    const bool isOffered = page() == DeskShown && m_tabs->currentIndex() == ServersShown;
    const QString reason = startProblem();
    const QString text =
        count == 0 ? tr("Start cutover…") : tr("Start cutover of %1…").arg(serverCount(count));
    m_scopeBar->setStart(text, reason.isEmpty(), reason);
    m_scopeBar->setStartVisible(isOffered);
    serverView().setStartProblem(reason);
    m_menus->setStart(text, isOffered && reason.isEmpty(),
                      isOffered ? reason
                                : tr("Starting is offered where the selection is visible."));
}

QString MainWindow::startProblem() const
{
    if (m_desk.backend().isReadOnly())
        return tr("This session is read-only.");
    if (m_startFlow->isSending())
        return tr("A start is being sent.");
    return serverView().selectedIds().isEmpty() ? tr("Tick source servers first.") : QString();
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

} // namespace ui
