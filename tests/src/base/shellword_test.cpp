// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/shellword.h"

#include <gtest/gtest.h>

#include <QProcess>

namespace {

using base::fromShellWord;
using base::shellWord;

class ShellWord : public testing::TestWithParam<const char *>
{};

/// What a shell makes of `export NAME=word`, as the simulator prints it.
QString readByShell(const QString &word)
{
    QProcess shell;
    const QString script = QStringLiteral("export NAME=%1\nprintf %s \"$NAME\"").arg(word);
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), script});
    EXPECT_TRUE(shell.waitForFinished());
    EXPECT_EQ(shell.exitCode(), 0) << qPrintable(script);
    return QString::fromUtf8(shell.readAllStandardOutput());
}

TEST_P(ShellWord, IsReadBackByAShellAndByUs)
{
    const QString text = QString::fromUtf8(GetParam());
    const QString word = shellWord(text);

    EXPECT_EQ(readByShell(word), text);
    EXPECT_EQ(fromShellWord(word), text) << qPrintable(word);
}

INSTANTIATE_TEST_SUITE_P(Table, ShellWord,
                         testing::Values("", "/tmp/plain-1.0", "/tmp/with blank", "/tmp/a;exit 9",
                                         "/tmp/$(exit 9)", "it's", "'", "''", "a\\'b", "\"q\"", "*",
                                         "a\nb", "\xc3\xa9\xe2\x82\xac", "http://127.0.0.1:4566"));

TEST(ShellWordForm, QuotesOnlyWhereNeeded)
{
    EXPECT_EQ(shellWord(QStringLiteral("2026-11-20T02:13:55.000Z")),
              QStringLiteral("2026-11-20T02:13:55.000Z"));
    EXPECT_EQ(shellWord(QStringLiteral("it's")), QStringLiteral("'it'\\''s'"));
}

TEST(ShellWordForm, RefusesWhatAShellReadsOtherwise)
{
    for (const char *word : {"", "a b", "'open", "'", "$HOME", "'a''b'", "'a'b'", "`id`"})
        EXPECT_FALSE(fromShellWord(QString::fromLatin1(word))) << word;
}

} // namespace
