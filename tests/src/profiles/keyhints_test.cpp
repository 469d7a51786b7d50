// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keyhints.h"

#include <gtest/gtest.h>

using profiles::KeyHint;

namespace {

constexpr char kUsualId[] = "AKIAIOSFODNN7EXAMPLE";
constexpr char kTemporaryId[] = "ASIAIOSFODNN7EXAMPLE";
constexpr char kUsualSecret[] = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

QList<KeyHint> hintsOf(const char *id, const char *secret, const char *token = "")
{
    return profiles::keyHints({.accessKeyId = QString::fromUtf8(id),
                               .secretAccessKey = base::SecretBytes(std::string_view(secret)),
                               .sessionToken = base::SecretBytes(std::string_view(token))});
}

} // namespace

TEST(KeyHints, SayNothingOfAnOrdinaryKey)
{
    EXPECT_TRUE(hintsOf(kUsualId, kUsualSecret).isEmpty());
    EXPECT_TRUE(hintsOf(kTemporaryId, kUsualSecret, "IQoJb3JpZ2lu==").isEmpty());
    EXPECT_TRUE(hintsOf("", "").isEmpty());
}

TEST(KeyHints, NameWhatIsOdd)
{
    const struct {
        const char *id;
        const char *secret;
        const char *token;
        QList<KeyHint> hints;
    } table[] = {
        {kUsualSecret,
         kUsualId,
         "",
         {KeyHint::Swapped, KeyHint::UnusualIdLength, KeyHint::UnusualSecretLength}},
        {"AKIAIOSFODNN7 XAMPLE", kUsualSecret, "", {KeyHint::Blanks}},
        {kUsualId, "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKE\n", "", {KeyHint::Blanks}},
        {kTemporaryId, kUsualSecret, "IQoJ\tb3", {KeyHint::Blanks}},
        {"AKIAIOSFODNN7EX\u0410MPLE", kUsualSecret, "", {KeyHint::NotAscii}},
        {"AKIAIOSFODNN7\u200BXAMPLE", kUsualSecret, "", {KeyHint::Blanks, KeyHint::NotAscii}},
        {kTemporaryId, kUsualSecret, "", {KeyHint::TokenMissing}},
        {kUsualId, kUsualSecret, "IQoJ", {KeyHint::TokenUnexpected}},
        {"AKIDEXAMPLE", kUsualSecret, "", {KeyHint::UnusualIdLength}},
        {kUsualId, "example", "", {KeyHint::UnusualSecretLength}},
    };
    for (const auto &[id, secret, token, hints] : table)
        EXPECT_EQ(hintsOf(id, secret, token), hints) << id << " " << secret;
}
