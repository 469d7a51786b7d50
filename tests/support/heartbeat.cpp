// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/heartbeat.h"

#include <QCoreApplication>
#include <QFile>
#include <QMetaEnum>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>

namespace support {

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr int kSlowdown = 8;
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

QString nameOf(QEvent::Type type)
{
    const char *key = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return key ? QString::fromLatin1(key) : QString::number(type);
}

} // namespace

const std::chrono::milliseconds Heartbeat::kFailing = std::chrono::milliseconds(50) * kSlowdown;

Heartbeat::Heartbeat(QObject *parent) : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Heartbeat::onTick);
    QCoreApplication::instance()->installEventFilter(this);
    restart();
    m_timer.start(std::chrono::milliseconds(2));
}

Heartbeat::~Heartbeat()
{
    finish();
}

std::chrono::milliseconds Heartbeat::longestGap() const
{
    return std::max(m_longest, gap());
}

QString Heartbeat::whatRan() const
{
    const Delivery ran = gap() > m_longest ? slowest() : m_slowestOfLongest;
    const QString parent =
        ran.parent ? QStringLiteral(" of %1").arg(QLatin1String(ran.parent)) : QString();
    return QStringLiteral("%1 to %2%3").arg(nameOf(ran.type), QLatin1String(ran.receiver), parent);
}

void Heartbeat::restart()
{
    m_longest = std::chrono::milliseconds(0);
    m_slowestOfLongest = {};
    beginGap();
}

void Heartbeat::finish()
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    m_timer.stop();
    QCoreApplication::instance()->removeEventFilter(this);
    const auto longest = longestGap();
    const QString ran = whatRan();
    std::printf("heartbeat: longest gap %lld ms, in %s\n", static_cast<long long>(longest.count()),
                qPrintable(ran));
    EXPECT_LE(longest.count(), kFailing.count())
        << "the event loop stood still for too long, in " << ran.toStdString();
}

/// Called before each event is delivered: the one before it is over, or has sent this one.
bool Heartbeat::eventFilter(QObject *receiver, QEvent *event)
{
    endDelivery();
    m_current = {.receiver = receiver->metaObject()->className(),
                 .parent =
                     receiver->parent() ? receiver->parent()->metaObject()->className() : nullptr,
                 .type = event->type()};
    return false;
}

void Heartbeat::onTick()
{
    const auto over = gap();
    if (over > m_longest) {
        m_longest = over;
        m_slowestOfLongest = slowest();
    }
    beginGap();
}

void Heartbeat::beginGap()
{
    m_sinceTick.start();
    m_sinceDelivery.start();
    m_slowestOfGap = {};
    m_current = {};
    m_waitedBefore = waitedForProcessor();
}

void Heartbeat::endDelivery()
{
    m_slowestOfGap = slowest();
    m_sinceDelivery.start();
}

Heartbeat::Delivery Heartbeat::slowest() const
{
    Delivery current = m_current;
    current.lasted = std::chrono::nanoseconds(m_sinceDelivery.nsecsElapsed());
    return current.lasted > m_slowestOfGap.lasted ? current : m_slowestOfGap;
}

std::chrono::milliseconds Heartbeat::gap() const
{
    const auto waited = std::chrono::duration_cast<std::chrono::milliseconds>(waitedForProcessor()
                                                                              - m_waitedBefore);
    return std::max(std::chrono::milliseconds(0),
                    std::chrono::milliseconds(m_sinceTick.elapsed()) - waited);
}

} // namespace support
