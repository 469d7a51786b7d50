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

TEST(Redaction, HidesWhatASignInSends)
{
    for (const char *text :
         {"x-amz-sso_bearer_token: s3cr3t", "X-Amz-Sso_Bearer_Token:s3cr3t",
          R"({"accessToken":"s3cr3t"})", R"({"refreshToken" : "s3cr3t"})",
          R"({"clientSecret":"s3cr3t","x":1})", R"({"deviceCode":"s3cr3t"})",
          R"({"codeVerifier":"s3cr3t"})", R"({"code":"s3cr3t"})", R"({\"accessToken\":\"s3cr3t\"})",
          R"({\"code\":\"s3cr3t\"})", "Action=AssumeRole&TokenCode=s3cr3t&Version=1",
          "code=s3cr3t&state=1", "/oauth/callback?state=1&code=s3cr3t", "?code=s3cr3t",
          "<SecretAccessKey>s3cr3t</SecretAccessKey>", "<SessionToken>s3cr3t</SessionToken>",
          "grant_type=x&code_verifier=s3cr3t"}) {
        const QString out = withoutSecrets(QString::fromLatin1(text));
        EXPECT_FALSE(out.contains(QStringLiteral("s3cr3t"))) << text << " gave " << qPrintable(out);
        EXPECT_TRUE(out.contains(QStringLiteral("<redacted>"))) << text;
    }
}

TEST(Redaction, LeavesCodesThatAreNoSecret)
{
    for (const char *text :
         {"Error code: 5, status code=400", "Error Code=AccessDenied", "<Code>AccessDenied</Code>",
          R"({"statusCode":400})", "the code has 6 digits", "invalid_token: it is unknown",
          "the session token has expired"})
        EXPECT_EQ(withoutSecrets(QString::fromLatin1(text)), QString::fromLatin1(text));
}
