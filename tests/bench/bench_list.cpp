// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/serverwatch.h"
#include "mgn/clientoptions.h"
#include "net/qthttptransport.h"
#include "ui/theme/theme.h"
#include "ui/views/serverview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <sys/resource.h>

// bench_list URL: lists every source server of the service at URL, signed, into the server page,
// and prints rows, milliseconds until all of them are painted, processor time and peak memory of
// the process, the longest gap between two beats of a 2 ms timer, and the most processor time that
// the event loop's thread took between two beats: what is left of the gap on a busy machine.

namespace {

class OneEndpoint final : public cutover::ClientSource
{
public:
    explicit OneEndpoint(const QUrl &url)
        : m_client({.services = {.transport = m_transport, .clock = m_clock},
                    .endpoint = {url, QStringLiteral("eu-central-1"), QStringLiteral("mgn"), true},
                    .credentials = [] { return credentials(); }},
                   {})
    {}
    [[nodiscard]] base::Result<mgn::MgnClient *> client(const cutover::Scope &) override
    {
        return &m_client;
    }
    [[nodiscard]] const base::Clock &clock(const cutover::Scope &) const override
    {
        return m_clock;
    }

private:
    static base::Result<aws::Credentials> credentials()
    {
        return aws::Credentials{.accessKeyId = QStringLiteral("AKIDEXAMPLE"),
                                .secretAccessKey = base::SecretBytes(QByteArray("not a key")),
                                .sessionToken = {},
                                .expiration = {}};
    }

    net::QtHttpTransport m_transport;
    base::SystemClock m_clock;
    mgn::MgnClient m_client;
};

/// The longest time in which the event loop did not come round.
class Beat
{
public:
    Beat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, [this] { note(); });
        m_sinceLast.start();
        m_timer.start(2);
    }
    [[nodiscard]] double longestMs() const { return m_longestMs; }
    [[nodiscard]] double longestCpuMs() const { return m_longestCpuMs; }

private:
    static double threadCpuMs()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }
    void note()
    {
        m_longestMs = std::max(m_longestMs, static_cast<double>(m_sinceLast.nsecsElapsed()) / 1e6);
        m_sinceLast.start();
        const double cpuMs = threadCpuMs();
        m_longestCpuMs = std::max(m_longestCpuMs, cpuMs - m_lastCpuMs);
        m_lastCpuMs = cpuMs;
    }

    QTimer m_timer;
    QElapsedTimer m_sinceLast;
    double m_longestMs = 0;
    double m_lastCpuMs = threadCpuMs();
    double m_longestCpuMs = 0;
};

double seconds(const timeval &time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

void print(int rows, double ms, const Beat &beat)
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const double cpuMs = (seconds(usage.ru_utime) + seconds(usage.ru_stime)) * 1e3;
    std::printf("cutover-desk list rows %d total_ms %.0f cpu_ms %.0f longest_gap_ms %.1f "
                "longest_gap_cpu_ms %.1f peak_mb %.0f\n",
                rows, ms, cpuMs, beat.longestMs(), beat.longestCpuMs(),
                static_cast<double>(usage.ru_maxrss) / 1024);
}

int list(const QUrl &url, const ui::Theme &theme)
{
    OneEndpoint clients(url);
    cutover::ServerStore store({});
    ui::ServerView view(theme);
    view.setStore(&store, clients.clock({}));
    view.resize(1400, 800);
    view.show();
    QApplication::processEvents();

    cutover::ServerWatch watch(clients, store);
    QObject::connect(&store, &cutover::ServerStore::stateChanged, [&store] {
        if (store.state() != cutover::ServerStore::State::Loading)
            QCoreApplication::exit(store.state() == cutover::ServerStore::State::Current ? 0 : 1);
    });
    const Beat beat;
    QElapsedTimer timer;
    timer.start();
    watch.refresh();
    const int code = QApplication::exec();
    QApplication::processEvents();
    print(view.model().rowCount(), static_cast<double>(timer.nsecsElapsed()) / 1e6, beat);
    if (store.lastError())
        std::fprintf(stderr, "%s\n", qPrintable(store.lastError()->message));
    return code;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc != 2)
        return 2;
    QApplication app(argc, argv);
    ui::Theme theme;
    theme.applyTo(app);
    return list(QUrl(QString::fromLocal8Bit(argv[1])), theme);
}
