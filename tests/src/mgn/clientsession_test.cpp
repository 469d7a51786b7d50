// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/clientoptions.h"
#include "mgn/mgnclient.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"

#include <gtest/gtest.h>

namespace {

base::Result<aws::Credentials> noKeys()
{
    return aws::Credentials();
}

TEST(ClientSession, ClientsOfOneHostShareTheirRetries)
{
    support::FakeTransport transport;
    const support::FakeClock clock;
    const auto session = std::make_shared<net::EndpointSession>();
    const mgn::ClientOptions options{
        .services = {transport, clock}, .endpoint = {}, .credentials = &noKeys, .session = session};
    const mgn::MgnClient one(options, {});
    const mgn::MgnClient other(options, *base::AccountId::parse(QStringLiteral("222222222222")));
    ASSERT_FALSE(one.isRetryQuotaLow());

    session->quota.take(net::RetryQuota::kCapacity / 2 + 1);

    EXPECT_TRUE(one.isRetryQuotaLow());
    EXPECT_TRUE(other.isRetryQuotaLow());
}

TEST(ClientSession, AClientThatIsGivenNoneHasItsOwn)
{
    support::FakeTransport transport;
    const support::FakeClock clock;
    const auto options = [&] {
        return mgn::ClientOptions{
            .services = {transport, clock}, .endpoint = {}, .credentials = &noKeys};
    };
    const mgn::ClientOptions first = options();
    const mgn::MgnClient one(first, {});
    const mgn::MgnClient other(options(), {});

    first.session->quota.take(net::RetryQuota::kCapacity);

    EXPECT_TRUE(one.isRetryQuotaLow());
    EXPECT_FALSE(other.isRetryQuotaLow());
}

} // namespace
