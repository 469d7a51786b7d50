// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/dice.h"
#include "sim/jobscript.h"

namespace sim {

/// What becomes of a server in a launch job.
enum class LaunchFate : std::uint8_t {
    Clean,
    OldData,
    ConversionRetried,
    ConversionFailed,
    LaunchFailed,
    Skipped,
    SnapshotFailed
};

/// Writes the script of one server of a launch job from beginning to end; each step moves the time
/// on. The sequences are those of the service's job log.
class LaunchScriptWriter
{
public:
    explicit LaunchScriptWriter(const LaunchConditions &conditions);

    [[nodiscard]] ServerScript write();

private:
    void begin();
    void cleanUp();
    [[nodiscard]] bool takeSnapshot();
    [[nodiscard]] bool convert();
    [[nodiscard]] Offset conversionTime();
    [[nodiscard]] bool launch();
    void boot();
    void runActions();
    void runAction(const LaunchAction &action, bool isLast);
    [[nodiscard]] QString executionId();
    ServerScript ended(ServerEnd end);
    [[nodiscard]] Offset lasting(double medianSeconds);
    void pass(Offset time) { m_at += time; }
    void log(const char *event);
    void log(const char *event, QJsonObject data);
    void log(const char *event, const QString &rawError);

    const LaunchConditions &m_conditions;
    Dice m_dice;
    LaunchFate m_fate;
    double m_pace = 1.0;
    Offset m_at{0};
    ServerScript m_script;
    QJsonObject m_named; ///< data of an event that says nothing but the server
};

} // namespace sim
