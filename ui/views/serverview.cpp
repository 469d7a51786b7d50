// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/serverview.h"

#include "ui/text/formats.h"
#include "ui/theme/controls.h"
#include "ui/theme/emptystate.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/sectioncard.h"
#include "ui/views/serverheader.h"
#include "ui/views/servermenu.h"
#include "ui/views/serversidebar.h"
#include "ui/views/servertable.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kCountDelay = 150;

} // namespace

ServerView::ServerView(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_model(new ServerModel(this)),
      m_table(new ServerTable(theme, *m_model, this)), m_sideBar(new ServerSideBar(theme, this)),
      m_filter(new QLineEdit(this)), m_selectionText(new PlainLabel(this)),
      m_clear(new QToolButton(this)),
      m_stale(new SectionCard(theme, SectionCard::Kind::Notice, QString(), this)),
      m_incomplete(new SectionCard(theme, SectionCard::Kind::Notice, tr("List incomplete"), this)),
      m_pages(new QStackedWidget(this)), m_empty(new EmptyState(theme, this))
{
    setObjectName(QStringLiteral("serverView"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(1);
    row->addWidget(m_sideBar);
    row->addWidget(makeBody(), 1);
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(kCountDelay);
    connect(&m_countSoon, &QTimer::timeout, this, &ServerView::updateCounts);
    connect(m_model, &ServerModel::selectionChanged, this, &ServerView::onSelection);
    connect(m_model, &ServerModel::shownChanged, this, &ServerView::onShown);
    connect(m_model, &ServerModel::dataChanged, this, [this] { m_countSoon.start(); });
    connect(m_sideBar, &ServerSideBar::subsetChosen, m_model, &ServerModel::setSubset);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ServerView::onCurrent);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ServerView::showContextMenu);
    onStoreState();
    updateSelectionText();
}

ServerView::~ServerView() = default;

void ServerView::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(m_sideBar->geometry().right() + 1, 0, 1, height(),
                            m_theme.color(ThemeColor::Line));
}

void ServerView::setStore(const cutover::ServerStore *store, const base::Clock &clock)
{
    if (m_model->store())
        m_model->store()->disconnect(this);
    m_clock = &clock;
    m_model->setStore(store, &clock);
    m_sideBar->choose({});
    if (store) {
        connect(store, &cutover::ServerStore::stateChanged, this, &ServerView::onStoreState);
        connect(store, &cutover::ServerStore::groupsChanged, this, &ServerView::updateCounts);
    }
    updateCounts();
    onStoreState();
    onCurrent();
}

mgn::SourceServerId ServerView::currentId() const
{
    return m_model->idAt(m_table->currentIndex().row());
}

void ServerView::setJobs(const ServerRows::Jobs &jobs)
{
    m_model->setJobs(jobs);
    m_countSoon.start();
}

void ServerView::setRefreshProblem(const QString &cause)
{
    m_refreshProblem = cause;
    onStoreState();
}

void ServerView::setIncompleteReason(const QString &cause)
{
    m_incompleteReason = cause;
    updateNotices();
}

void ServerView::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ServerView::focusTable()
{
    // A hidden table would leave the focus to whatever Qt finds next, which is a chooser. From the
    // page in its place it goes on to the table as that appears.
    m_pages->currentWidget()->setFocus(Qt::OtherFocusReason);
}

QByteArray ServerView::columnState() const
{
    return m_table->header()->saveState();
}

bool ServerView::restoreColumnState(const QByteArray &state)
{
    return m_table->header()->restoreState(state);
}

void ServerView::fillColumnMenu(QMenu &menu)
{
    m_table->serverHeader().fillColumnMenu(menu);
}

void ServerView::fillSortMenu(QMenu &menu)
{
    m_table->serverHeader().fillSortMenu(menu);
}

bool ServerView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<const QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
        m_filter->clear();
        return true;
    }
    if (key == Qt::Key_Escape || key == Qt::Key_Down) {
        m_table->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

QWidget *ServerView::makeBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    row->setSpacing(space::kSmall);
    m_filter->setObjectName(QStringLiteral("serverFilter"));
    m_filter->setAccessibleName(tr("Filter source servers"));
    m_filter->setPlaceholderText(tr("Filter source servers    /"));
    m_filter->setToolTip(tr("Name, ID, address, tag, wave or application (/ or Ctrl+F)"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(m_theme.icon(Icon::Search, ThemeColor::Dim), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, m_model, &ServerModel::setFilter);
    m_selectionText->setObjectName(QStringLiteral("selectionText"));
    m_clear->setObjectName(QStringLiteral("clearSelection"));
    m_clear->setText(tr("Clear"));
    m_clear->setAccessibleName(tr("Clear selection"));
    m_clear->setToolTip(tr("Clear selection"));
    setQuiet(*m_clear);
    connect(m_clear, &QToolButton::clicked, this, &ServerView::clearSelection);
    row->addWidget(m_filter, 1);
    row->addWidget(m_selectionText);
    row->addWidget(m_clear);
    return bar;
}

QWidget *ServerView::makeBody()
{
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_stale->setObjectName(QStringLiteral("staleNotice"));
    m_stale->setTone(Tone::Warning);
    m_incomplete->setObjectName(QStringLiteral("incompleteNotice"));
    m_incomplete->setTone(Tone::Warning);
    m_empty->setObjectName(QStringLiteral("serversEmpty"));
    setSurface(*m_empty);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);
    column->addWidget(makeBar());
    column->addWidget(m_stale);
    column->addWidget(m_incomplete);
    column->addWidget(m_pages, 1);
    return body;
}

void ServerView::onSelection()
{
    updateSelectionText();
    emit selectionChanged(m_model->selectedCount(), m_model->hiddenSelectedCount());
}

void ServerView::onShown()
{
    updateSelectionText();
    updatePage();
    m_countSoon.start();
}

void ServerView::onStoreState()
{
    updateNotices();
    updatePage();
}

void ServerView::onCurrent()
{
    const mgn::SourceServerId id = currentId();
    if (id == m_current)
        return;
    m_current = id;
    emit currentServerChanged(id);
}

void ServerView::updateSelectionText()
{
    const int hidden = m_model->hiddenSelectedCount();
    const QString selected = numberText(m_model->selectedCount());
    const QString total = numberText(m_model->total());
    m_selectionText->setText(hidden == 0 ? tr("%1 of %2 selected").arg(selected, total)
                                         : tr("%1 of %2 selected, %3 hidden by the filter")
                                               .arg(selected, total, numberText(hidden)));
    m_clear->setVisible(m_model->selectedCount() > 0);
}

void ServerView::updateCounts()
{
    if (m_model->store())
        m_sideBar->setWaves(m_model->store()->waves());
    m_sideBar->setCounts(m_model->counts());
}

void ServerView::showContextMenu(const QPoint &at)
{
    const int row = m_table->indexAt(at).row();
    const mgn::SourceServer *server = m_model->serverAt(row);
    if (!server)
        return;
    auto *menu = new ServerMenu(*server, m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &ServerMenu::copyRowsWanted, m_table, &ServerTable::copyMarkedRows);
    menu->addStart(m_model->selectedCount(), m_startProblem);
    connect(menu, &ServerMenu::startWanted, this, &ServerView::startRequested);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

} // namespace ui
