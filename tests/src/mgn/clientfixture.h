// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/clientoptions.h"
#include "mgn/mgnclient.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"
#include "tests/support/waitfor.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

#include <memory>
#include <string_view>

/// A client over a scripted transport, whose turns decode one step of items each.
class MgnClientTest : public testing::Test
{
protected:
    static constexpr std::string_view kServer = "s-0123456789abcdef0";
    static constexpr std::string_view kJob = "mgnjob-0123456789abcdef0";

    class SpentBudget final : public mgn::TurnBudget
    {
    public:
        void begin() override { ++turns; }
        [[nodiscard]] bool isSpent() override { return true; }
        int turns = 0;
    };

    [[nodiscard]] static base::Result<aws::Credentials> exampleKeys()
    {
        aws::Credentials keys;
        keys.accessKeyId = QStringLiteral("AKIAIOSFODNN7EXAMPLE");
        keys.secretAccessKey = base::SecretBytes(std::string_view("example-secret"));
        return keys;
    }
    [[nodiscard]] mgn::ClientOptions options(base::ListingLimits limits = {})
    {
        return {.services = {transport, clock, [] { return 0.5; }, 0.0},
                .endpoint = {.url = QUrl(QStringLiteral("https://mgn.eu-central-1.amazonaws.com")),
                             .region = QStringLiteral("eu-central-1"),
                             .service = QStringLiteral("mgn")},
                .credentials = &exampleKeys,
                .budget = budget,
                .limits = limits};
    }
    [[nodiscard]] static base::AccountId otherAccount()
    {
        return base::AccountId::parse(QStringLiteral("222222222222")).value();
    }
    [[nodiscard]] static mgn::SourceServerId serverId(int number)
    {
        return mgn::SourceServerId(QStringLiteral("s-%1").arg(number, 17, 10, QLatin1Char('0')));
    }
    /// `count` servers from number `first` on; `token` is JSON.
    [[nodiscard]] static QByteArray serverPage(int count, const QByteArray &token, int first = 0)
    {
        QByteArray items;
        for (int i = first; i < first + count; ++i)
            items += (i > first ? "," : "") + QByteArray(R"({"sourceServerID":")")
                     + serverId(i).toString().toLatin1() + R"("})";
        return R"({"items":[)" + items + R"(],"nextToken":)" + token + '}';
    }
    [[nodiscard]] base::Result<mgn::Listing<mgn::SourceServer>>
    servers(const mgn::ServerQuery &query = {})
    {
        return support::waitResult(client.describeSourceServers(query, &owner)).value();
    }
    [[nodiscard]] static mgn::StartCutoverRequest startOfOne()
    {
        return {.sourceServerIds = {mgn::SourceServerId(kServer)}, .tags = {}};
    }
    [[nodiscard]] base::Result<mgn::Job> start()
    {
        return support::waitResult(client.startCutover(startOfOne(), &owner)).value();
    }
    [[nodiscard]] QJsonObject sent(int index) const
    {
        return QJsonDocument::fromJson(transport.requests().at(index).body).object();
    }

    support::FakeTransport transport;
    support::FakeClock clock;
    std::shared_ptr<SpentBudget> budget = std::make_shared<SpentBudget>();
    mgn::MgnClient client{options(), base::AccountId()};
    QObject owner;
};
