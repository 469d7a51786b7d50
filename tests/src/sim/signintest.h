// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/src/sim/simtestservice.h"

#include <gtest/gtest.h>

/// The sign-in services without a socket.
class SignInTest : public testing::Test
{
protected:
    using Fields = QList<std::pair<QByteArray, QByteArray>>;

    /// The long-lived key of an account.
    [[nodiscard]] sim::SimCredentials accountKey(const char *accountId = "111111111111") const;
    /// A call of STS, signed with `key`.
    sim::HttpReply sts(const char *action, const Fields &fields, const sim::SimCredentials &key);
    sim::HttpReply sts(const char *action, const Fields &fields = {});
    /// AssumeRole of a role in that account with the session name "night".
    sim::HttpReply assume(const char *role, const Fields &fields = {},
                          const char *accountId = "111111111111");
    /// The same for somebody else.
    sim::HttpReply assumeAs(const sim::SimCredentials &key, const char *role,
                            const Fields &fields = {}, const char *accountId = "111111111111");

    /// What MGN says to a list of jobs signed with `key`: an error type, or empty when it is fine.
    QByteArray mgnAnswer(const sim::SimCredentials &key);

    SimTestService service;
};

/// The text of the first element of that name; empty when there is none.
QString xmlText(const sim::HttpReply &reply, const char *name);
/// The key that an answer of STS hands out.
sim::SimCredentials keyIn(const sim::HttpReply &reply);
/// The key with another session token.
sim::SimCredentials withToken(sim::SimCredentials key, std::string_view token);
