// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/clicommand.h"

#include "base/shellword.h"
#include "cutover/cutoverplan.h"
#include "tests/src/cutover/builders.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <gtest/gtest.h>

using namespace cutover;

namespace {

/// The words that a POSIX shell makes of a command, without running it.
QStringList wordsOf(const QString &line)
{
    QProcess shell;
    shell.start(QStringLiteral("/bin/sh"),
                {QStringLiteral("-c"), QLatin1String("w() { printf '%s\\0' \"$@\"; }\nw ") + line});
    EXPECT_TRUE(shell.waitForFinished());
    EXPECT_EQ(shell.exitCode(), 0) << shell.readAllStandardError().toStdString();
    QStringList words = QString::fromUtf8(shell.readAllStandardOutput()).split(QChar(0));
    words.removeLast();
    return words;
}

CliCommand command()
{
    CliCommand made;
    made.profile = QStringLiteral("corp-prod");
    made.region = QStringLiteral("eu-west-1");
    made.request.sourceServerIds = {builders::serverId(1), builders::serverId(2)};
    return made;
}

QString valueAfter(const QStringList &words, const char *option)
{
    const qsizetype at = words.indexOf(QLatin1String(option));
    return at < 0 ? QString() : words.value(at + 1);
}

class HostileWord : public testing::TestWithParam<const char *>
{};

} // namespace

TEST(CliCommand, IsTheCommandThatTheCliKnows)
{
    CliCommand full = command();
    full.request.tags = {{QStringLiteral("Change"), QStringLiteral("CHG0041877")},
                         {QString::fromLatin1(kIntentTag), QStringLiteral("5f2c")}};
    full.accountId = QStringLiteral("222222222222");
    full.endpointUrl = QStringLiteral("http://127.0.0.1:4566");

    EXPECT_EQ(wordsOf(awsCliLine(full)),
              (QStringList{QStringLiteral("aws"), QStringLiteral("--profile"),
                           QStringLiteral("corp-prod"), QStringLiteral("--region"),
                           QStringLiteral("eu-west-1"), QStringLiteral("--endpoint-url"),
                           QStringLiteral("http://127.0.0.1:4566"), QStringLiteral("mgn"),
                           QStringLiteral("start-cutover"), QStringLiteral("--source-server-ids"),
                           QStringLiteral("s-00000000000000001"),
                           QStringLiteral("s-00000000000000002"), QStringLiteral("--tags"),
                           QStringLiteral("Change=CHG0041877,cutover-desk:intent=5f2c"),
                           QStringLiteral("--account-id"), QStringLiteral("222222222222")}));
}

TEST(CliCommand, KeepsWhatIsRunInViewBesideALongEndpoint)
{
    CliCommand full = command();
    full.endpointUrl = QStringLiteral("http://127.0.0.1:4566");

    const QStringList lines = awsCliLine(full).split(u'\n');

    ASSERT_GE(lines.size(), 5);
    EXPECT_EQ(lines[0], QStringLiteral("aws --profile corp-prod \\"));
    EXPECT_EQ(lines[3], QStringLiteral("  mgn start-cutover \\"));
    for (const QString &line : lines)
        EXPECT_LT(line.size(), 60) << qPrintable(line);
}

TEST(CliCommand, LeavesOutWhatIsNotUsed)
{
    const QString line = awsCliLine(command());

    EXPECT_FALSE(line.contains(QLatin1String("--tags")));
    EXPECT_FALSE(line.contains(QLatin1String("--account-id")));
    EXPECT_FALSE(line.contains(QLatin1String("--endpoint-url")));
}

TEST(CliCommand, SetsVariablesForTheCommandAlone)
{
    CliCommand simulated = command();
    simulated.environment = {
        {QStringLiteral("AWS_CONFIG_FILE"), QStringLiteral("/tmp/a b/config")}};

    const QStringList words = wordsOf(QStringLiteral("env ") + awsCliLine(simulated));

    EXPECT_EQ(words.mid(0, 4),
              (QStringList{QStringLiteral("env"), QStringLiteral("AWS_CONFIG_FILE=/tmp/a b/config"),
                           QStringLiteral("aws"), QStringLiteral("--profile")}));
}

