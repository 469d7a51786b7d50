// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keysecret.h"

#include <gtest/gtest.h>

#include <string>

using base::SecretBytes;
using profiles::KeySecret;

namespace {

SecretBytes bytesOf(std::string_view text)
{
    return SecretBytes(text);
}

void expectRoundTrip(std::string_view key, std::string_view token)
{
    const auto read = profiles::unpackedKeySecret(
        profiles::packed({.secretAccessKey = bytesOf(key), .sessionToken = bytesOf(token)}));

    ASSERT_TRUE(read);
    EXPECT_EQ(read->secretAccessKey.reveal(), key);
    EXPECT_EQ(read->sessionToken.reveal(), token);
}

} // namespace

TEST(KeySecret, ComesOutAsItWentIn)
{
    expectRoundTrip("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "");
    expectRoundTrip("wJalrXUt", "IQoJb3JpZ2lu==");
    expectRoundTrip("with\nlines 1 2\n", std::string(12 * 1024, 't'));
    expectRoundTrip(std::string_view("n\0l", 3), std::string_view("\0", 1));
}

TEST(KeySecret, RefusesEverythingElseAndQuotesNothing)
{
    const std::string good(profiles::packed({bytesOf("wJalrXUt"), bytesOf("token")}).reveal());
    const std::string broken[] = {
        "",
        "wJalrXUt",
        good.substr(0, good.size() - 1),
        good + "x",
        "cutover-desk-key 2 8 5\nwJalrXUttoken",
        "cutover-desk-key 1 0 5\ntoken",
        "cutover-desk-key 1 8\nwJalrXUt",
        "cutover-desk-key 1  8 5\nwJalrXUttoken",
        "cutover-desk-key 1 -8 5\nwJalrXUttoken",
        "cutover-desk-key 1 18446744073709551615 14\nwJalrXUttoken",
        "cutover-desk-key 1 99999999999999999999 5\nwJalrXUttoken",
        "cutover-desk-key 1 8 ",
    };
    for (const std::string &text : broken) {
        const auto read = profiles::unpackedKeySecret(bytesOf(text));
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().code, QStringLiteral("UnreadableSecret"));
        EXPECT_EQ(read.error().kind, base::ErrorKind::Configuration);
        EXPECT_FALSE(read.error().message.contains(QStringLiteral("wJalrXUt")));
    }
}
