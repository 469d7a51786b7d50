// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/net/signedcallfixture.h"

#include <QPointer>

namespace {

TEST_F(SignedCallTest, CancelWhileSendingStopsTheExchangeAndSaysMaybe)
{
    transport.willHang();
    auto *call = makeCall(OperationSafety::Changing);
    QList<base::Error> errors;
    base::whenDone<net::HttpReply>(call, &owner,
                                   [&](const auto &result) { errors << result.error(); });
    call->start();
    ASSERT_EQ(transport.underWay(), 1);

    call->cancel();

    EXPECT_EQ(transport.underWay(), 0);
    ASSERT_TRUE(support::waitFor([&] { return !errors.isEmpty(); }));
    EXPECT_EQ(errors.first().kind, ErrorKind::Cancelled);
    EXPECT_EQ(errors.first().sent, Sent::Maybe);
}

TEST_F(SignedCallTest, CancelWhileWaitingSendsNothingMore)
{
    willThrottle();
    bool isDeciding = false;
    const auto whenDeciding = [&isDeciding] {
        isDeciding = true;
        return 0.9;
    };
    auto *call = new net::SignedCall(operation(OperationSafety::Read),
                                     {transport, clock, whenDeciding, 1000.0}, session, &owner);
    std::optional<base::Result<net::HttpReply>> result;
    base::whenDone<net::HttpReply>(call, &owner, [&](const auto &r) { result = r; });
    call->start();
    ASSERT_TRUE(support::waitFor([&] { return isDeciding; }));

    call->cancel();
    ASSERT_TRUE(support::waitFor([&] { return result.has_value(); }));

    ASSERT_FALSE(*result);
    EXPECT_EQ(result->error().kind, ErrorKind::Cancelled);
    EXPECT_EQ(result->error().sent, Sent::No);
    EXPECT_EQ(transport.requests().size(), 1);
}

TEST_F(SignedCallTest, CancelSendsNoMoreAfterAnAttemptThatFailedMeanwhile)
{
    willFailTransient(Sent::Maybe);
    auto *call = makeCall(OperationSafety::Read);
    QList<base::Error> errors;
    base::whenDone<net::HttpReply>(call, &owner,
                                   [&](const auto &result) { errors << result.error(); });
    call->start();

    call->cancel();

    ASSERT_TRUE(support::waitFor([&] { return !errors.isEmpty(); }));
    EXPECT_EQ(errors.first().sent, Sent::Maybe);
    EXPECT_EQ(transport.requests().size(), 1);
}

TEST_F(SignedCallTest, DeletingItEndsTheExchange)
{
    transport.willHang();
    QPointer<net::SignedCall> call = makeCall(OperationSafety::Read);
    call->start();

    delete call.data();

    EXPECT_EQ(transport.requests().size(), 1);
    EXPECT_EQ(transport.underWay(), 0);
}

} // namespace
