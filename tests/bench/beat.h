// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <ctime>

namespace bench {

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

} // namespace bench
