// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "net/retrypolicy.h"

#include <gtest/gtest.h>

#include <ostream>

namespace {

using base::ErrorKind;
using base::Retry;
using base::Sent;
using net::decideRetry;
using net::OperationSafety;
using net::RetryDecision;
using net::RetryQuota;
using std::chrono::milliseconds;

base::Error errorOf(ErrorKind kind, Retry retry, Sent sent, std::optional<milliseconds> hint = {})
{
    base::Error error;
    error.kind = kind;
    error.retry = retry;
    error.sent = sent;
    error.retryAfter = hint;
    return error;
}

/// A refusal that the service signed with a code of its own.
base::Error refusalOf(ErrorKind kind, Retry retry, int status)
{
    base::Error error = errorOf(kind, retry, Sent::Answered);
    error.httpStatus = status;
    error.isNamedByService = true;
    return error;
}

base::Error unnamed(base::Error error)
{
    error.isNamedByService = false;
    return error;
}

const base::Error kServerError = errorOf(ErrorKind::Service, Retry::Backoff, Sent::Answered);
const base::Error kLost = errorOf(ErrorKind::ConnectionLost, Retry::Backoff, Sent::Maybe);
const base::Error kRefused = errorOf(ErrorKind::NotConnected, Retry::Backoff, Sent::No);
const base::Error kThrottled = refusalOf(ErrorKind::Throttled, Retry::Throttled, 429);
const base::Error kResign = refusalOf(ErrorKind::ClockSkew, Retry::Resign, 403);
const base::Error kDenied = errorOf(ErrorKind::AccessDenied, Retry::Never, Sent::Answered);

RetryDecision decideRead(int attempt, const base::Error &error, double random01 = 1.0)
{
    return decideRetry(attempt, error, OperationSafety::Read, RetryQuota(), random01);
}

struct SafetyRow {
    const char *name;
    base::Error error;
    bool read;
    bool changing;
};

void PrintTo(const SafetyRow &row, std::ostream *out)
{
    *out << row.name;
}

class RetrySafety : public testing::TestWithParam<SafetyRow>
{};

TEST_P(RetrySafety, DecidesByWhatARepetitionCouldDo)
{
    const SafetyRow &row = GetParam();
    const RetryQuota quota;

    EXPECT_EQ(decideRetry(1, row.error, OperationSafety::Read, quota, 0.5).again, row.read);
    EXPECT_EQ(decideRetry(1, row.error, OperationSafety::Changing, quota, 0.5).again, row.changing);
    EXPECT_EQ(decideRetry(1, row.error, OperationSafety::Once, quota, 0.5).again,
              row.read && row.error.sent == Sent::No);
}

INSTANTIATE_TEST_SUITE_P(
    Table, RetrySafety,
    testing::Values(SafetyRow{"ServerError", kServerError, true, false},
                    SafetyRow{"ConnectionLost", kLost, true, false},
                    SafetyRow{"TimeoutAfterSending",
                              errorOf(ErrorKind::Timeout, Retry::Backoff, Sent::Maybe), true,
                              false},
                    SafetyRow{"TimeoutBeforeSending",
                              errorOf(ErrorKind::Timeout, Retry::Backoff, Sent::No), true, true},
                    SafetyRow{"NotConnected", kRefused, true, true},
                    SafetyRow{"Throttled", kThrottled, true, true},
                    SafetyRow{"StoppedAtAuthentication", kResign, true, true},
                    SafetyRow{"SlowDownAs503",
                              refusalOf(ErrorKind::Throttled, Retry::Throttled, 503), true, false},
                    SafetyRow{"ThrottledAs500",
                              refusalOf(ErrorKind::Throttled, Retry::Throttled, 500), true, false},
                    SafetyRow{"ThrottledAs408",
                              refusalOf(ErrorKind::Throttled, Retry::Throttled, 408), true, false},
                    SafetyRow{"ExpiredAs500", refusalOf(ErrorKind::Credentials, Retry::Resign, 500),
                              true, false},
                    SafetyRow{"ThrottledByABarePage", unnamed(kThrottled), true, false},
                    SafetyRow{"ResignedAfterABarePage", unnamed(kResign), true, false},
                    SafetyRow{"Denied", kDenied, false, false},
                    SafetyRow{"CertificateRefused", errorOf(ErrorKind::Tls, Retry::Never, Sent::No),
                              false, false},
                    SafetyRow{"Redirect", errorOf(ErrorKind::Protocol, Retry::Never, Sent::Maybe),
                              false, false},
                    SafetyRow{"Cancelled", errorOf(ErrorKind::Cancelled, Retry::Never, Sent::No),
                              false, false}),
    [](const auto &row) { return std::string(row.param.name); });

TEST(RetryPolicy, StopsAfterThreeAttempts)
{
    EXPECT_TRUE(decideRead(1, kServerError).again);
    EXPECT_TRUE(decideRead(2, kServerError).again);
    EXPECT_FALSE(decideRead(3, kServerError).again);
    EXPECT_FALSE(decideRead(3, kResign).again);
}

TEST(RetryPolicy, DoublesTheWaitFromTheBaseOfTheKind)
{
    EXPECT_EQ(decideRead(1, kServerError).wait, milliseconds(50));
    EXPECT_EQ(decideRead(2, kServerError).wait, milliseconds(100));
    EXPECT_EQ(decideRead(1, kThrottled).wait, milliseconds(1'000));
    EXPECT_EQ(decideRead(2, kThrottled).wait, milliseconds(2'000));
}

TEST(RetryPolicy, SpreadsTheWaitByTheRandomNumber)
{
    EXPECT_EQ(decideRead(1, kThrottled, 0.0).wait, milliseconds(0));
    EXPECT_EQ(decideRead(1, kThrottled, 0.25).wait, milliseconds(250));
}

TEST(RetryPolicy, ANewSignatureCostsNothingAndWaitsForNothing)
{
    const RetryDecision decision = decideRead(1, kResign);

    EXPECT_TRUE(decision.again);
    EXPECT_EQ(decision.wait, milliseconds(0));
    EXPECT_EQ(decision.cost, 0);
}

struct HintRow {
    milliseconds hint;
    milliseconds wait; ///< expected, with an own wait of 500 ms
};

class RetryHint : public testing::TestWithParam<HintRow>
{};

TEST_P(RetryHint, LengthensTheWaitByFiveSecondsAtMost)
{
    const auto error =
        errorOf(ErrorKind::Throttled, Retry::Throttled, Sent::Answered, GetParam().hint);

    EXPECT_EQ(decideRead(1, error, 0.5).wait, GetParam().wait);
}

INSTANTIATE_TEST_SUITE_P(Table, RetryHint,
                         testing::Values(HintRow{milliseconds(-1), milliseconds(500)},
                                         HintRow{milliseconds(0), milliseconds(500)},
                                         HintRow{milliseconds(499), milliseconds(500)},
                                         HintRow{milliseconds(2'000), milliseconds(2'000)},
                                         HintRow{milliseconds(5'500), milliseconds(5'500)},
                                         HintRow{milliseconds(5'501), milliseconds(5'500)},
                                         HintRow{milliseconds(86'400'000), milliseconds(5'500)}));

TEST(RetryPolicy, EndsWhenTheQuotaCannotPay)
{
    RetryQuota nearlyEmpty;
    nearlyEmpty.take(RetryQuota::kCapacity - 13);
    RetryQuota empty;
    empty.take(RetryQuota::kCapacity - 4);

    EXPECT_FALSE(decideRetry(1, kServerError, OperationSafety::Read, nearlyEmpty, 0.5).again);
    EXPECT_TRUE(decideRetry(1, kThrottled, OperationSafety::Read, nearlyEmpty, 0.5).again);
    EXPECT_FALSE(decideRetry(1, kThrottled, OperationSafety::Read, empty, 0.5).again);
}

TEST(RetryPolicy, ChargesByKind)
{
    EXPECT_EQ(decideRead(1, kServerError).cost, 14);
    EXPECT_EQ(decideRead(1, kLost).cost, 14);
    EXPECT_EQ(decideRead(1, kThrottled).cost, 5);
}

TEST(RetryQuota, GivesBackTheLastCostOrOne)
{
    RetryQuota quota;
    quota.take(28);

    quota.giveBack(14);
    quota.giveBack(0);

    EXPECT_EQ(quota.available(), 487);
}

TEST(RetryQuota, NeverHoldsMoreThanItsCapacityNorLessThanNothing)
{
    RetryQuota quota;
    quota.giveBack(14);
    EXPECT_EQ(quota.available(), RetryQuota::kCapacity);

    quota.take(10'000);
    EXPECT_EQ(quota.available(), 0);
    EXPECT_TRUE(quota.isUnderHalf());
}

} // namespace
