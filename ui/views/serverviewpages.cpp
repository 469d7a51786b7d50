// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/serverview.h"

#include "ui/text/formats.h"
#include "ui/theme/emptystate.h"
#include "ui/theme/sectioncard.h"
#include "ui/views/serversidebar.h"
#include "ui/views/servertable.h"

#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

namespace ui {

// What stands in the place of the table, and above it.

using cutover::ServerStore;

void ServerView::updateNotices()
{
    const ServerStore *store = m_model->store();
    const bool isStale = store && store->state() == ServerStore::State::Failed && store->size() > 0;
    m_stale->setVisible(isStale);
    if (isStale) {
        const auto since = store->lastUpdated();
        m_stale->setTitle(since
                              ? tr("Not updated since %1").arg(timeUtcText(*since, m_clock->now()))
                              : tr("The list could not be read to its end"));
        m_stale->setText(m_refreshProblem);
    }
    m_incomplete->setVisible(store && store->incomplete().has_value());
    m_incomplete->setText(
        m_incompleteReason.isEmpty()
            ? tr("Reading ended before the last page: there are more servers than are shown.")
            : m_incompleteReason);
}

void ServerView::updatePage()
{
    const ServerStore *store = m_model->store();
    if (m_model->rowCount() > 0) {
        m_pages->setCurrentWidget(m_table);
        return;
    }
    if (!store
        || (store->size() == 0
            && (store->state() == ServerStore::State::Never
                || store->state() == ServerStore::State::Loading)))
        return showEmpty(Icon::Server, tr("Reading source servers…"), {});
    if (store->size() > 0)
        return showNoMatch();
    if (store->state() == ServerStore::State::Failed) {
        showEmpty(Icon::CircleAlert, tr("The source servers could not be read"), m_refreshProblem);
        connect(m_empty->addButton(tr("Try again"), QStringLiteral("readAgain"), true),
                &QPushButton::clicked, this, &ServerView::refreshRequested);
        return;
    }
    showEmpty(Icon::Server, tr("No source servers in this region"),
              tr("Look at the region and the account above. A server appears here when the "
                 "replication agent on "
                 "it has registered with this account in this region."));
}

void ServerView::showEmpty(Icon icon, const QString &title, const QString &explanation)
{
    m_empty->removeButtons();
    m_empty->setContent(icon, title, explanation);
    m_pages->setCurrentWidget(m_empty);
}

void ServerView::showNoMatch()
{
    showEmpty(Icon::Funnel, tr("No match"),
              tr("None of the %1 matches the filter and the chosen view.")
                  .arg(serverCount(m_model->total())));
    connect(m_empty->addButton(tr("Clear filter"), QStringLiteral("clearFilter"), true),
            &QPushButton::clicked, this, [this] {
                m_filter->clear();
                m_sideBar->choose({});
                m_model->setSubset({});
            });
}

} // namespace ui
