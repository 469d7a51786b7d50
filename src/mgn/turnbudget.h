// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QElapsedTimer>

#include <chrono>

namespace mgn {

/// How long one turn of the event loop may decode; injected so that tests can count turns.
class TurnBudget
{
public:
    virtual ~TurnBudget() = default;
    /// A new turn begins.
    virtual void begin() = 0;
    [[nodiscard]] virtual bool isSpent() = 0;
};

/// 4 ms of wall time: four turns fit into a frame of a 60 Hz screen.
class TimeBudget final : public TurnBudget
{
public:
    void begin() override { m_timer.start(); }
    [[nodiscard]] bool isSpent() override { return m_timer.elapsed() >= kTurn.count(); }

private:
    static constexpr std::chrono::milliseconds kTurn{4};
    QElapsedTimer m_timer;
};

} // namespace mgn
