// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/processcommand.h"

#include <gtest/gtest.h>

using profiles::commandHash;
using profiles::splitCommand;

namespace {

/// The words with a bar between them; the complaint when there are none.
std::string splitOf(const char *command)
{
    const auto words = splitCommand(QString::fromUtf8(command));
    return (words ? words->join(u'|') : words.error().message).toStdString();
}

} // namespace

// What Python's shlex.split() makes of them, as the AWS CLI uses it.
TEST(ProcessCommand, F53IsSplitLikeAPosixShellWithoutExpanding)
{
    const std::pair<const char *, const char *> cases[] = {
        {"tool", "tool"},
        {"  tool\t-a \n b\r", "tool|-a|b"},
        {"/opt/my\\ tool/get --profile prod", "/opt/my tool/get|--profile|prod"},
        {"\"/opt/my tool\" 'two words' x\"y z\"w", "/opt/my tool|two words|xy zw"},
        {"tool \"\" ''", "tool||"},
        {"tool 'a\"b\\c'", "tool|a\"b\\c"},
        {R"(tool "a\"b\\c\d'e")", R"(tool|a"b\c\d'e)"},
        {R"(tool \"a\' \\)", R"(tool|"a'|\)"},
        {"tool $HOME $(id) `id` ; id & # no > redirect *", "tool|$HOME|$(id)|`id`|;|id|&|#|no|>|"
                                                           "redirect|*"},
        {"tool sch\xc3\xb6n", "tool|sch\xc3\xb6n"},
    };
    for (const auto &[command, words] : cases)
        EXPECT_EQ(splitOf(command), words) << command;
}

TEST(ProcessCommand, F53SaysWhatIsWrongAndNothingOfTheCommand)
{
    const std::pair<const char *, const char *> cases[] = {
        {"", "names no program"},
        {"  \t ", "names no program"},
        {"'' hunter2", "names no program"},
        {"tool 'hunter2", "unbalanced quote (')"},
        {"tool \"hunter2", "unbalanced quote (\")"},
        {"tool \"hunter2\\\"", "unbalanced quote (\")"},
        {"tool hunter2\\", "ends with a backslash"},
    };
    for (const auto &[command, complaint] : cases) {
        const auto words = splitCommand(QString::fromUtf8(command));
        ASSERT_FALSE(words) << command;
        EXPECT_EQ(words.error().kind, base::ErrorKind::Configuration);
        EXPECT_EQ(words.error().code, QStringLiteral("BadCommand"));
        EXPECT_TRUE(words.error().message.contains(QString::fromUtf8(complaint)))
            << words.error().message.toStdString();
        EXPECT_FALSE(words.error().message.contains(QStringLiteral("hunter2")));
    }
    EXPECT_FALSE(splitCommand(QStringLiteral("tool a") + QChar(u'\0') + u'b'));
}

TEST(ProcessCommand, F53AChangedCommandHasAnotherHash)
{
    const QByteArray hash = commandHash(QStringLiteral("tool --profile prod"));
    EXPECT_EQ(commandHash(QStringLiteral("abc")),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(hash, commandHash(QStringLiteral("tool --profile prod")));
    EXPECT_NE(hash, commandHash(QStringLiteral("tool --profile prod ")));
    EXPECT_NE(hash, commandHash(QStringLiteral("tool --profile Prod")));
}
