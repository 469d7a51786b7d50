// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/call.h"

#include "tests/support/waitfor.h"

#include <QPointer>

#include <gtest/gtest.h>

namespace {

class ManualCall final : public base::TypedCall<int>
{
public:
    using TypedCall<int>::TypedCall;
    void succeed(int value) { finish(value); }
    bool aborted = false;

protected:
    void run() override {}
    void abort() override { aborted = true; }
};

} // namespace

TEST(Call, FinishesOnceAndFromTheEventLoop)
{
    QPointer<ManualCall> call = new ManualCall;
    int count = 0;
    QObject context;
    base::whenDone<int>(call, &context, [&](const base::Result<int> &r) { count += r.value(); });

    call->start();
    call->succeed(7);
    call->succeed(100);
    EXPECT_EQ(count, 0);

    EXPECT_TRUE(support::waitFor([&] { return call.isNull(); }));
    EXPECT_EQ(count, 7);
}

TEST(Call, CancelFinishesWithCancelled)
{
    auto *call = new ManualCall;
    std::optional<base::Error> error;
    QObject context;
    base::whenDone<int>(call, &context, [&](const base::Result<int> &r) { error = r.error(); });

    call->start();
    call->cancel();
    EXPECT_TRUE(call->aborted);
    EXPECT_FALSE(error);

    EXPECT_TRUE(support::waitFor([&] { return error.has_value(); }));
    EXPECT_EQ(error->kind, base::ErrorKind::Cancelled);
}

TEST(Call, ResultBeforeCancelStays)
{
    auto *call = new ManualCall;
    int value = 0;
    QObject context;
    base::whenDone<int>(call, &context,
                        [&](const base::Result<int> &r) { value = r.value_or(-1); });

    call->start();
    call->succeed(3);
    call->cancel();

    EXPECT_TRUE(support::waitFor([&] { return value != 0; }));
    EXPECT_EQ(value, 3);
}

TEST(Call, DeletedCallSaysNothing)
{
    auto *call = new ManualCall;
    bool called = false;
    QObject context;
    base::whenDone<int>(call, &context, [&](const base::Result<int> &) { called = true; });

    call->start();
    call->succeed(1);
    delete call;
    QCoreApplication::processEvents();

    EXPECT_FALSE(called);
}

TEST(Call, FinishedCallHandsOverItsResult)
{
    const auto result = support::waitResult<int>(new base::FinishedCall<int>(42));

    ASSERT_TRUE(result);
    EXPECT_EQ(result->value(), 42);
}
