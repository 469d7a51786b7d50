// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/steppedcall.h"

#include "tests/support/heldcall.h"
#include "tests/support/waitfor.h"

#include <gtest/gtest.h>

using base::ErrorKind;
using base::FinishedCall;
using support::HeldCall;
using support::waitResult;

namespace {

/// Twice the value of its one step.
class DoubledCall final : public base::SteppedCall<int>
{
public:
    explicit DoubledCall(base::TypedCall<int> *half) : SteppedCall(nullptr), m_half(half) {}

protected:
    void run() override
    {
        step(m_half, [this](int half) { finish(2 * half); });
    }

private:
    base::TypedCall<int> *m_half;
};

/// Is given up by who hears of its step, and looks at the result after that.
class GivenUpCall final : public base::SteppedCall<int>
{
public:
    explicit GivenUpCall(base::TypedCall<int> *given) : SteppedCall(nullptr), m_given(given) {}

    int seen = 0;

protected:
    void run() override
    {
        stepAnyway(m_given, [this](const base::Result<int> &result) {
            cancel();
            seen = result.value_or(-1);
        });
    }

private:
    base::TypedCall<int> *m_given;
};

} // namespace

TEST(SteppedCall, GoesOnWithTheValueOfAStep)
{
    EXPECT_EQ(waitResult<int>(new DoubledCall(new FinishedCall<int>(21)))->value(), 42);
}

TEST(SteppedCall, EndsWithTheErrorOfAStep)
{
    const auto missing = base::makeError(ErrorKind::NotFound, QStringLiteral("Missing"));

    const auto result =
        waitResult<int>(new DoubledCall(new FinishedCall<int>(base::failure(missing))));

    ASSERT_FALSE(*result);
    EXPECT_EQ(result->error().code, QStringLiteral("Missing"));
}

TEST(SteppedCall, TakesTheStepUnderWayWithItWhenCancelled)
{
    const QPointer<HeldCall<int>> half = new HeldCall<int>;
    auto *call = new DoubledCall(half);
    std::optional<base::Result<int>> result;
    base::whenDone<int>(call, call, [&](const auto &outcome) { result = outcome; });
    call->start();

    call->cancel();

    EXPECT_FALSE(half);
    ASSERT_TRUE(support::waitFor([&] { return result.has_value(); }));
    EXPECT_EQ(result->error().kind, ErrorKind::Cancelled);
}

TEST(SteppedCall, LeavesAStepAloneThatTellsItsResult)
{
    const QPointer<GivenUpCall> call = new GivenUpCall(new FinishedCall<int>(7));
    int seen = 0;
    base::whenDone<int>(call, call, [&](const auto &) { seen = call->seen; });

    call->start();

    ASSERT_TRUE(support::waitFor([&] { return call.isNull(); }));
    EXPECT_EQ(seen, 7);
}
