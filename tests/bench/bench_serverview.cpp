// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/serverstore.h"
#include "ui/models/servermodel.h"
#include "ui/views/servertable.h"
#include "ui/views/serverview.h"

#include <QAbstractTableModel>
#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTreeView>

#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>
#include <random>

// bench_serverview [ROWS]: the server page with ROWS servers (50,000) against a
// QSortFilterProxyModel over a table of strings in a QTreeView. Each time ends with the painted
// window; medians of five.

namespace {

using Row = std::array<QString, ui::kServerColumns>;

mgn::SourceServer makeServer(int number, std::mt19937 &generator)
{
    static constexpr std::array kDepartments{"finance", "erp",  "web",   "dwh",
                                             "hr",      "mail", "legacy"};
    mgn::SourceServer server;
    server.sourceServerId =
        mgn::SourceServerId(QStringLiteral("s-%1").arg(number, 17, 16, QLatin1Char('0')));
    server.sourceProperties.identificationHints.hostname = base::Text(
        QStringLiteral("%1-%2").arg(QLatin1String(kDepartments[generator() % kDepartments.size()]),
                                    QString::number(generator() % 100'000)));
    server.sourceProperties.networkInterfaces = {
        {{}, {base::Text(QStringLiteral("10.%1.%2.7").arg(number / 250).arg(number % 250))}, true}};
    server.lifeCycle.state.value = mgn::LifeCycleState::ReadyForCutover;
    server.lifeCycle.lastSeenByServiceDateTime =
        base::Timestamp::fromMsecs(1'795'000'000'000 + number);
    server.dataReplicationInfo.dataReplicationState.value = mgn::DataReplicationState::Continuous;
    server.dataReplicationInfo.lagDuration =
        base::Duration::fromMsecs(static_cast<std::int64_t>(generator() % 900'000));
    server.tags = {
        {base::Text(QStringLiteral("wave")), base::Text(QString::number(generator() % 40))}};
    return server;
}

class StringTable final : public QAbstractTableModel
{
public:
    std::vector<Row> rows;
    [[nodiscard]] int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : ui::kServerColumns;
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        return rows[static_cast<std::size_t>(index.row())]
                   [static_cast<std::size_t>(index.column())];
    }
};

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    QApplication::processEvents();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double median(const std::function<void()> &work)
{
    std::array<double, 5> times{};
    for (double &time : times)
        time = milliseconds(work);
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

void print(const char *what, double ours, double proxy)
{
    if (proxy > 0)
        std::printf("%-44s %8.2f ms   proxy %8.2f ms   ratio %.3f\n", what, ours, proxy,
                    ours / proxy);
    else
        std::printf("%-44s %8.2f ms\n", what, ours);
}

/// Pages of 1,000; prints the longest.
void listPages(cutover::ServerStore &store, const std::vector<mgn::SourceServer> &servers)
{
    constexpr std::size_t kPage = 1000;
    double longest = 0;
    double total = 0;
    store.beginRefresh();
    for (std::size_t first = 0; first < servers.size(); first += kPage) {
        const auto begin = servers.begin() + static_cast<std::ptrdiff_t>(first);
        const auto size = static_cast<std::ptrdiff_t>(std::min(kPage, servers.size() - first));
        std::vector<mgn::SourceServer> page(begin, begin + size);
        const double time = milliseconds([&] { store.merge(std::move(page)); });
        longest = std::max(longest, time);
        total += time;
    }
    store.endRefresh(mgn::Listing<mgn::SourceServer>{}, base::Instant());
    print("append in pages of 1,000, painted, in all", total, 0);
    print("  the longest page", longest, 0);
}

std::vector<Row> textsOf(const ui::ServerModel &model)
{
    std::vector<Row> rows(static_cast<std::size_t>(model.rowCount()));
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < ui::kServerColumns; ++column)
            rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)] =
                model.index(row, column).data().toString();
    }
    return rows;
}

/// What most people would write first.
struct ProxyView {
    StringTable strings;
    QSortFilterProxyModel proxy;
    QTreeView tree;

    explicit ProxyView(std::vector<Row> rows)
    {
        strings.rows = std::move(rows);
        proxy.setFilterKeyColumn(-1);
        proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
        proxy.setSortCaseSensitivity(Qt::CaseInsensitive);
        proxy.setSourceModel(&strings);
        tree.setUniformRowHeights(true);
        tree.setModel(&proxy);
        tree.setSortingEnabled(true);
        tree.resize(1400, 800);
        tree.show();
        QApplication::processEvents();
    }
};

double filterBothWays(const std::function<void(const QString &)> &setFilter)
{
    return median([&] {
        setFilter(QStringLiteral("finance-77"));
        QApplication::processEvents();
        setFilter(QString());
    });
}

double flipSort(QTreeView &view, ui::ServerColumn column)
{
    bool isUp = false;
    return median([&] {
        isUp = !isUp;
        view.sortByColumn(static_cast<int>(column),
                          isUp ? Qt::AscendingOrder : Qt::DescendingOrder);
    });
}

double refreshSome(cutover::ServerStore &store, const std::vector<mgn::SourceServer> &servers)
{
    std::int64_t lag = 0;
    return median([&] {
        std::vector<mgn::SourceServer> batch = servers;
        for (std::size_t row = 0; row < batch.size(); row += 100)
            batch[row].dataReplicationInfo.lagDuration.msecs = ++lag;
        store.beginRefresh();
        store.merge(std::move(batch));
        store.endRefresh(mgn::Listing<mgn::SourceServer>{}, base::Instant());
    });
}

void compare(ui::ServerView &view)
{
    ProxyView naive(textsOf(view.model()));
    auto *filter = view.findChild<QLineEdit *>(QStringLiteral("serverFilter"));
    auto *table = view.findChild<ui::ServerTable *>();
    print("filter to few and back, painted",
          filterBothWays([&](const QString &text) { filter->setText(text); }),
          filterBothWays([&](const QString &text) { naive.proxy.setFilterFixedString(text); }));
    print("sort by name, painted", flipSort(*table, ui::ServerColumn::Name),
          flipSort(naive.tree, ui::ServerColumn::Name));
    print("sort by lag, painted", flipSort(*table, ui::ServerColumn::Lag),
          flipSort(naive.tree, ui::ServerColumn::Lag));
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 50'000;
    std::mt19937 generator(5);
    std::vector<mgn::SourceServer> servers;
    for (int number = 0; number < count; ++number)
        servers.push_back(makeServer(number, generator));

    ui::Theme theme;
    theme.applyTo(app);
    const base::SystemClock clock;
    cutover::ServerStore store({});
    ui::ServerView view(theme);
    view.setStore(&store, clock);
    view.resize(1400, 800);
    view.show();
    listPages(store, servers);
    compare(view);
    print("refresh of all with 1 % changed, painted", refreshSome(store, servers), 0);
    return 0;
}
