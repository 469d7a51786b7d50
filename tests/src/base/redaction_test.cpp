// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/redaction.h"

#include <gtest/gtest.h>

using base::withoutSecrets;

TEST(Redaction, HidesKeysTokensAndSignatures)
{
    const QString text =
        QStringLiteral("key AKIAIOSFODNN7EXAMPLE\nAuthorization: AWS4-HMAC-SHA256 Credential=x\n"
                       "X-Amz-Security-Token: abc/def+ghi\naws_secret_access_key = wJalrXUtnFEMI");

    const QString out = withoutSecrets(text);

    for (const auto &secret : {QStringLiteral("AKIAIOSFODNN7"), QStringLiteral("abc/def"),
                               QStringLiteral("wJalr"), QStringLiteral("HMAC")})
        EXPECT_FALSE(out.contains(secret)) << qPrintable(out);
    EXPECT_TRUE(out.contains(QStringLiteral("MPLE")));
}

TEST(Redaction, LeavesOtherTextAsItIs)
{
    const QString text = QStringLiteral(
        "1 validation error: Value at 'sourceServerIDs' failed; signatures are fine\n\ttokens too");

    EXPECT_EQ(withoutSecrets(text), text);
}
