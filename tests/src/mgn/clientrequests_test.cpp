// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/mgn/clientfixture.h"

#include "tests/support/sharedcorpus.h"

#include <functional>
#include <ostream>

namespace {

// A dropped account is a start in the wrong estate: what every operation puts on the wire.

struct OperationRow {
    const char *name;
    std::function<base::Call *(mgn::MgnClient &, QObject *)> call;
    bool hasAccount = true;
    bool changesState = false;
    bool isList = true;
};

void PrintTo(const OperationRow &row, std::ostream *out)
{
    *out << row.name;
}

class ClientRequest : public MgnClientTest, public testing::WithParamInterface<OperationRow>
{
protected:
    /// The one request that the operation sends for `account`.
    [[nodiscard]] net::HttpRequest requestFor(const base::AccountId &account)
    {
        transport.willHang();
        mgn::MgnClient acting(options(), account);
        const std::unique_ptr<base::Call> call(GetParam().call(acting, &owner));
        call->start();
        EXPECT_EQ(transport.requests().size(), 1);
        return transport.requests().value(0);
    }
    [[nodiscard]] static QJsonObject bodyOf(const net::HttpRequest &request)
    {
        return QJsonDocument::fromJson(request.body).object();
    }
};

const QString kAccountMember = QStringLiteral("accountID");

TEST_P(ClientRequest, GoesToItsPathWithTheActingAccount)
{
    const net::HttpRequest request = requestFor(otherAccount());

    EXPECT_EQ(request.method, "POST");
    EXPECT_EQ(request.url.path(), u'/' + QLatin1String(GetParam().name));
    EXPECT_EQ(request.changesState, GetParam().changesState);
    EXPECT_EQ(bodyOf(request).value(kAccountMember).toString(),
              GetParam().hasAccount ? QStringLiteral("222222222222") : QString());
    EXPECT_EQ(bodyOf(request).contains(kAccountMember), GetParam().hasAccount);
}

TEST_P(ClientRequest, LeavesTheAccountOutForOnesOwn)
{
    EXPECT_FALSE(bodyOf(requestFor({})).contains(kAccountMember));
}

TEST_P(ClientRequest, TakesAnAnswerOfAtMostAMegabyteUnlessItIsAPage)
{
    constexpr qint64 kMiB = 1024 * 1024;

    EXPECT_EQ(requestFor({}).maxBodyBytes, GetParam().isList ? 16 * kMiB : kMiB);
}

TEST_P(ClientRequest, SaysWhatTheModelSays)
{
    const QString file = QStringLiteral("mgn-service-2.json");
    REQUIRE_SHARED(file);
    const QJsonObject model =
        QJsonDocument::fromJson(support::readFile(support::sharedPath(file)).value_or("")).object();
    const QJsonObject operation =
        model.value(QLatin1String("operations"))[QLatin1String(GetParam().name)].toObject();
    const QJsonObject members =
        model
            .value(QLatin1String(
                "shapes"))[operation.value(QLatin1String("input"))[QLatin1String("shape")]
                               .toString()][QLatin1String("members")]
            .toObject();

    const net::HttpRequest request = requestFor(otherAccount());

    EXPECT_EQ(request.url.path(),
              operation.value(QLatin1String("http"))[QLatin1String("requestUri")].toString());
    EXPECT_EQ(members.contains(kAccountMember), GetParam().hasAccount);
    for (const QString &name : bodyOf(request).keys())
        EXPECT_TRUE(members.contains(name)) << qPrintable(name);
}

mgn::SourceServerId server()
{
    return mgn::SourceServerId(std::string_view("s-0123456789abcdef0"));
}

INSTANTIATE_TEST_SUITE_P(
    Operations, ClientRequest,
    testing::Values(
        OperationRow{"DescribeSourceServers",
                     [](mgn::MgnClient &client, QObject *owner) {
                         return client.describeSourceServers(
                             {.sourceServerIds = {server()}, .isArchived = false}, owner);
                     }},
        OperationRow{"DescribeJobs", [](mgn::MgnClient &client,
                                        QObject *owner) { return client.describeJobs({}, owner); }},
        OperationRow{"DescribeJobLogItems",
                     [](mgn::MgnClient &client, QObject *owner) {
                         return client.describeJobLogItems(
                             mgn::JobId(std::string_view("mgnjob-0123456789abcdef0")), owner);
                     }},
        OperationRow{"ListManagedAccounts",
                     [](mgn::MgnClient &client, QObject *owner) {
                         return client.listManagedAccounts(owner);
                     },
                     false},
        OperationRow{"ListWaves", [](mgn::MgnClient &client,
                                     QObject *owner) { return client.listWaves(owner); }},
        OperationRow{
            "ListApplications",
            [](mgn::MgnClient &client, QObject *owner) { return client.listApplications(owner); }},
        OperationRow{"ListSourceServerActions",
                     [](mgn::MgnClient &client, QObject *owner) {
                         return client.listSourceServerActions(server(), owner);
                     }},
        OperationRow{"GetLaunchConfiguration",
                     [](mgn::MgnClient &client, QObject *owner) {
                         return client.launchConfiguration(server(), owner);
                     },
                     true, false, false},
        OperationRow{"StartCutover",
                     [](mgn::MgnClient &client, QObject *owner) {
                         return client.startCutover(
                             {.sourceServerIds = {server()},
                              .tags = {{QStringLiteral("Wave"), QStringLiteral("7")}}},
                             owner);
                     },
                     true, true, false}),
    [](const auto &row) { return std::string(row.param.name); });

} // namespace
