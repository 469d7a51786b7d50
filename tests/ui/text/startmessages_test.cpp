// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/cutover/builders.h"
#include "ui/text/settledtext.h"
#include "ui/text/startmessages.h"

#include <gtest/gtest.h>

namespace {

using builders::serverId;
using cutover::AttemptServerState;
using cutover::AttemptState;

const ui::ErrorPlace kPlace{.doing = QStringLiteral("Starting the cutover"),
                            .account = QStringLiteral("1111 1111 1111"),
                            .region = QStringLiteral("eu-west-1"),
                            .profile = QStringLiteral("corp-prod"),
                            .repeat = ui::Repeat::Never};

cutover::CutoverPlan plan()
{
    return builders::plan({builders::server(1), builders::server(2)});
}

base::Error refusalOf(base::ErrorKind kind)
{
    base::Error error;
    error.kind = kind;
    error.code = QStringLiteral("SomeException");
    error.message = QStringLiteral("what was said");
    return error;
}

cutover::Attempt attempt(AttemptState state, std::vector<AttemptServerState> servers)
{
    cutover::Attempt made;
    made.id = plan().intent;
    made.state = state;
    made.job = builders::jobId(7);
    int number = 0;
    for (const AttemptServerState server : servers) {
        ++number;
        cutover::AttemptServer one;
        one.id = serverId(number);
        one.name = builders::text("host-" + std::to_string(number));
        one.state = server;
        made.servers.push_back(one);
    }
    return made;
}

TEST(StartMessages, AllSpeakOfTheSameStart)
{
    const QString intent = plan().intent.toString();
    const base::Error error = refusalOf(base::ErrorKind::AccessDenied);

    for (const ui::Flash &flash :
         {ui::readingMessage(plan()), ui::cancelledMessage(plan()), ui::busyMessage(plan()),
          ui::startedMessage(plan(), builders::jobId(7)), ui::changedMessage(plan(), {}, {}),
          ui::refusedMessage(plan(), error, kPlace), ui::refusedTagMessage(plan(), error, kPlace),
          ui::unknownMessage(plan(), error, kPlace),
          ui::settledMessage(attempt(AttemptState::NotStarted, {}))}) {
        EXPECT_EQ(flash.id, intent);
        EXPECT_FALSE(flash.title.isEmpty());
        EXPECT_FALSE(flash.actionText.isEmpty()) << qPrintable(flash.title);
    }
}

TEST(StartMessages, SayThatNothingWasStartedWhereNothingWas)
{
    const base::Error error = refusalOf(base::ErrorKind::Throttled);

    for (const ui::Flash &flash :
         {ui::cancelledMessage(plan()), ui::busyMessage(plan()), ui::changedMessage(plan(), {}, {}),
          ui::refusedMessage(plan(), error, kPlace),
          ui::refusedTagMessage(plan(), error, kPlace)}) {
        EXPECT_TRUE(flash.title.startsWith(QLatin1String("Nothing was started")))
            << qPrintable(flash.title);
        EXPECT_FALSE(flash.text.contains(QLatin1String("by itself"))) << qPrintable(flash.text);
    }
}

TEST(StartMessages, NameWhatCannotBePlaced)
{
    base::Error error = refusalOf(base::ErrorKind::NotFound);
    base::ResourceError other;
    other.resourceId = QStringLiteral("s-99999999999999999");
    other.message = QStringLiteral("does not exist");
    error.resources = {other};
    error.fields = {{QStringLiteral("launchDate"), QStringLiteral("too late")}};

    const QString text = ui::refusedMessage(plan(), error, kPlace).text;

    EXPECT_TRUE(text.contains(QLatin1String("s-99999999999999999: does not exist")))
        << qPrintable(text);
    EXPECT_TRUE(text.contains(QLatin1String("launchDate: too late"))) << qPrintable(text);
}

TEST(StartMessages, SayAThingOnce)
{
    base::Error error = refusalOf(base::ErrorKind::Validation);
    error.fields = {{QStringLiteral("launchDate"), QStringLiteral("too late")}};

    const QString text = ui::refusedMessage(plan(), error, kPlace).text;

    EXPECT_EQ(text.count(QLatin1String("launchDate")), 1) << qPrintable(text);
}

TEST(StartMessages, CountManyServersAndNameThree)
{
    std::vector<mgn::SourceServer> servers;
    base::Error error = refusalOf(base::ErrorKind::Conflict);
    for (int number = 1; number <= 200; ++number) {
        servers.push_back(builders::server(number));
        base::ResourceError one;
        one.resourceId = serverId(number).toString();
        one.message = QStringLiteral("is being processed");
        error.resources << one;
    }

    const ui::Flash flash = ui::refusedMessage(builders::plan(servers), error, kPlace);

    EXPECT_EQ(flash.title, QStringLiteral("Nothing was started: AWS refused 200 servers"));
    EXPECT_TRUE(flash.text.contains(QLatin1String("host-3: is being processed")))
        << qPrintable(flash.text);
    EXPECT_TRUE(flash.text.contains(QLatin1String("and 197 more: they are marked in the table")))
        << qPrintable(flash.text);
    EXPECT_FALSE(flash.text.contains(QLatin1String("host-4"))) << qPrintable(flash.text);
    EXPECT_LT(flash.text.count(u'\n'), 6);
    EXPECT_TRUE(flash.details.contains(serverId(200).toString()));
}

TEST(StartMessages, NameThreeOfManyChangedServers)
{
    std::vector<cutover::BaselineChange> changes(50);
    for (std::size_t i = 0; i < changes.size(); ++i) {
        changes[i].id = serverId(static_cast<int>(i) + 1);
        changes[i].name = builders::text("host-" + std::to_string(i + 1));
        changes[i].isMissing = true;
    }

    const ui::Flash flash = ui::changedMessage(plan(), changes, {});

    EXPECT_TRUE(flash.title.contains(QLatin1String("50 servers changed")));
    EXPECT_TRUE(flash.text.contains(QLatin1String("and 47 more: they are marked in the table")))
        << qPrintable(flash.text);
    EXPECT_TRUE(flash.details.contains(QLatin1String("host-50 is no longer there")));
}

TEST(StartMessages, OfferAnotherRegionWhereMgnIsNotSetUp)
{
    const ui::Flash flash =
        ui::refusedMessage(plan(), refusalOf(base::ErrorKind::Uninitialized), kPlace);

    EXPECT_EQ(flash.actionText, QStringLiteral("Choose another region…"));
}

TEST(StartMessages, SayThatOwnTagsMustGoWithTheMark)
{
    cutover::CutoverPlan tagged = plan();
    tagged.tags = {{QStringLiteral("Wave"), QStringLiteral("7")}};
    const base::Error error = refusalOf(base::ErrorKind::AccessDenied);

    EXPECT_TRUE(ui::refusedTagMessage(tagged, error, kPlace)
                    .text.contains(QLatin1String("own tags must be left out too: Wave")));
    EXPECT_FALSE(
        ui::refusedTagMessage(plan(), error, kPlace).text.contains(QLatin1String("own tags")));
}

TEST(SettledText, SaysThatAllServersStarted)
{
    const ui::SettledText text = ui::settledText(attempt(
        AttemptState::StartedByUs, {AttemptServerState::InOurJob, AttemptServerState::InOurJob}));

    EXPECT_EQ(text.tone, ui::Tone::Ok);
    EXPECT_TRUE(text.title.contains(builders::jobId(7).toString())) << qPrintable(text.title);
    EXPECT_EQ(text.body, QStringLiteral("Started: host-1, host-2"));
}

TEST(SettledText, TellsAPartialStartServerByServer)
{
    const ui::SettledText text = ui::settledText(attempt(
        AttemptState::StartedByUs, {AttemptServerState::InOurJob, AttemptServerState::NotStarted,
                                    AttemptServerState::InOtherJob, AttemptServerState::Unknown}));

    EXPECT_EQ(text.tone, ui::Tone::Warning);
    EXPECT_EQ(
        text.body,
        QStringLiteral("Started: host-1\nIn somebody else's job: host-3\nNot started: host-2\n"
                       "Not known: host-4"));
}

TEST(SettledText, TellsTheOtherEndsApart)
{
    const auto notStarted =
        ui::settledText(attempt(AttemptState::NotStarted, {AttemptServerState::NotStarted}));
    const auto other =
        ui::settledText(attempt(AttemptState::StartedByOther, {AttemptServerState::InOtherJob}));

    EXPECT_TRUE(notStarted.title.contains(QLatin1String("did not start it")))
        << qPrintable(notStarted.title);
    EXPECT_TRUE(other.title.contains(QLatin1String("somebody else"))) << qPrintable(other.title);
}

TEST(SettledText, NamesADozenServersAndCountsTheRest)
{
    const std::vector<AttemptServerState> many(15, AttemptServerState::NotStarted);

    const QString body = ui::settledText(attempt(AttemptState::NotStarted, many)).body;

    EXPECT_TRUE(body.endsWith(QLatin1String("host-12, and 3 more"))) << qPrintable(body);
}

TEST(StartMessages, TheVerdictTakesThePlaceOfTheStart)
{
    cutover::JobStore jobs(builders::scope());
    jobs.merge({builders::job(7, mgn::JobStatus::Completed)}, builders::kNow);

    const ui::Flash flash = ui::verdictMessage(plan().intent, jobs, builders::jobId(7));

    EXPECT_EQ(flash.id, ui::startedMessage(plan(), builders::jobId(7)).id);
    EXPECT_TRUE(flash.title.startsWith(QLatin1String("Completed"))) << qPrintable(flash.title);
    EXPECT_TRUE(flash.text.contains(builders::jobId(7).toString())) << qPrintable(flash.text);
}

} // namespace
