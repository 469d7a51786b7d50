// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sso/devicepoll.h"

#include <gtest/gtest.h>

using base::ErrorKind;
using namespace std::chrono_literals;

namespace {

sso::PollDecision decisionOn(ErrorKind kind, const char *code = "")
{
    return sso::decidePoll(base::makeError(kind, QString::fromLatin1(code)), 5s);
}

} // namespace

TEST(DevicePoll, F55WaitsWhileThePersonIsTyping)
{
    const auto decision = decisionOn(ErrorKind::Unknown, "AuthorizationPendingException");

    EXPECT_TRUE(decision.again);
    EXPECT_EQ(decision.interval, 5s);
}

TEST(DevicePoll, F55SlowsDownForGood)
{
    const auto once = decisionOn(ErrorKind::Throttled, "SlowDownException");
    EXPECT_TRUE(once.again);
    EXPECT_EQ(once.interval, 10s);

    const auto pending = sso::decidePoll(
        base::makeError(ErrorKind::Unknown, QStringLiteral("AuthorizationPendingException")),
        once.interval);
    EXPECT_EQ(pending.interval, 10s) << "it does not speed up again";
    const auto twice = sso::decidePoll(
        base::makeError(ErrorKind::Unknown, QStringLiteral("SlowDownException")), pending.interval);
    EXPECT_EQ(twice.interval, 15s);
}

TEST(DevicePoll, GoesOnWhenTheWayIsInterrupted)
{
    for (const ErrorKind kind :
         {ErrorKind::NotConnected, ErrorKind::Timeout, ErrorKind::ConnectionLost,
          ErrorKind::Service, ErrorKind::Throttled}) {
        const auto decision = decisionOn(kind);
        EXPECT_TRUE(decision.again) << static_cast<int>(kind);
        EXPECT_EQ(decision.interval, 10s);
    }
}

TEST(DevicePoll, F55EndsWhenTheServiceSaysSo)
{
    EXPECT_FALSE(decisionOn(ErrorKind::Credentials, "ExpiredTokenException").again);
    EXPECT_FALSE(decisionOn(ErrorKind::AccessDenied, "AccessDeniedException").again);
    EXPECT_FALSE(decisionOn(ErrorKind::Credentials, "InvalidGrantException").again);
    EXPECT_FALSE(decisionOn(ErrorKind::Credentials, "InvalidClientException").again);
}

TEST(DevicePoll, EndsWhenAskingAgainCannotHelp)
{
    for (const ErrorKind kind : {ErrorKind::Cancelled, ErrorKind::Tls, ErrorKind::Protocol,
                                 ErrorKind::Decode, ErrorKind::Unknown})
        EXPECT_FALSE(decisionOn(kind).again) << static_cast<int>(kind);
}
