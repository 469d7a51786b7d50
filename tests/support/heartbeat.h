// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QElapsedTimer>
#include <QEvent>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>

namespace support {

/// While it lives, measures the longest time for which the event loop did not turn (a timer of 2
/// ms, whose period is part of the gap) and remembers which event took the most of it. Its end
/// prints both and fails the test when the gap is over the limit: 50 ms, and eight times as
/// long under AddressSanitizer: unoptimised and checked, the windows were measured to be five times
/// as slow, and the processors of a build machine are shared in ways that Linux does not tell. Time
/// in which other programs had the processor does not count where it does.
class Heartbeat final : public QObject
{
public:
    explicit Heartbeat(QObject *parent = nullptr);
    /// As finish(), unless that was called.
    ~Heartbeat() override;

    /// The longest so far; a gap that is still open counts.
    [[nodiscard]] std::chrono::milliseconds longestGap() const;
    /// The event that took the most of the longest gap: its type, the class of its receiver and of
    /// that one's parent.
    [[nodiscard]] QString whatRan() const;
    /// Forgets what was measured, for a test that sets up something slow first.
    void restart();
    /// Prints and judges what was measured; what comes after is not looked at.
    void finish();

    static const std::chrono::milliseconds kFailing;

protected:
    bool eventFilter(QObject *receiver, QEvent *event) override;

private:
    /// One event that is or was delivered. Class names live as long as the program.
    struct Delivery {
        const char *receiver = "nothing";
        const char *parent = nullptr;
        QEvent::Type type = QEvent::None;
        std::chrono::nanoseconds lasted{0};
    };

    void onTick();
    void beginGap();
    void endDelivery();
    [[nodiscard]] Delivery slowest() const;
    [[nodiscard]] std::chrono::milliseconds gap() const;

    QTimer m_timer;
    QElapsedTimer m_sinceTick;
    QElapsedTimer m_sinceDelivery;
    std::chrono::nanoseconds m_waitedBefore{0};
    std::chrono::milliseconds m_longest{0};
    Delivery m_current;          ///< begun last
    Delivery m_slowestOfGap;     ///< ended within the open gap
    Delivery m_slowestOfLongest; ///< of the longest gap that is over
    bool m_isFinished = false;
};

} // namespace support
