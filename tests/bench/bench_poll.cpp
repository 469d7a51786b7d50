// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/heap.h"
#include "mgn/codec/pagedecoder.h"
#include "mgn/job.h"
#include "mgn/turnbudget.h"
#include "tests/bench/beat.h"
#include "ui/models/jobtreemodel.h"
#include "ui/theme/theme.h"
#include "ui/views/boardview.h"
#include "ui/views/jobtreeview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>

#include <cstdio>
#include <iterator>
#include <sys/resource.h>
#include <utility>

// bench_poll TICK.json...: plays each answer of DescribeJobs as a poll: decoded in turns of the
// event loop as a listing does, merged into the store, shown on the whole board with everything
// expanded, and painted. Prints for each the nodes, milliseconds from the bytes to the paint, the
// longest gap between two beats of a 2 ms timer, and peak memory.

namespace {

class Poll final : public QObject
{
public:
    Poll(cutover::JobStore &store, const base::Clock &clock) : m_store(store), m_clock(clock) {}

    /// False when the bytes cannot be decoded. Returns when all was merged.
    bool play(const QByteArray &body)
    {
        m_jobs.clear();
        m_isGood = m_decoder.open(body).has_value();
        if (m_isGood) {
            later();
            QApplication::exec();
        }
        return m_isGood;
    }

private:
    void later()
    {
        QTimer::singleShot(0, this, [this] { turn(); });
    }
    void turn()
    {
        mgn::TimeBudget budget;
        budget.begin();
        do {
            m_isGood = m_decoder.take(1, m_jobs).has_value();
            if (!m_isGood)
                return QApplication::quit();
        } while (!m_decoder.atEnd() && !budget.isSpent());
        if (!m_decoder.atEnd())
            return later();
        m_store.merge(std::move(m_jobs), m_clock.now());
        QApplication::quit();
    }

    cutover::JobStore &m_store;
    const base::Clock &m_clock;
    mgn::codec::PageDecoder<mgn::Job> m_decoder;
    std::vector<mgn::Job> m_jobs;
    bool m_isGood = true;
};

int nodesUnder(const ui::JobTreeModel &model, const QModelIndex &parent)
{
    int nodes = model.rowCount(parent);
    for (int row = 0, rows = nodes; row < rows; ++row)
        nodes += nodesUnder(model, model.index(row, 0, parent));
    return nodes;
}

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

cutover::Scope scope()
{
    return {base::ProfileId(base::Text(std::string_view("corpus"))),
            *base::AccountId::parse(QStringLiteral("111111111111")),
            *aws::Region::parse(QStringLiteral("eu-central-1"))};
}

bool playAndPrint(Poll &poll, ui::BoardView &board, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray body = file.readAll();
    const bench::Beat beat;
    QElapsedTimer timer;
    timer.start();
    if (!poll.play(body))
        return false;
    board.tree().expandAll();
    QApplication::processEvents();
    const double ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    // One more beat: it ends the gap of the paint.
    QApplication::processEvents();
    std::printf("cutover-desk poll nodes %d total_ms %.1f longest_gap_ms %.1f peak_mb %.0f\n",
                nodesUnder(board.model(), {}), ms, beat.longestMs(), peakMegabytes());
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    base::growHeapInHugePages();
    QApplication app(argc, argv);
    ui::Theme theme;
    theme.applyTo(app);
    const base::SystemClock clock;
    cutover::JobStore store(scope());
    ui::BoardView board(theme);
    board.addScope({&store, nullptr, &clock, QStringLiteral("corpus"), false});
    board.resize(1400, 800);
    board.show();
    QApplication::processEvents();
    Poll poll(store, clock);
    for (const QString &path : QApplication::arguments().mid(1)) {
        if (!playAndPrint(poll, board, path)) {
            std::fprintf(stderr, "cannot play %s\n", qPrintable(path));
            return 1;
        }
    }
    return 0;
}
