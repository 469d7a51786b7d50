// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/codec/answerdecoder.h"
#include "net/httpmessage.h"
#include "tests/src/mgn/decodehelp.h"

namespace {

using base::ErrorKind;
using support::decodePage;

base::Error errorOf(const QByteArray &body)
{
    const auto servers = decodePage<mgn::SourceServer>(body);
    EXPECT_FALSE(servers) << body.left(80).constData();
    return servers ? base::Error() : servers.error();
}

TEST(DecodePage, LeavesOutAnItemWithoutItsIdAndNamesItsPath)
{
    const struct {
        const char *body;
        const char *path;
    } rows[] = {
        {R"({"items":[{"sourceServerID":"s-1"},{"arn":"a"},{"sourceServerID":"s-2"}]})",
         "items[1].sourceServerID"},
        {R"({"items":[{"sourceServerID":7},{"sourceServerID":"s-1"},{"sourceServerID":"s-2"}]})",
         "items[0].sourceServerID"},
        {R"({"items":[{"sourceServerID":"s-1"},{"sourceServerID":"s-2"},{"sourceServerID":null}]})",
         "items[2].sourceServerID"},
        {R"({"items":[{"sourceServerID":""},{"sourceServerID":"s-1"},{"sourceServerID":"s-2"}]})",
         "items[0].sourceServerID"},
        {R"({"items":[{"sourceServerID":"s-1"},5,{"sourceServerID":"s-2"}]})", "items[1]"},
        {R"({"items":[null,{"sourceServerID":"s-1"},{"sourceServerID":"s-2"}]})", "items[0]"},
        {R"({"items":[["x",{"y":[]}],{"sourceServerID":"s-1"},{"sourceServerID":"s-2"}]})",
         "items[0]"},
    };
    for (const auto &row : rows) {
        mgn::codec::PageDecoder<mgn::SourceServer> decoder;
        ASSERT_TRUE(decoder.open(row.body)) << row.body;

        std::vector<mgn::SourceServer> servers;
        ASSERT_TRUE(decoder.take(10, servers)) << row.body;

        ASSERT_EQ(servers.size(), 2U) << row.body;
        EXPECT_EQ(servers.back().sourceServerId.view(), "s-2");
        EXPECT_EQ(decoder.leftOut(), 1);
        EXPECT_TRUE(decoder.leftOutReason().contains(QLatin1String(row.path) + u' '))
            << qPrintable(decoder.leftOutReason());
    }
}

TEST(DecodePage, NamesThePathOfAPageThatMakesNoSense)
{
    const struct {
        const char *body;
        const char *path;
    } rows[] = {
        {R"({"items":[{"sourceServerID":"s-1","sourceServerID":"s-2"}]})",
         "items[0].sourceServerID"},
        {R"({"items":{}})", "items"},
        {R"({"items":"x"})", "items"},
        {R"({"items":[],"items":[]})", "items"},
        {R"({"items":[],"nextToken":5})", "nextToken"},
    };
    for (const auto &row : rows) {
        const base::Error error = errorOf(row.body);

        EXPECT_EQ(error.kind, ErrorKind::Decode) << row.body;
        EXPECT_TRUE(error.message.startsWith(QLatin1String(row.path) + u' '))
            << qPrintable(error.message);
    }
}

/// Without one of its servers the job's verdict could be better than the truth.
TEST(DecodePage, LeavesOutAJobWithAParticipantWithoutItsId)
{
    mgn::codec::PageDecoder<mgn::Job> decoder;
    ASSERT_TRUE(decoder.open(
        R"({"items":[{"jobID":"mgnjob-1","participatingServers":[{"sourceServerID":"s-1"},{},
                      {"sourceServerID":"s-2"}],"tags":{"a":"b"}},{"jobID":"mgnjob-2"}]})"));

    std::vector<mgn::Job> jobs;
    const auto taken = decoder.take(10, jobs);

    ASSERT_TRUE(taken) << qPrintable(taken.error().message);
    ASSERT_EQ(jobs.size(), 1U);
    EXPECT_EQ(jobs.front().jobId.view(), "mgnjob-2");
    EXPECT_TRUE(decoder.leftOutReason().contains(
        QStringLiteral("items[0].participatingServers[1].sourceServerID ")));
}

TEST(DecodePage, RefusesAStartedJobWithAParticipantWithoutItsId)
{
    const auto job = mgn::codec::decodeStartedJob(
        R"({"job":{"jobID":"mgnjob-1","participatingServers":[{"sourceServerID":"s-1"},{}]}})");

    ASSERT_FALSE(job);
    EXPECT_TRUE(job.error().message.startsWith(
        QStringLiteral("job.participatingServers[1].sourceServerID ")));
}

