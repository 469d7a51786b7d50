// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/simulator/commandline.h"

#include "sim/faultcatalogue.h"

#include <gtest/gtest.h>

namespace {

base::Result<SimulatorCommand> read(const QStringList &options)
{
    return readCommandLine(QStringList{QStringLiteral("cutover-sim")} + options);
}

QString problemOf(const char *name, const char *value)
{
    const auto command = read({QLatin1String(name), QLatin1String(value)});
    return command ? QString() : command.error().message;
}

} // namespace

TEST(SimulatorCommandLine, ReadsItsOptions)
{
    const auto command =
        read({QStringLiteral("--port"), QStringLiteral("8080"), QStringLiteral("--servers=50000"),
              QStringLiteral("--seed=7"), QStringLiteral("--speed=0.5"), QStringLiteral("--tls"),
              QStringLiteral("--fault"), QStringLiteral("all-good"), QStringLiteral("--child")});

    ASSERT_TRUE(command);
    EXPECT_EQ(command->options.port, 8080);
    EXPECT_EQ(command->options.servers, 50'000);
    EXPECT_EQ(command->options.seed, 7U);
    EXPECT_EQ(command->options.speed, 0.5);
    EXPECT_TRUE(command->options.tls);
    EXPECT_EQ(command->options.faults, QStringList{QStringLiteral("all-good")});
    EXPECT_TRUE(command->isChild);
}

TEST(SimulatorCommandLine, TakesWholeNumbersOnly)
{
    for (const char *name : {"--port", "--servers", "--seed"}) {
        for (const char *value : {"3.7", "1e3", "-1", "x", "", "99999999999999999999"})
            EXPECT_TRUE(problemOf(name, value).contains(QLatin1String(name)))
                << name << ' ' << value;
    }
    EXPECT_TRUE(problemOf("--seed", "1.5").contains(QLatin1String("from 0 to 1000000000000000")));
    EXPECT_FALSE(problemOf("--servers", "50001").isEmpty());
    EXPECT_FALSE(problemOf("--port", "65536").isEmpty());
    EXPECT_FALSE(problemOf("--speed", "0").isEmpty());
}

TEST(SimulatorCommandLine, ListsEveryCard)
{
    const QString help = helpText();

    for (const sim::FaultDescription &card : sim::faultCatalogue())
        EXPECT_TRUE(help.contains(QLatin1String(card.name))) << card.name;
}
