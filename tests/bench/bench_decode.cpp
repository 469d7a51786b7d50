// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/heap.h"
#include "mgn/codec/pagedecoder.h"
#include "mgn/sourceserver.h"
#include "mgn/turnbudget.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <sys/resource.h>

// bench_decode DIR: decodes every page of DescribeSourceServers in DIR (*.json, by name) into
// values, in turns and batches as a listing does, and prints servers, bytes, milliseconds and
// processor time of decoding alone, the longest turn, and the peak memory of the process.

namespace {

struct Totals {
    std::vector<std::vector<mgn::SourceServer>> batches;
    std::size_t servers = 0;
    qint64 bytes = 0;
    qint64 nanoseconds = 0;
    qint64 longestTurn = 0; ///< nanoseconds
    std::clock_t cpu = 0;
};

/// What a listing decodes before it goes back to the event loop.
bool takeTurn(mgn::codec::PageDecoder<mgn::SourceServer> &decoder, Totals &totals)
{
    mgn::TimeBudget budget;
    budget.begin();
    std::vector<mgn::SourceServer> batch;
    batch.reserve(totals.batches.empty() ? 0 : totals.batches.back().size());
    do {
        if (!decoder.take(16, batch))
            return false;
    } while (!decoder.atEnd() && !budget.isSpent());
    totals.servers += batch.size();
    totals.batches.push_back(std::move(batch));
    return true;
}

bool decodePage(mgn::codec::PageDecoder<mgn::SourceServer> &decoder, const QByteArray &page,
                Totals &totals)
{
    QElapsedTimer timer;
    timer.start();
    qint64 turnBegan = 0;
    const auto endTurn = [&] {
        totals.longestTurn = std::max(totals.longestTurn, timer.nsecsElapsed() - turnBegan);
        turnBegan = timer.nsecsElapsed();
    };
    const std::clock_t cpuBefore = std::clock();
    if (!decoder.open(page))
        return false;
    endTurn();
    while (!decoder.atEnd()) {
        if (!takeTurn(decoder, totals))
            return false;
        endTurn();
    }
    totals.cpu += std::clock() - cpuBefore;
    totals.nanoseconds += timer.nsecsElapsed();
    totals.bytes += page.size();
    return true;
}

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

} // namespace

int main(int argc, char **argv)
{
    base::growHeapInHugePages();
    if (argc != 2)
        return 2;
    const QDir folder(QFile::decodeName(argv[1]));
    Totals totals;
    mgn::codec::PageDecoder<mgn::SourceServer> decoder;
    for (const QString &name :
         folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly) || !decodePage(decoder, file.readAll(), totals)) {
            std::fprintf(stderr, "cannot decode %s\n", qPrintable(file.fileName()));
            return 1;
        }
    }
    const double ms = static_cast<double>(totals.nanoseconds) / 1e6;
    const double cpuMs = static_cast<double>(totals.cpu) * 1e3 / CLOCKS_PER_SEC;
    std::printf("cutover-desk       servers %zu  %.1f MB  decode_ms %.1f  cpu_ms %.1f  "
                "longest_turn_ms %.2f  peak_mb %.1f\n",
                totals.servers, static_cast<double>(totals.bytes) / 1e6, ms, cpuMs,
                static_cast<double>(totals.longestTurn) / 1e6, peakMegabytes());
    return 0;
}