TEST(DecodePage, RefusesWhatIsNoJsonObject)
{
    const QByteArray rows[] = {
        "",
        " ",
        "null",
        "[]",
        "\"x\"",
        "5",
        "<html><body>502</body></html>",
        "{",
        R"({"items":[)",
        R"({"items":[{"sourceServerID":"s-1")",
        R"({"items":[]} x)",
        R"({"items":[]}{})",
        R"({"items":[],"a":"b)",
        "{\"items\":[{\"sourceServerID\":\"s-1\xff\"}]}",
        R"({"items":[{"sourceServerID":"s-1","isArchived":NaN}]})",
        R"({"items":[{"sourceServerID":"s-1","sourceProperties":{"ramBytes":-}}]})",
        R"({"items":[{"sourceServerID":"s-1" "arn":"a"}]})",
        QByteArray("\xff\xfe{\0}\0", 6),
    };
    for (const QByteArray &row : rows)
        EXPECT_EQ(errorOf(row).kind, ErrorKind::Decode) << row.constData();
}

TEST(DecodePage, TakesAnAnswerWithoutItemsAsEmpty)
{
    for (const char *row :
         {"{}", R"({"items":null})", R"({"items":[]})", "\xEF\xBB\xBF{\"items\":[]}"}) {
        const auto servers = decodePage<mgn::SourceServer>(row);

        ASSERT_TRUE(servers) << row;
        EXPECT_TRUE(servers->empty()) << row;
    }
}

TEST(DecodePage, BoundsDepthLengthAndLists)
{
    const QByteArray deep = QByteArray(100'000, '[') + QByteArray(100'000, ']');
    QByteArray many("0");
    for (int i = 0; i < 10'000; ++i)
        many += ",0";
    const QByteArray server = R"({"items":[{"sourceServerID":"s-1",)";

    EXPECT_EQ(errorOf(server + R"("extra":)" + deep + "}]}").kind, ErrorKind::TooLarge);
    EXPECT_EQ(errorOf(server + R"("arn":)" + deep + "}]}").kind, ErrorKind::TooLarge);
    EXPECT_EQ(errorOf(server + R"("sourceProperties":{"disks":[)" + many + "]}}]}").kind,
              ErrorKind::TooLarge);
    EXPECT_EQ(errorOf(QByteArray(17 * 1024 * 1024, ' ')).kind, ErrorKind::TooLarge);
}

TEST(DecodePage, GivesTheNextTokenBeforeTheItems)
{
    mgn::codec::PageDecoder<mgn::SourceServer> decoder;

    const auto token = decoder.open(
        R"({"items":[{"sourceServerID":"s-1","tags":{"nextToken":"wrong"}},{"sourceServerID":"s-2"}],"nextToken":"right"})");

    ASSERT_TRUE(token);
    EXPECT_EQ(*token, QStringLiteral("right"));
    std::vector<mgn::SourceServer> servers;
    EXPECT_TRUE(decoder.take(1, servers));
    EXPECT_EQ(servers.at(0).sourceServerId.view(), "s-1");
    EXPECT_FALSE(decoder.atEnd());
    EXPECT_TRUE(decoder.take(5, servers));
    EXPECT_EQ(servers.at(1).sourceServerId.view(), "s-2");
    EXPECT_TRUE(decoder.atEnd());
}

TEST(DecodePage, KeepsWhatStandsBeforeABrokenEntry)
{
    mgn::codec::PageDecoder<mgn::SourceServer> decoder;
    ASSERT_TRUE(decoder.open(
        R"({"items":[{"sourceServerID":"s-1"},{"sourceServerID":"s-2","isArchived" true}]})"));
    std::vector<mgn::SourceServer> servers;

    EXPECT_FALSE(decoder.take(5, servers));

    ASSERT_EQ(servers.size(), 1U);
    EXPECT_EQ(servers.front().sourceServerId.view(), "s-1");
}

mgn::SourceServerId firstServerOf(mgn::codec::PageDecoder<mgn::SourceServer> &decoder,
                                  const QByteArray &body)
{
    std::vector<mgn::SourceServer> servers;
    EXPECT_TRUE(decoder.open(body));
    EXPECT_TRUE(decoder.take(5, servers));
    return servers.empty() ? mgn::SourceServerId() : servers.front().sourceServerId;
}

constexpr const char *kOneServer = R"({"items":[{"sourceServerID":"s-1"}],"nextToken":"t"})";

TEST(DecodePage, IsParsedWhereItIsWhenThereIsRoomBehindIt)
{
    QByteArray body(kOneServer);
    body.reserve(body.size() + net::kBodyPadding);
    mgn::codec::PageDecoder<mgn::SourceServer> decoder;

    EXPECT_EQ(firstServerOf(decoder, body).view(), "s-1");

    EXPECT_FALSE(body.isDetached()) << "the decoder holds the same bytes";
}

TEST(DecodePage, IsCopiedWhenThereIsNone)
{
    // Room in front of the text is none behind it.
    QByteArray cut = QByteArray(100, ' ') + kOneServer;
    cut.remove(0, 100);
    const QByteArray raw =
        QByteArray::fromRawData(kOneServer, static_cast<qsizetype>(qstrlen(kOneServer)));
    for (const QByteArray &body : {cut, raw, "\xEF\xBB\xBF" + QByteArray(kOneServer)}) {
        mgn::codec::PageDecoder<mgn::SourceServer> decoder;
        EXPECT_EQ(firstServerOf(decoder, body).view(), "s-1");
    }
}

} // namespace
