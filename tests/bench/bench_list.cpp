// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/heap.h"
#include "cutover/serverwatch.h"
#include "mgn/clientoptions.h"
#include "net/qthttptransport.h"
#include "tests/bench/beat.h"
#include "ui/theme/theme.h"
#include "ui/views/serverview.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>

#include <cstdio>
#include <sys/resource.h>

// bench_list URL: lists every source server of the service at URL, signed, into the server page,
// and prints rows, milliseconds until the first and until all of them are painted, processor time
// and peak memory of the process, the longest gap between two beats of a 2 ms timer, and the most
// processor time that the event loop's thread took between two beats: what is left of the gap on a
// busy machine.

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

/// When the first rows had been painted.
class FirstRows final : public QObject
{
public:
    FirstRows(ui::ServerView &view, const QElapsedTimer &timer) : m_view(view), m_timer(timer)
    {
        m_view.findChild<QAbstractItemView *>(QStringLiteral("serverTable"))
            ->viewport()
            ->installEventFilter(this);
    }
    [[nodiscard]] double ms() const { return m_ms; }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        // Told before the paint: what is seen now is seen at the next event of any kind.
        if (m_ms == 0 && m_wasPainted)
            m_ms = static_cast<double>(m_timer.nsecsElapsed()) / 1e6;
        m_wasPainted |= event->type() == QEvent::Paint && m_view.model().rowCount() > 0;
        return false;
    }

private:
    ui::ServerView &m_view;
    const QElapsedTimer &m_timer;
    bool m_wasPainted = false;
    double m_ms = 0;
};

double seconds(const timeval &time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

void print(int rows, double firstMs, double ms, const bench::Beat &beat)
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const double cpuMs = (seconds(usage.ru_utime) + seconds(usage.ru_stime)) * 1e3;
    std::printf("cutover-desk list rows %d first_rows_ms %.1f total_ms %.0f cpu_ms %.0f "
                "longest_gap_ms %.1f "
                "longest_gap_cpu_ms %.1f peak_mb %.0f\n",
                rows, firstMs, ms, cpuMs, beat.longestMs(), beat.longestCpuMs(),
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
    const bench::Beat beat;
    QElapsedTimer timer;
    timer.start();
    const FirstRows firstRows(view, timer);
    watch.refresh();
    const int code = QApplication::exec();
    QApplication::processEvents();
    print(view.model().rowCount(), firstRows.ms(), static_cast<double>(timer.nsecsElapsed()) / 1e6,
          beat);
    if (store.lastError())
        std::fprintf(stderr, "%s\n", qPrintable(store.lastError()->message));
    return code;
}

} // namespace

int main(int argc, char **argv)
{
    base::growHeapInHugePages();
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc != 2)
        return 2;
    QApplication app(argc, argv);
    ui::Theme theme;
    theme.applyTo(app);
    return list(QUrl(QString::fromLocal8Bit(argv[1])), theme);
}
