// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/heartbeat.h"

#include <QFile>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>

namespace support {

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr int kSlowdown = 4;
#else
constexpr int kSlowdown = 1;
#endif

/// How long this thread was ready to run and another one had the processor, since its start (Linux:
/// second field of schedstat, in nanoseconds); always zero where the system does not tell.
std::chrono::nanoseconds waitedForProcessor()
{
    QFile file(QStringLiteral("/proc/thread-self/schedstat"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArrayList fields = file.readAll().simplified().split(' ');
    return std::chrono::nanoseconds(fields.size() < 2 ? 0 : fields[1].toLongLong());
}

} // namespace

const std::chrono::milliseconds Heartbeat::kFailing = std::chrono::milliseconds(50) * kSlowdown;
const std::chrono::milliseconds Heartbeat::kNamed = std::chrono::milliseconds(16) * kSlowdown;

Heartbeat::Heartbeat(QObject *parent) : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Heartbeat::onTick);
    restart();
    m_timer.start(std::chrono::milliseconds(2));
}

Heartbeat::~Heartbeat()
{
    const auto gap = longestGap();
    if (gap > kNamed)
        std::printf("heartbeat: the event loop stood still for %lld ms\n",
                    static_cast<long long>(gap.count()));
    EXPECT_LE(gap.count(), kFailing.count()) << "the event loop stood still for too long";
}

std::chrono::milliseconds Heartbeat::longestGap() const
{
    return std::max(m_longest, gap());
}

void Heartbeat::restart()
{
    m_longest = std::chrono::milliseconds(0);
    beginGap();
}

void Heartbeat::onTick()
{
    m_longest = std::max(m_longest, gap());
    beginGap();
}

void Heartbeat::beginGap()
{
    m_sinceTick.start();
    m_waitedBefore = waitedForProcessor();
}

std::chrono::milliseconds Heartbeat::gap() const
{
    const auto waited = std::chrono::duration_cast<std::chrono::milliseconds>(waitedForProcessor()
                                                                              - m_waitedBefore);
    return std::max(std::chrono::milliseconds(0),
                    std::chrono::milliseconds(m_sinceTick.elapsed()) - waited);
}

} // namespace support
