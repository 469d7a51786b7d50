// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/requestcheck.h"

#include <gtest/gtest.h>

namespace {

using mgn::TagProblem;
using TagList = std::vector<std::pair<QString, QString>>;

mgn::SourceServerId serverId(std::size_t number)
{
    return mgn::SourceServerId(QStringLiteral("s-%1").arg(number, 17, 10, QLatin1Char('0')));
}

mgn::StartCutoverRequest requestFor(std::size_t count)
{
    mgn::StartCutoverRequest request;
    for (std::size_t i = 0; i < count; ++i)
        request.sourceServerIds.push_back(serverId(i));
    return request;
}

/// Names of the refused fields, joined by a blank; empty when the request may be sent.
template <class Checked>
std::string refusedFields(const Checked &checked)
{
    const base::Result<> result = mgn::check(checked);
    QStringList names;
    if (!result) {
        EXPECT_EQ(result.error().kind, base::ErrorKind::InvalidRequest);
        EXPECT_EQ(result.error().sent, base::Sent::No);
        for (const base::FieldError &field : result.error().fields) {
            EXPECT_FALSE(field.message.isEmpty());
            names << field.name;
        }
    }
    return names.join(u' ').toStdString();
}

TEST(RequestCheck, TakesOneToTwoHundredServers)
{
    EXPECT_EQ(refusedFields(requestFor(0)), "sourceServerIDs");
    EXPECT_EQ(refusedFields(requestFor(1)), "");
    EXPECT_EQ(refusedFields(requestFor(200)), "");
    EXPECT_EQ(refusedFields(requestFor(201)), "sourceServerIDs");
}

TEST(RequestCheck, NamesEachIdThatIsNone)
{
    const QStringList bad{QString(),
                          QStringLiteral("s-0123456789abcdef"),
                          QStringLiteral("s-0123456789abcdef01"),
                          QStringLiteral("S-0123456789abcdef0"),
                          QStringLiteral("s-0123456789abcde-0"),
                          QStringLiteral("s-0123456789abcdéf0"),
                          QStringLiteral("i-0123456789abcdef0"),
                          QStringLiteral(" s-0123456789abcdef0")};
    for (const QString &id : bad) {
        mgn::StartCutoverRequest request = requestFor(2);
        request.sourceServerIds.emplace_back(id);

        EXPECT_EQ(refusedFields(request), "sourceServerIDs[2]") << qPrintable(id);
    }
}

TEST(RequestCheck, RefusesAServerThatIsNamedTwice)
{
    mgn::StartCutoverRequest request = requestFor(2);
    request.sourceServerIds.push_back(serverId(0));

    EXPECT_EQ(refusedFields(request), "sourceServerIDs[2]");
}

TEST(RequestCheck, NamesTheTagByItsKey)
{
    mgn::StartCutoverRequest request = requestFor(1);
    request.tags = {{QStringLiteral("Wave"), QStringLiteral("7")},
                    {QStringLiteral("Change ticket"), QStringLiteral("CHG#1")},
                    {QString(), QStringLiteral("x")}};

    EXPECT_EQ(refusedFields(request), "tags.Change ticket tags[2]");
}

TEST(RequestCheck, HoldsTagsToTheRulesOfAws)
{
    const struct {
        const char *name;
        QString key;
        QString value;
        TagProblem problem;
    } rows[] = {
        {"plain", QStringLiteral("Wave"), QStringLiteral("7"), TagProblem::None},
        {"empty value", QStringLiteral("Wave"), QString(), TagProblem::None},
        {"every mark", QStringLiteral("a_.:/=+-@ 1"), QStringLiteral("a_.:/=+-@ 1"),
         TagProblem::None},
        {"other scripts", QStringLiteral("équipe"), QStringLiteral("東京"), TagProblem::None},
        {"128 characters", QString(128, u'k'), QString(256, u'v'), TagProblem::None},
        {"empty key", QString(), QStringLiteral("7"), TagProblem::KeyEmpty},
        {"long key", QString(129, u'k'), QString(), TagProblem::KeyTooLong},
        {"long value", QStringLiteral("k"), QString(257, u'v'), TagProblem::ValueTooLong},
        {"aws:", QStringLiteral("aws:x"), QString(), TagProblem::KeyReserved},
        {"AwS:", QStringLiteral("AwS:x"), QString(), TagProblem::KeyReserved},
        {"aws alone", QStringLiteral("awsome"), QString(), TagProblem::None},
        {"pseudo tag", QStringLiteral("resourceArn"), QString(), TagProblem::KeyReserved},
        {"comma", QStringLiteral("a,b"), QString(), TagProblem::BadCharacter},
        {"markup", QStringLiteral("k"), QStringLiteral("<b>x</b>"), TagProblem::BadCharacter},
        {"combining mark", QStringLiteral("k"), QStringLiteral("e\u0301"),
         TagProblem::BadCharacter},
        {"newline", QStringLiteral("k"), QStringLiteral("a\nb"), TagProblem::BadCharacter},
        {"right-to-left override", QStringLiteral("k"), QStringLiteral("a\u202Eb"),
         TagProblem::BadCharacter},
    };
    for (const auto &row : rows)
        EXPECT_EQ(mgn::tagProblem({{row.key, row.value}}, 0), row.problem) << row.name;
}

TEST(RequestCheck, FindsTheSecondOfTwoEqualKeys)
{
    const TagList tags{{QStringLiteral("Wave"), QStringLiteral("1")},
                       {QStringLiteral("Wave"), QString()},
                       {QStringLiteral("wave"), QString()}};

    EXPECT_EQ(mgn::tagProblem(tags, 0), TagProblem::None);
    EXPECT_EQ(mgn::tagProblem(tags, 1), TagProblem::DuplicateKey);
    EXPECT_EQ(mgn::tagProblem(tags, 2), TagProblem::None);
}

TEST(RequestCheck, TakesFiftyTags)
{
    TagList tags;
    for (int i = 0; i < 51; ++i)
        tags.emplace_back(QString::number(i), QString());

    EXPECT_EQ(mgn::tagProblem(tags, 49), TagProblem::None);
    EXPECT_EQ(mgn::tagProblem(tags, 50), TagProblem::TooMany);
}

TEST(RequestCheck, ChecksTheFiltersOfQueries)
{
    mgn::ServerQuery servers;
    mgn::JobQuery jobs;
    EXPECT_EQ(refusedFields(servers), "");
    EXPECT_EQ(refusedFields(jobs), "");
    servers.sourceServerIds.emplace_back(QStringLiteral("s-1"));
    jobs.jobIds.emplace_back(QStringLiteral("mgnjob-0123456789abcdef"));
    jobs.fromDate = base::Instant(std::chrono::hours(2));
    jobs.toDate = base::Instant(std::chrono::hours(1));

    EXPECT_EQ(refusedFields(servers), "filters.sourceServerIDs[0]");
    EXPECT_EQ(refusedFields(jobs), "filters.jobIDs[0] filters.fromDate");
    EXPECT_EQ(refusedFields(mgn::JobId(QStringLiteral("mgnjob-0123456789abcdef0"))), "");
    EXPECT_EQ(refusedFields(mgn::JobId(QStringLiteral("job-1"))), "jobID");
    EXPECT_EQ(refusedFields(mgn::SourceServerId(QStringLiteral("s-1"))), "sourceServerID");
}

} // namespace
