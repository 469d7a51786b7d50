// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/views/galleryscene.h"

#include "ui/models/roles.h"
#include "ui/theme/band.h"
#include "ui/theme/controls.h"
#include "ui/theme/factsgrid.h"
#include "ui/theme/flashbar.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/sectioncard.h"
#include "ui/views/viewsetup.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSplitter>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace tests {

namespace {

using namespace ui;

QStandardItem *styled(const QString &text, CellStyle style)
{
    auto *item = new QStandardItem(text);
    item->setData(QVariant::fromValue(style), Role::CellStyle);
    return item;
}

QStandardItem *marked(const StateMark &mark)
{
    auto *item = new QStandardItem(mark.word);
    item->setData(QVariant::fromValue(mark), Role::StateMark);
    return item;
}

StateMark state(Tone tone, const QString &word)
{
    return {tone, toneIcon(tone), word};
}

QList<QStandardItem *> serverRow(int number, bool ticked, const StateMark &lifecycle,
                                 const StateMark &replication, const QString &lag)
{
    auto *name = styled(QStringLiteral("erp-app-%1").arg(number, 2, 10, QLatin1Char('0')),
                        CellStyle::Strong);
    name->setCheckable(true);
    name->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
    QList<QStandardItem *> row{
        name,
        styled(QStringLiteral("s-8b2e6f0c19d74a3%1e").arg(number), CellStyle::Identifier),
        marked(lifecycle),
        styled(QStringLiteral("Launch cutover instance"), CellStyle::Dim),
        marked(replication),
        styled(lag, CellStyle::Number),
        styled(QStringLiteral("02:1%1:41").arg(number % 6), CellStyle::Dim)};
    for (QStandardItem *item : row)
        item->setData(ticked, Role::Ticked);
    return row;
}

QList<QStandardItem *> jobRow(QStandardItem *name, const StateMark &mark, const QString &elapsed)
{
    return {name, marked(mark), styled(QStringLiteral("02:02:13"), CellStyle::Dim),
            styled(elapsed, CellStyle::Number),
            styled(QStringLiteral("i-0f31c9a7be54d2810"), CellStyle::Identifier)};
}

QList<Fact> serverFacts()
{
    return {{.label = QStringLiteral("Server ID"),
             .value = QStringLiteral("s-1d40c9e7b6a3f5820"),
             .identifier = true,
             .copyable = true,
             .state = {},
             .toolTip = {}},
            {.label = QStringLiteral("Lifecycle"),
             .value = {},
             .state = state(Tone::Ok, QStringLiteral("Ready for cutover")),
             .toolTip = {}},
            {.label = QStringLiteral("Account"),
             .value = QStringLiteral("1111 1111 1111"),
             .state = {},
             .toolTip = {}},
            {.label = QStringLiteral("System"),
             .value = QStringLiteral("Windows Server 2019"),
             .state = {},
             .toolTip = {}}};
}

QHBoxLayout *rowLayout(QWidget *widget)
{
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    row->setSpacing(space::kSmall);
    return row;
}

} // namespace

GalleryScene::GalleryScene(const Theme &theme) : m_theme(theme)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *band = new IdentityBand(theme, this);
    band->setIdentity(IdentityBand::Kind::Production,
                      QStringLiteral("corp-prod · account Acme prod (1111 1111 1111) · eu-west-1"),
                      QColor(0x2e, 0x8b, 0x57));
    band->setNotice(QStringLiteral("credentials end at 03:12 UTC (in 12 min)"), Tone::Warning);
    auto *flashes = new FlashBar(theme, this);
    flashes->show({.id = QStringLiteral("a"),
                   .tone = Tone::Bad,
                   .title = QStringLiteral("Nothing was started"),
                   .text = QStringLiteral(
                       "erp-app-02 is in job mgnjob-1 already. The other servers stay selected."),
                   .details = QStringLiteral("ConflictException"),
                   .actionText = QStringLiteral("Show server"),
                   .action = {}});
    auto *upper = new QSplitter(this);
    upper->addWidget(table());
    upper->addWidget(details());
    upper->setSizes({960, 320});
    column->addWidget(band);
    column->addWidget(toolBar());
    column->addWidget(tabs());
    column->addWidget(flashes);
    column->addWidget(upper, 3);
    column->addWidget(tree(), 2);
    column->addWidget(buttons());
    resize(1280, 860);
}

