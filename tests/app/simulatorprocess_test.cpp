// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/simulatorprocess.h"

#include "app/simulator/exports.h"
#include "tests/support/waitfor.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

#include <csignal>

namespace {

using support::waitFor;

const QString kSimulatorProgram = QStringLiteral(CUTOVER_SIM);

class RunningSimulator : public testing::Test
{
protected:
    void begin()
    {
        QSignalSpy ready(&simulator, &SimulatorProcess::ready);
        simulator.start({QStringLiteral("--servers=3")});
        ASSERT_TRUE(waitFor([&] { return !ready.isEmpty(); }));
    }
    [[nodiscard]] SimulatorProcess::Counts counts()
    {
        std::optional<SimulatorProcess::Counts> answer;
        simulator.askCounts([&](const SimulatorProcess::Counts &told) { answer = told; });
        EXPECT_TRUE(waitFor([&] { return answer.has_value(); }));
        return answer.value_or(std::nullopt);
    }

    SimulatorProcess simulator{kSimulatorProgram};
};

TEST(SimulatorExport, IsReadAsItWasWritten)
{
    for (const char *value : {"/tmp/plain", "/tmp/with blank;and $(more)", "it's", "", "a=b"}) {
        const QString line =
            exportLine(QStringLiteral("AWS_CONFIG_FILE"), QString::fromLatin1(value));

        const auto read = exportOf(line.trimmed());

        ASSERT_TRUE(read) << qPrintable(line);
        EXPECT_EQ(read->first, QStringLiteral("AWS_CONFIG_FILE"));
        EXPECT_EQ(read->second, QString::fromLatin1(value));
    }
}

TEST(SimulatorExport, OtherLinesAreNone)
{
    for (const char *line : {"", "ready", "# export A=b", "export ", "export =x", "export A='open"})
        EXPECT_FALSE(exportOf(QString::fromLatin1(line))) << line;
}

TEST_F(RunningSimulator, TellsWhereItIs)
{
    begin();

    EXPECT_TRUE(simulator.isReady());
    EXPECT_TRUE(simulator.exports()
                    .value(QStringLiteral("AWS_ENDPOINT_URL_MGN"))
                    .startsWith(QStringLiteral("http://127.0.0.1:")));
    EXPECT_FALSE(simulator.exports().value(QStringLiteral("AWS_CONFIG_FILE")).isEmpty());
}

TEST_F(RunningSimulator, CountsRequests)
{
    begin();

    const auto told = counts();

    ASSERT_TRUE(told);
    EXPECT_EQ(told->value(QStringLiteral("StartCutover")).toInt(), 0);
}

TEST_F(RunningSimulator, ACrashIsToldAndAnswersAreGivenUp)
{
    begin();
    QSignalSpy stopped(&simulator, &SimulatorProcess::stopped);

    ::kill(static_cast<pid_t>(simulator.processId()), SIGKILL);
    const auto told = counts();

    EXPECT_FALSE(told);
    ASSERT_TRUE(waitFor([&] { return !stopped.isEmpty(); }));
    EXPECT_FALSE(simulator.isReady());
    EXPECT_EQ(stopped.first().first().toString(), QStringLiteral("The simulator crashed."));
}

TEST_F(RunningSimulator, CanBeStartedAgainAfterACrash)
{
    begin();
    const QString before = simulator.exports().value(QStringLiteral("CUTOVER_SIM_START"));
    QSignalSpy stopped(&simulator, &SimulatorProcess::stopped);
    ::kill(static_cast<pid_t>(simulator.processId()), SIGKILL);
    ASSERT_TRUE(waitFor([&] { return !stopped.isEmpty(); }));

    begin();

    EXPECT_NE(simulator.exports().value(QStringLiteral("CUTOVER_SIM_START")), before);
    EXPECT_TRUE(counts());
}

TEST(MissingSimulator, SaysThatItCouldNotBeStarted)
{
    SimulatorProcess simulator(QStringLiteral("/nonexistent/cutover-sim"));
    QSignalSpy stopped(&simulator, &SimulatorProcess::stopped);

    simulator.start({});

    ASSERT_TRUE(waitFor([&] { return !stopped.isEmpty(); }));
    EXPECT_TRUE(
        stopped.first().first().toString().contains(QStringLiteral("/nonexistent/cutover-sim")));
}

} // namespace
