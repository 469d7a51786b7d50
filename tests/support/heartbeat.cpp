// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/heartbeat.h"

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

} // namespace

const std::chrono::milliseconds Heartbeat::kFailing = std::chrono::milliseconds(50) * kSlowdown;
const std::chrono::milliseconds Heartbeat::kNamed = std::chrono::milliseconds(16) * kSlowdown;

Heartbeat::Heartbeat(QObject *parent) : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Heartbeat::onTick);
    m_sinceTick.start();
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
    return std::max(m_longest, std::chrono::milliseconds(m_sinceTick.elapsed()));
}

void Heartbeat::restart()
{
    m_longest = std::chrono::milliseconds(0);
    m_sinceTick.restart();
}

void Heartbeat::onTick()
{
    m_longest = std::max(m_longest, std::chrono::milliseconds(m_sinceTick.restart()));
}

} // namespace support