TEST(CliCommand, PutsWhatMustHoldBeforeItAsAComment)
{
    CliCommand commented = command();
    commented.comment = QStringLiteral("needs AWS_CONFIG_FILE\nrm -rf /; echo");

    const QStringList lines = awsCliLine(commented).split(u'\n');

    EXPECT_EQ(lines.first(), QStringLiteral("# needs AWS_CONFIG_FILE rm -rf /; echo"));
    EXPECT_EQ(lines.mid(1).join(u'\n'), awsCliLine(command()));
}

TEST_P(HostileWord, SurvivesTheShell)
{
    const QString hostile = QString::fromUtf8(GetParam());

    EXPECT_EQ(wordsOf(base::shellWord(hostile)), QStringList{hostile});
}

TEST_P(HostileWord, SurvivesAsTagKeyAndValue)
{
    const QString hostile = QString::fromUtf8(GetParam());
    CliCommand tagged = command();
    tagged.request.tags = {{QStringLiteral("k") + hostile, hostile},
                           {QStringLiteral("plain"), QStringLiteral("v")}};

    const QString tags = valueAfter(wordsOf(awsCliLine(tagged)), "--tags");

    if (!tags.startsWith(QLatin1Char('{'))) {
        EXPECT_EQ(tags, QStringLiteral("k%1=%1,plain=v").arg(hostile));
        return;
    }
    const QJsonObject object = QJsonDocument::fromJson(tags.toUtf8()).object();
    EXPECT_EQ(object.value(QStringLiteral("k") + hostile).toString(), hostile);
    EXPECT_EQ(object.value(QStringLiteral("plain")).toString(), QStringLiteral("v"));
}

TEST_P(HostileWord, SurvivesAsProfile)
{
    CliCommand hostile = command();
    hostile.profile = QString::fromUtf8(GetParam());

    const QStringList words = wordsOf(awsCliLine(hostile));

    const bool isJoined = words.contains(QLatin1String("--profile=") + hostile.profile);
    EXPECT_TRUE(isJoined || valueAfter(words, "--profile") == hostile.profile);
    EXPECT_EQ(valueAfter(words, "--region"), QStringLiteral("eu-west-1"));
}

INSTANTIATE_TEST_SUITE_P(Table, HostileWord,
                         testing::Values("it's", "a b", "$(touch /tmp/x)", "`id`", "a;b", "a&&b",
                                         "a|b", "a>b", "*", "~", "\\", "\"q\"", "-x", "--help",
                                         "a\nb", "!x", "#c", "a=b,c=d", "{a}", "[1]", "file://x",
                                         "é€", "$HOME", "'", "''", "x://y", "a,b"));

TEST(CliCommand, WritesAnEmptyTagValueAsJson)
{
    CliCommand tagged = command();
    tagged.request.tags = {{QStringLiteral("Change"), QString()}};

    EXPECT_EQ(valueAfter(wordsOf(awsCliLine(tagged)), "--tags"),
              QStringLiteral("{\"Change\":\"\"}"));
}

TEST(CutoverPlan, SendsTheIntentTagBesideTheOperatorsOwn)
{
    CutoverPlan plan = builders::plan({builders::server(1)});
    plan.tags = {{QStringLiteral("Change"), QStringLiteral("CHG1")}};

    const mgn::StartCutoverRequest request = requestOf(plan);
    plan.hasIntentTag = false;
    const mgn::StartCutoverRequest untagged = requestOf(plan);

    ASSERT_EQ(request.tags.size(), 2u);
    EXPECT_EQ(request.tags[1].first, QStringLiteral("cutover-desk:intent"));
    EXPECT_EQ(request.tags[1].second, plan.intent.toString());
    EXPECT_EQ(untagged.tags.size(), 1u);
}

TEST(CutoverPlan, MakesANewIntentEachTime)
{
    EXPECT_NE(newAttemptId(), newAttemptId());
    EXPECT_EQ(newAttemptId().toString().size(), 36);
}