QWidget *GalleryScene::toolBar()
{
    auto *bar = new QWidget(this);
    auto *row = rowLayout(bar);
    row->addWidget(new PlainLabel(QStringLiteral("Profile"), PlainLabel::Look::Dim));
    auto *profile = new QComboBox;
    profile->addItem(m_theme.icon(Icon::Key, ThemeColor::Bad), QStringLiteral("corp-prod"));
    row->addWidget(profile);
    row->addWidget(new PlainLabel(QStringLiteral("Region"), PlainLabel::Look::Dim));
    auto *region = new QComboBox;
    region->addItem(QStringLiteral("eu-west-1  Ireland"));
    row->addWidget(region);
    row->addStretch();
    row->addWidget(new PlainLabel(QStringLiteral("Last updated 4 s ago"), PlainLabel::Look::Dim));
    row->addWidget(new QPushButton(m_theme.icon(Icon::Refresh), QStringLiteral("Refresh")));
    auto *start = new QPushButton(m_theme.icon(Icon::Rocket, ThemeColor::OnAccent),
                                  QStringLiteral("Start cutover of 4 servers…"));
    setPrimary(*start);
    row->addWidget(start);
    return bar;
}

QWidget *GalleryScene::tabs()
{
    auto *bar = new QTabBar(this);
    bar->setExpanding(false);
    bar->addTab(m_theme.icon(Icon::Server), QStringLiteral("Servers"));
    bar->addTab(m_theme.icon(Icon::ListTree), QStringLiteral("Board"));
    setTabBadge(*bar, 0, QStringLiteral("46"));
    setTabBadge(*bar, 1, QStringLiteral("1 running"));
    return bar;
}

QWidget *GalleryScene::table()
{
    m_servers.setHorizontalHeaderLabels({QStringLiteral("Name"), QStringLiteral("Server ID"),
                                         QStringLiteral("Lifecycle"), QStringLiteral("Next step"),
                                         QStringLiteral("Replication"), QStringLiteral("Lag"),
                                         QStringLiteral("Last snapshot (UTC)")});
    const StateMark ready = state(Tone::Ok, QStringLiteral("Ready for cutover"));
    const StateMark running = state(Tone::Running, QStringLiteral("Cutover in progress"));
    const QList<StateMark> health{state(Tone::Ok, QStringLiteral("Healthy")),
                                  state(Tone::Warning, QStringLiteral("Lagging")),
                                  state(Tone::Bad, QStringLiteral("Stalled")),
                                  state(Tone::Dim, QStringLiteral("Disconnected"))};
    for (int row = 0; row < 9; ++row)
        m_servers.appendRow(
            serverRow(row + 1, row < 4, row < 5 ? ready : running, health[row % 4],
                      row % 4 == 1 ? QStringLiteral("11 min 11 s") : QStringLiteral("0 s")));
    auto *view = new QTableView(this);
    setUpTable(*view, m_theme);
    m_servers.setHeaderData(5, Qt::Horizontal, int(Qt::AlignTrailing | Qt::AlignVCenter),
                            Qt::TextAlignmentRole);
    view->setModel(&m_servers);
    view->resizeColumnsToContents();
    view->setSortingEnabled(true);
    view->sortByColumn(0, Qt::AscendingOrder);
    view->setCurrentIndex(m_servers.index(6, 0));
    return view;
}

