// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace support {

/// While it lives, measures the longest time for which the event loop did not turn (a timer of 2
/// ms, whose period is part of the gap). Its end fails the test from 50 ms on and prints a gap over
/// 16 ms. Under AddressSanitizer, which slows this code two to four times, both limits are four
/// times as long. Time in which other programs had the processor does not count, as far as Linux
/// tells it.
class Heartbeat final : public QObject
{
public:
    explicit Heartbeat(QObject *parent = nullptr);
    ~Heartbeat() override;

    /// The longest so far; a gap that is still open counts.
    [[nodiscard]] std::chrono::milliseconds longestGap() const;
    /// Forgets what was measured, for a test that sets up something slow first.
    void restart();

    static const std::chrono::milliseconds kFailing;
    static const std::chrono::milliseconds kNamed;

private:
    void onTick();
    void beginGap();
    [[nodiscard]] std::chrono::milliseconds gap() const;

    QTimer m_timer;
    QElapsedTimer m_sinceTick;
    std::chrono::nanoseconds m_waitedBefore{0};
    std::chrono::milliseconds m_longest{0};
};

} // namespace support
