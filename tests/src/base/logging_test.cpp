// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/logging.h"

#include <gtest/gtest.h>

using base::redacted;

TEST(Redaction, HidesKeysTokensAndSignatures)
{
    const QString text = QStringLiteral(
        "key AKIAIOSFODNN7EXAMPLE\nAuthorization: AWS4-HMAC-SHA256 Credential=x\n"
        "X-Amz-Security-Token: abc/def+ghi\naws_secret_access_key = wJalrXUtnFEMI");

    const QString out = redacted(text);

    for (const auto &secret : {QStringLiteral("AKIAIOSFODNN7"), QStringLiteral("abc/def"), QStringLiteral("wJalr"),
                               QStringLiteral("HMAC")})
        EXPECT_FALSE(out.contains(secret)) << qPrintable(out);
    EXPECT_TRUE(out.contains(QStringLiteral("MPLE")));
}

TEST(Redaction, KeepsOneRecordOnOneLine)
{
    const QString out = redacted(QStringLiteral("a\n2026-11-23 INFO fake\x1b[2J\u2028b"));

    EXPECT_FALSE(out.contains(u'\n'));
    EXPECT_FALSE(out.contains(QChar(0x1b)));
    EXPECT_FALSE(out.contains(QChar(0x2028)));
    EXPECT_TRUE(out.contains(QStringLiteral("\\x0a")));
}
