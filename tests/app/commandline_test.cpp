// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/commandline.h"

#include <gtest/gtest.h>

namespace {

struct EndCase {
    const char *arguments;
    int exitCode;
    const char *says;
};

class CommandLineEnds : public testing::TestWithParam<EndCase>
{};

std::variant<CommandLine, CommandLineEnd> parsed(const char *arguments)
{
    return parseCommandLine(QStringLiteral("cutover-desk %1")
                                .arg(QLatin1String(arguments))
                                .split(u' ', Qt::SkipEmptyParts));
}

TEST_P(CommandLineEnds, TellsWhyAndWithWhichCode)
{
    const auto result = parsed(GetParam().arguments);

    const auto *end = std::get_if<CommandLineEnd>(&result);
    ASSERT_TRUE(end);
    EXPECT_EQ(end->exitCode, GetParam().exitCode);
    EXPECT_TRUE(end->text.contains(QLatin1String(GetParam().says))) << qPrintable(end->text);
}

INSTANTIATE_TEST_SUITE_P(
    Table, CommandLineEnds,
    testing::Values(EndCase{"--help", 0, "Usage:"}, EndCase{"-h", 0, "Exit codes:"},
                    EndCase{"--help --nonsense", 64, "nonsense"},
                    EndCase{"--version", 0, "cutover-desk " CUTOVER_VERSION},
                    EndCase{"-v", 0, CUTOVER_VERSION}, EndCase{"--nonsense", 64, "nonsense"},
                    EndCase{"--profile", 64, "profile"},
                    EndCase{"--region nonsense", 64, "nonsense"}, EndCase{"stray", 64, "stray"},
                    EndCase{"--read-only=yes", 64, "read-only"}));

TEST(CommandLine, TakesAllItsOptions)
{
    const auto result = parsed("--profile corp-prod --region eu-west-1 --read-only "
                               "--simulator-option=--speed=60 --simulator-option=--servers=9");

    const auto *line = std::get_if<CommandLine>(&result);
    ASSERT_TRUE(line);
    EXPECT_EQ(line->profile, QStringLiteral("corp-prod"));
    EXPECT_EQ(line->region, QStringLiteral("eu-west-1"));
    EXPECT_TRUE(line->readOnly);
    EXPECT_FALSE(line->simulator);
    EXPECT_EQ(line->simulatorOptions,
              (QStringList{QStringLiteral("--speed=60"), QStringLiteral("--servers=9")}));
}

TEST(CommandLine, RunsWithoutAPersonAreSimulated)
{
    for (const char *arguments : {"--rehearse out", "--shots out", "--simulator"}) {
        const auto result = parsed(arguments);
        ASSERT_TRUE(std::holds_alternative<CommandLine>(result)) << arguments;
        EXPECT_TRUE(std::get<CommandLine>(result).simulator) << arguments;
    }
}

} // namespace
