// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/serverdetails.h"

#include "ui/models/rowstsv.h"
#include "ui/text/serverdetailstext.h"
#include "ui/text/serverstatetext.h"
#include "ui/theme/controls.h"
#include "ui/theme/copynotice.h"
#include "ui/theme/factsgrid.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/sectioncard.h"
#include "ui/views/disklist.h"
#include "ui/views/marklist.h"
#include "ui/views/memberpanel.h"
#include "ui/views/scrolledtext.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

ServerDetails::ServerDetails(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_scroll(new QScrollArea(this)),
      m_nothing(
          new PlainLabel(tr("Choose a server to see its details."), PlainLabel::Look::Dim, this)),
      m_name(new PlainLabel(QString(), PlainLabel::Look::Title, this)),
      m_idText(new PlainLabel(QString(), PlainLabel::Look::Identifier, this)),
      m_copyId(new QToolButton(this)), m_copyDetails(new QToolButton(this)),
      m_state(new MarkList(theme, this)),
      m_notice(new SectionCard(theme, SectionCard::Kind::Notice, QString(), this)),
      m_startText(new ScrolledText(PlainLabel::Look::Body, tr("About its start"), this)),
      m_facts(new FactsGrid(theme, this)), m_disks(new DiskList(theme, this)),
      m_history(new MarkList(theme, this)), m_launch(new FactsGrid(theme, this)),
      m_actions(new MarkList(theme, this)), m_tags(new FactsGrid(theme, this)),
      m_members(new MemberPanel(theme, this))
{
    setObjectName(QStringLiteral("serverDetails"));
    makeScrollArea();
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    setSurface(*this);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);
    whole->addWidget(m_nothing);
    setMinimumWidth(240);
    setAboutStart({});
    showNothing();
}

ServerDetails::~ServerDetails() = default;

void ServerDetails::setStore(const cutover::ServerStore *store, const base::Clock &clock)
{
    if (m_store)
        m_store->disconnect(this);
    m_store = store;
    m_clock = &clock;
    if (store) {
        connect(store, &cutover::ServerStore::rowsChanged, this, &ServerDetails::onRowsChanged);
        connect(store, &cutover::ServerStore::rowsRemoved, this, &ServerDetails::refresh);
        connect(store, &cutover::ServerStore::groupsChanged, this, &ServerDetails::refresh);
    }
    setServer({});
}

void ServerDetails::setServer(const mgn::SourceServerId &id)
{
    if (id != m_id) {
        m_scroll->verticalScrollBar()->setValue(0);
        m_launchSection->hide();
        m_actionSection->hide();
    }
    m_id = id;
    refresh();
}

void ServerDetails::setBusy(const BusyServers &busy)
{
    m_busy = busy;
    refresh();
}

void ServerDetails::setAboutStart(const QString &text)
{
    m_startText->setText(text);
    m_startSection->setVisible(!text.isEmpty());
}

void ServerDetails::setLaunchConfiguration(const mgn::LaunchConfiguration &configuration)
{
    if (configuration.sourceServerId != m_id)
        return;
    m_launch->setFacts(launchFacts(configuration));
    m_launchSection->setText({});
    m_launchSection->show();
}

void ServerDetails::setActions(const mgn::SourceServerId &id,
                               const std::vector<mgn::SourceServerAction> &actions)
{
    if (id != m_id)
        return;
    m_actions->setLines(actionLines(actions));
    m_actionSection->setText(m_actions->lines().isEmpty() ? tr("None is set up for this server.")
                                                          : QString());
    m_actionSection->show();
}

void ServerDetails::setLaunchProblem(const mgn::SourceServerId &id, const QString &problem)
{
    if (id != m_id)
        return;
    m_launch->setFacts({});
    m_launchSection->setText(problem);
    m_launchSection->show();
}

void ServerDetails::setActionsProblem(const mgn::SourceServerId &id, const QString &problem)
{
    if (id != m_id)
        return;
    m_actions->setLines({});
    m_actionSection->setText(problem);
    m_actionSection->show();
}

void ServerDetails::onRowsChanged(const QList<int> &rows)
{
    const int row = m_id.isEmpty() ? -1 : m_store->rowOf(m_id);
    if (row >= 0 && std::binary_search(rows.cbegin(), rows.cend(), row))
        refresh();
}

void ServerDetails::refresh()
{
    const mgn::SourceServer *server = m_store && !m_id.isEmpty() ? m_store->find(m_id) : nullptr;
    if (server)
        showServer(*server);
    else
        showNothing();
}

void ServerDetails::showServer(const mgn::SourceServer &server)
{
    const base::Instant now = m_clock->now();
    showHead(server);
    m_facts->setFacts(
        serverFacts(server, {.wave = m_store->waveNameOf(server).toString(),
                             .application = m_store->applicationNameOf(server).toString(),
                             .isInJob = m_busy.inJob.contains(m_id),
                             .isStarting = m_busy.starting.contains(m_id),
                             .now = now,
                             .acting = m_store->scope().account}));
    m_disks->setDisks(diskLines(server));
    m_diskSection->setVisible(!m_disks->disks().isEmpty());
    m_history->setLines(serverHistory(server, now));
    m_historySection->setVisible(!m_history->lines().isEmpty());
    m_tags->setFacts(tagFacts(server.tags));
    m_tagSection->setVisible(!server.tags.empty());
    m_members->show(server);
    m_scroll->show();
    m_nothing->hide();
}

void ServerDetails::showHead(const mgn::SourceServer &server)
{
    m_name->setText(visibleText(server.name().toString()));
    m_idText->setText(visibleText(server.sourceServerId.toString()));
    m_state->setLines({{lifeCycleMark(server.lifeCycle.state), {}}});
    const auto notice = serverNotice(server, m_clock->now(), m_store->scope().account);
    m_notice->setVisible(notice.has_value());
    if (!notice)
        return;
    m_notice->setTone(notice->tone);
    m_notice->setText(notice->text);
}

QString ServerDetails::detailsAsTsv() const
{
    const mgn::SourceServer *server = m_store ? m_store->find(m_id) : nullptr;
    if (!server)
        return {};
    QList<QPair<QString, QString>> pairs{{tr("Name"), server->name().toString()},
                                         {tr("Server ID"), m_id.toString()}};
    const auto addLines = [&pairs](const QString &label, const MarkList &list) {
        for (const MarkedLine &line : list.lines())
            pairs.append({label, line.text()});
    };
    const auto addFacts = [&pairs](const FactsGrid &grid) {
        for (const Fact &fact : grid.facts())
            pairs.append({fact.label, fact.text()});
    };
    addLines(tr("Lifecycle"), *m_state);
    if (!m_startSection->isHidden())
        pairs.append({tr("About its start"), m_startText->text()});
    addFacts(*m_facts);
    for (const DiskLine &disk : m_disks->disks())
        pairs.append({tr("Disk %1").arg(disk.device), disk.text});
    addLines(tr("History"), *m_history);
    if (!m_launchSection->isHidden())
        addFacts(*m_launch);
    if (!m_actionSection->isHidden())
        addLines(tr("Post-launch action"), *m_actions);
    for (const Fact &tag : m_tags->facts())
        pairs.append({tr("Tag %1").arg(tag.label), tag.value});
    return pairsAsTsv(pairs);
}

void ServerDetails::showNothing()
{
    m_scroll->hide();
    m_nothing->show();
}

} // namespace ui
