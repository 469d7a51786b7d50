// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/retiredclients.h"

#include "mgn/clientoptions.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"
#include "tests/support/waitfor.h"

#include <gtest/gtest.h>

namespace {

aws::Credentials someKeys()
{
    aws::Credentials keys;
    keys.accessKeyId = QStringLiteral("AKIDEXAMPLE");
    keys.secretAccessKey = base::SecretBytes(std::string_view("secret"));
    return keys;
}

class RetiredClientsTest : public testing::Test
{
protected:
    [[nodiscard]] std::unique_ptr<mgn::MgnClient> client()
    {
        mgn::ClientOptions options{
            .services = {transport, clock, [] { return 0.5; }, 0.0},
            .endpoint = {.url = QUrl(QStringLiteral("https://mgn.eu-west-1.amazonaws.com")),
                         .region = QStringLiteral("eu-west-1"),
                         .service = QStringLiteral("mgn")},
            .credentials = []() -> base::Result<aws::Credentials> { return someKeys(); },
            .session = session};
        return std::make_unique<mgn::MgnClient>(std::move(options), base::AccountId());
    }
    /// Nobody holds what the clients worked with.
    [[nodiscard]] bool isReleased() const { return session.use_count() == 1; }

    support::FakeTransport transport;
    support::FakeClock clock;
    std::shared_ptr<net::EndpointSession> session = std::make_shared<net::EndpointSession>();
    RetiredClients retired;
    QObject owner;
};

TEST_F(RetiredClientsTest, AreReleasedWhenTheEventLoopComesRound)
{
    retired.add(client());
    retired.add(client());
    EXPECT_FALSE(retired.isEmpty()) << "somebody may just be asking one";

    EXPECT_TRUE(support::waitFor([this] { return retired.isEmpty(); }));
    EXPECT_TRUE(isReleased());
}

TEST_F(RetiredClientsTest, LeaveTheirCallsWhatThoseNeedUntilTheyEnd)
{
    transport.willHang();
    auto one = client();
    QPointer<base::Call> call = one->describeSourceServers({}, &owner);
    call->start();

    retired.add(std::move(one));

    ASSERT_TRUE(support::waitFor([this] { return retired.isEmpty(); }));
    EXPECT_FALSE(isReleased());
    EXPECT_EQ(transport.underWay(), 1);
    call->cancel();
    EXPECT_TRUE(support::waitFor([&] { return !call && isReleased(); }));
    EXPECT_EQ(transport.underWay(), 0);
}

} // namespace
