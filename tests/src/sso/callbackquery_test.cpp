// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sso/callbackquery.h"

#include <gtest/gtest.h>

namespace {

std::string codeOfQuery(const QByteArray &query)
{
    const auto answer = sso::readCallbackQuery(query);
    return answer ? std::string(answer->code.reveal()) : "(unreadable)";
}

sso::CallbackAnswer refusalIn(const QByteArray &query)
{
    return sso::readCallbackQuery(query).value_or(sso::CallbackAnswer());
}

} // namespace

TEST(CallbackQuery, DecodesEscapes)
{
    EXPECT_EQ(codeOfQuery("code=a%2Fb%3D%26&state=x"), "a/b=&");
    EXPECT_EQ(codeOfQuery("code=a=b&state=x"), "a=b") << "the first = parts name and value";
    EXPECT_EQ(codeOfQuery("c%6Fde=abc"), "abc");
}

TEST(CallbackQuery, TakesWhatIsMissingForEmpty)
{
    EXPECT_EQ(codeOfQuery(""), "");
    EXPECT_EQ(codeOfQuery("code"), "");
    EXPECT_EQ(codeOfQuery("code="), "");
    EXPECT_EQ(codeOfQuery("&&state=x&"), "");
    EXPECT_EQ(codeOfQuery("Code=abc"), "") << "names are told apart by case";
}

TEST(CallbackQuery, IgnoresWhatItDoesNotKnow)
{
    EXPECT_EQ(codeOfQuery("iss=https%3A%2F%2Fx&code=abc&session_state=1"), "abc");
}

TEST(CallbackQuery, RefusesAParameterThatComesTwice)
{
    EXPECT_EQ(codeOfQuery("code=a&code=b"), "(unreadable)");
    EXPECT_EQ(codeOfQuery("code=a&state=x&state=x"), "(unreadable)");
    EXPECT_EQ(codeOfQuery("code=a&c%6fde=b"), "(unreadable)");
}

TEST(CallbackQuery, RefusesABrokenEscape)
{
    for (const char *query : {"code=%", "code=%4", "code=%zz", "code=a&x=%0", "state=%-1"})
        EXPECT_EQ(codeOfQuery(query), "(unreadable)") << query;
}

TEST(CallbackQuery, RefusesACodeOrStateThatIsNotVisibleAscii)
{
    for (const char *query : {"code=a%0d%0aX", "code=a%00b", "code=a+b", "code=a%20b",
                              "code=%C3%A4", "code=%7F", "code=a&state=%0a", "code=a&state=%ff"})
        EXPECT_EQ(codeOfQuery(query), "(unreadable)") << query;
}

TEST(CallbackQuery, MakesForeignWordsPlain)
{
    const auto answer =
        refusalIn("error=x%00y&error_description=a%0d%0ab%1b%5b2J+%E2%80%AEc%ff%3Cb%3E");

    EXPECT_EQ(answer.error, QStringLiteral("x y"));
    EXPECT_EQ(answer.errorDescription, QStringLiteral("a b [2J c\ufffd<b>"));
}

TEST(CallbackQuery, BoundsForeignWords)
{
    const auto answer =
        refusalIn("error=" + QByteArray(3000, 'e') + "&error_description=" + QByteArray(3000, 'd'));

    EXPECT_EQ(answer.error.size(), 100);
    EXPECT_EQ(answer.errorDescription.size(), 500);
}

TEST(CallbackQuery, TakesSecretsOutOfForeignWords)
{
    const auto answer = refusalIn("error=x&error_description=client_secret%3Dabcdef");

    EXPECT_FALSE(answer.errorDescription.contains(QStringLiteral("abcdef")));
}
