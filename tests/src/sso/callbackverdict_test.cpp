// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sso/callbackverdict.h"

#include <gtest/gtest.h>

namespace {

sso::CallbackAnswer answerWith(const char *code, const char *state, const QString &error = {},
                               const QString &description = {})
{
    return {.code = base::SecretBytes(std::string_view(code)),
            .state = state,
            .error = error,
            .errorDescription = description};
}

/// Kind Credentials is checked; the code of the error, or "" for a code.
std::string errorOf(const sso::CallbackAnswer &answer)
{
    const auto code = sso::codeOf(answer, "right");
    if (code)
        return {};
    EXPECT_EQ(code.error().kind, base::ErrorKind::Credentials);
    return code.error().code.toStdString();
}

} // namespace

TEST(CallbackVerdict, GivesTheCodeOfTheRightState)
{
    const auto code = sso::codeOf(answerWith("abc", "right"), "right");

    ASSERT_TRUE(code);
    EXPECT_EQ(code->reveal(), "abc");
}

TEST(CallbackVerdict, F55TakesNoCodeOfAnotherState)
{
    EXPECT_EQ(errorOf(answerWith("abc", "wrong")), "WrongState");
    EXPECT_EQ(errorOf(answerWith("abc", "")), "WrongState");
    EXPECT_EQ(errorOf(answerWith("", "")), "WrongState");
    EXPECT_EQ(errorOf(answerWith("", "wrong", QStringLiteral("access_denied"))), "WrongState");
    EXPECT_EQ(errorOf(answerWith("", "", QStringLiteral("access_denied"))), "WrongState");
}

TEST(CallbackVerdict, F55TellsThatNoCodeCame)
{
    EXPECT_EQ(errorOf(answerWith("", "right")), "NoCode");
}

TEST(CallbackVerdict, TellsWhatThePageSaid)
{
    const auto code = sso::codeOf(answerWith("", "right", QStringLiteral("access_denied"),
                                             QStringLiteral("The user said no")),
                                  "right");

    ASSERT_FALSE(code);
    EXPECT_EQ(code.error().code, QStringLiteral("BrowserRefused"));
    EXPECT_EQ(code.error().message, QStringLiteral("access_denied: The user said no"));
}

TEST(CallbackVerdict, PrefersARefusalToACode)
{
    EXPECT_EQ(errorOf(answerWith("abc", "right", QStringLiteral("x"))), "BrowserRefused");
}