QWidget *GalleryScene::details()
{
    auto *panel = new QWidget(this);
    setSurface(*panel);
    panel->setMinimumWidth(320);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kMedium);
    column->setSpacing(space::kSmall);
    column->addWidget(new PlainLabel(QStringLiteral("erp-app-02"), PlainLabel::Look::Title));
    auto *notice = new SectionCard(m_theme, SectionCard::Kind::Notice, {});
    notice->setTone(Tone::Warning);
    notice->setText(
        QStringLiteral("Lag is 11 min, growing. If a fresh snapshot fails, AWS silently launches "
                       "from the one of 01:48:20 UTC."));
    column->addWidget(notice);
    auto *facts = new FactsGrid(m_theme);
    facts->setFacts(serverFacts());
    column->addWidget(facts);
    auto *card = new SectionCard(m_theme, SectionCard::Kind::Outlined,
                                 QStringLiteral("web-07: launch failed"));
    card->setTone(Tone::Bad);
    card->setText(QStringLiteral("The launch template names a subnet that no longer exists."));
    column->addWidget(card);
    column->addStretch();
    return panel;
}

QWidget *GalleryScene::tree()
{
    m_jobs.setHorizontalHeaderLabels({QStringLiteral("Name"), QStringLiteral("Status"),
                                      QStringLiteral("Started"), QStringLiteral("Elapsed"),
                                      QStringLiteral("Instance")});
    auto *scope = styled(QStringLiteral("corp-prod"), CellStyle::Strong);
    scope->setData(QStringLiteral("1111 1111 1111 · eu-west-1"), Role::DetailText);
    auto *job = styled(QStringLiteral("mgnjob-3a7c91e5d2f4b8016"), CellStyle::StrongIdentifier);
    job->setData(QStringLiteral("W3 ERP"), Role::DetailText);
    auto *server = new QStandardItem(QStringLiteral("erp-app-01"));
    auto *action = new QStandardItem(QStringLiteral("Install SSM agent"));
    action->setData(QStringLiteral("blocks finalize"), Role::Badge);
    server->appendRow(jobRow(action, state(Tone::Ok, QStringLiteral("Success")), {}));
    job->appendRow(jobRow(server, state(Tone::Running, QStringLiteral("Launched, actions running")),
                          QStringLiteral("9 min 12 s")));
    job->appendRow(jobRow(new QStandardItem(QStringLiteral("web-07")),
                          state(Tone::Bad, QStringLiteral("Launch failed")),
                          QStringLiteral("11 min 56 s")));
    scope->appendRow(
        jobRow(job, state(Tone::Running, QStringLiteral("Running")), QStringLiteral("12 min")));
    m_jobs.appendRow(jobRow(scope, state(Tone::Running, QStringLiteral("38 of 42 done")), {}));
    auto *view = new QTreeView(this);
    setUpTree(*view, m_theme);
    view->setModel(&m_jobs);
    view->expandAll();
    for (int column = 0; column < m_jobs.columnCount(); ++column)
        view->resizeColumnToContents(column);
    view->setCurrentIndex(server->index());
    return view;
}

QWidget *GalleryScene::buttons()
{
    auto *bar = new QWidget(this);
    auto *row = rowLayout(bar);
    auto *filter = new QLineEdit;
    filter->addAction(m_theme.icon(Icon::Search, ThemeColor::Dim), QLineEdit::LeadingPosition);
    filter->setPlaceholderText(QStringLiteral("Filter source servers"));
    row->addWidget(filter, 1);
    auto *box = new QCheckBox(QStringLiteral("Leave out hidden"));
    box->setChecked(true);
    row->addWidget(box);
    row->addWidget(new QCheckBox(QStringLiteral("Only problems")));
    auto *radio = new QRadioButton(QStringLiteral("This account"));
    radio->setChecked(true);
    row->addWidget(radio);
    auto *disabled = new QPushButton(m_theme.icon(Icon::Rocket), QStringLiteral("Start cutover…"));
    setPrimary(*disabled);
    disabled->setEnabled(false);
    row->addWidget(new QPushButton(QStringLiteral("Cancel")));
    row->addWidget(new QPushButton(QStringLiteral("Back")));
    row->addWidget(disabled);
    return bar;
}

} // namespace tests
