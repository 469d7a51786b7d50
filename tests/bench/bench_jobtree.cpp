// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/heap.h"
#include "ui/models/jobtreemodel.h"
#include "ui/theme/theme.h"
#include "ui/views/jobtreeview.h"

#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>

// bench_jobtree: one poll that changes 1 % of the actions in an expanded tree of 84,020 nodes
// against as many changes in 840 nodes, where that is every action; all servers, jobs and scopes
// above a changed action change with it. "compare" is the store finding what changed in the whole
// answer, "apply" what model and view do with it, "paint" the one repaint. Medians of several
// rounds, both trees in turn; judged by the ratios.

namespace {

struct Shape {
    int scopes;
    int jobs;    ///< of a scope
    int servers; ///< of a job
    int actions; ///< of a server

    [[nodiscard]] constexpr int nodes() const
    {
        return scopes * (1 + jobs * (1 + servers * (1 + actions)));
    }
    [[nodiscard]] constexpr int allServers() const { return scopes * jobs * servers; }
    [[nodiscard]] constexpr int allActions() const { return allServers() * actions; }
};

constexpr Shape kLarge{20, 20, 19, 10};
constexpr Shape kSmall{4, 1, 16, 12};
static_assert(kLarge.nodes() == 84'020 && kSmall.nodes() == 840);
constexpr int kChanges = 768;
constexpr int kRounds = 31;
static_assert(kChanges == kSmall.allActions() && kChanges * 99 > kLarge.allActions());

struct Times {
    double compare = 0;
    double apply = 0;
    double paint = 0;
};

base::Text text(const std::string &value)
{
    return base::Text(std::string_view(value));
}

std::string numbered(const char *prefix, int number)
{
    const std::string digits = std::to_string(number);
    return prefix + std::string(17 - digits.size(), '0') + digits;
}

mgn::ParticipatingServer server(int number, int actions)
{
    mgn::ParticipatingServer value;
    value.sourceServerId = mgn::SourceServerId(text(numbered("s-", number)));
    value.launchStatus.value = mgn::LaunchStatus::Launched;
    value.launchedEc2InstanceId = mgn::Ec2InstanceId(text(numbered("i-", number)));
    for (int i = 0; i < actions; ++i) {
        mgn::PostLaunchAction action;
        action.ssmDocument.actionName = text("Action " + std::to_string(i));
        action.ssmDocument.ssmDocumentName = text("AWS-Document");
        action.executionStatus.value = mgn::ActionExecutionStatus::InProgress;
        value.postLaunchActionsStatus.actions.push_back(std::move(action));
    }
    return value;
}

mgn::Job job(int number, const Shape &shape)
{
    mgn::Job value;
    value.jobId = mgn::JobId(text(numbered("mgnjob-", number)));
    value.type.value = mgn::JobType::Launch;
    value.initiatedBy.value = mgn::InitiatedBy::StartCutover;
    value.status.value = mgn::JobStatus::Started;
    value.creationDateTime = base::Timestamp::parse("2026-11-23T02:02:11Z");
    for (int i = 0; i < shape.servers; ++i)
        value.participatingServers.push_back(server(number * shape.servers + i, shape.actions));
    return value;
}

/// All jobs of a tree, with the changes of poll after poll.
class Feed
{
public:
    explicit Feed(const Shape &shape) : m_shape(shape)
    {
        for (int scope = 0; scope < shape.scopes; ++scope) {
            m_jobs.emplace_back();
            for (int i = 0; i < shape.jobs; ++i)
                m_jobs.back().push_back(job(scope * shape.jobs + i, shape));
        }
    }
    [[nodiscard]] const std::vector<std::vector<mgn::Job>> &jobs() const { return m_jobs; }

    /// Turns the status of kChanges actions, spread evenly over all servers.
    void change()
    {
        for (int i = 0; i < kChanges; ++i)
            turn(static_cast<int>(static_cast<long long>(i) * m_shape.allActions() / kChanges));
    }

private:
    void turn(int row)
    {
        const int number = row / m_shape.actions;
        const int jobNumber = number / m_shape.servers;
        mgn::Job &owner = m_jobs[size(jobNumber / m_shape.jobs)][size(jobNumber % m_shape.jobs)];
        auto &status = owner.participatingServers[size(number % m_shape.servers)]
                           .postLaunchActionsStatus.actions[size(row % m_shape.actions)]
                           .executionStatus.value;
        status = status == mgn::ActionExecutionStatus::InProgress
                     ? mgn::ActionExecutionStatus::Success
                     : mgn::ActionExecutionStatus::InProgress;
    }
    static std::size_t size(int index) { return static_cast<std::size_t>(index); }

    Shape m_shape;
    std::vector<std::vector<mgn::Job>> m_jobs;
};

using Stores = std::vector<std::unique_ptr<cutover::JobStore>>;

Stores makeStores(const Shape &shape)
{
    Stores stores;
    for (int i = 0; i < shape.scopes; ++i) {
        const cutover::Scope scope{base::ProfileId(text("profile " + std::to_string(i))),
                                   *base::AccountId::parse(QStringLiteral("111111111111")),
                                   *aws::Region::parse(QStringLiteral("eu-west-1"))};
        stores.push_back(std::make_unique<cutover::JobStore>(scope));
    }
    return stores;
}

double mergeAll(const Stores &stores, std::vector<std::vector<mgn::Job>> answers, base::Instant now)
{
    QElapsedTimer timer;
    timer.start();
    for (std::size_t i = 0; i < stores.size(); ++i)
        stores[i]->merge(std::move(answers[i]), now);
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// The time that listeners of a store spend, those connected between listenFirst() and
/// listenLast(): slots run in the order in which they were connected.
class ListenerTime
{
public:
    void listenFirst(const cutover::JobStore &store)
    {
        const auto start = [this] { m_timer.start(); };
        QObject::connect(&store, &cutover::JobStore::jobChanged, start);
        QObject::connect(&store, &cutover::JobStore::jobsChanged, start);
    }
    void listenLast(const cutover::JobStore &store)
    {
        const auto stop = [this] { m_nanoseconds += m_timer.nsecsElapsed(); };
        QObject::connect(&store, &cutover::JobStore::jobChanged, stop);
        QObject::connect(&store, &cutover::JobStore::jobsChanged, stop);
    }
    /// Since the last time it was asked.
    double takeMs() { return static_cast<double>(std::exchange(m_nanoseconds, 0)) / 1e6; }

private:
    QElapsedTimer m_timer;
    qint64 m_nanoseconds = 0;
};

/// A tree in a window.
class Board
{
public:
    Board(const Shape &shape, const ui::Theme &theme)
        : m_feed(shape), m_stores(makeStores(shape)), m_view(theme)
    {
        mergeAll(m_stores, m_feed.jobs(), m_clock.now());
        for (const auto &store : m_stores) {
            m_listeners.listenFirst(*store);
            m_model.addScope({store.get(), nullptr, &m_clock, QStringLiteral("profile"), {}, {}});
            m_listeners.listenLast(*store);
        }
        m_view.setModel(&m_model);
        m_view.resize(1200, 800);
        m_view.expandAll();
        m_view.show();
        QApplication::processEvents();
    }

    Times poll()
    {
        m_feed.change();
        Times times;
        const double merge = mergeAll(m_stores, m_feed.jobs(), m_clock.now());
        times.apply = m_listeners.takeMs();
        times.compare = merge - times.apply;
        QElapsedTimer timer;
        timer.start();
        QApplication::processEvents();
        times.paint = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        return times;
    }

private:
    base::SystemClock m_clock;
    Feed m_feed;
    Stores m_stores;
    ListenerTime m_listeners;
    ui::JobTreeModel m_model;
    ui::JobTreeView m_view;
};

double median(const std::vector<Times> &rounds, double Times::*member)
{
    std::vector<double> values;
    for (const Times &round : rounds)
        values.push_back(round.*member);
    std::ranges::nth_element(values,
                             values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2));
    return values[values.size() / 2];
}

Times medians(const std::vector<Times> &rounds)
{
    return {median(rounds, &Times::compare), median(rounds, &Times::apply),
            median(rounds, &Times::paint)};
}

void print(const char *name, const Times &times)
{
    std::printf("%-14s compare_ms %7.2f  apply_ms %6.2f  paint_ms %6.2f\n", name, times.compare,
                times.apply, times.paint);
}

} // namespace

int main(int argc, char **argv)
{
    base::growHeapInHugePages();
    QApplication app(argc, argv);
    ui::Theme theme;
    theme.setScheme(ui::Theme::Scheme::Dark);
    theme.applyTo(app);
    Board large(kLarge, theme);
    Board small(kSmall, theme);
    std::vector<Times> largeRounds;
    std::vector<Times> smallRounds;
    for (int round = 0; round < kRounds; ++round) {
        largeRounds.push_back(large.poll());
        smallRounds.push_back(small.poll());
    }
    const Times big = medians(largeRounds);
    const Times little = medians(smallRounds);
    print(qPrintable(QStringLiteral("%1 nodes").arg(kLarge.nodes())), big);
    print(qPrintable(QStringLiteral("%1 nodes").arg(kSmall.nodes())), little);
    const double applied = (big.apply + big.paint) / (little.apply + little.paint);
    const double whole =
        (big.compare + big.apply + big.paint) / (little.compare + little.apply + little.paint);
    std::printf("large_ms %.3f  small_ms %.3f  applied_ratio %.3f  with_comparison_ratio %.2f\n",
                big.apply + big.paint, little.apply + little.paint, applied, whole);
    return 0;
}
