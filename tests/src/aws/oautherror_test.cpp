// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "aws/serviceerror.h"

#include <gtest/gtest.h>

namespace {

base::Error signInError(const QByteArray &body, const aws::HeaderList &headers = {})
{
    return aws::serviceError({.status = 400, .headers = headers, .body = body, .isOAuth = true});
}

constexpr char kPending[] =
    R"({"error":"authorization_pending","error_description":"nobody has said yes"})";

} // namespace

TEST(OAuthError, IsNamedAsItsException)
{
    const struct {
        const char *error;
        const char *exception;
    } table[] = {
        {"authorization_pending", "AuthorizationPendingException"},
        {"slow_down", "SlowDownException"},
        {"expired_token", "ExpiredTokenException"},
        {"access_denied", "AccessDeniedException"},
        {"invalid_grant", "InvalidGrantException"},
        {"invalid_client", "InvalidClientException"},
        {"invalid_client_metadata", "InvalidClientMetadataException"},
        {"unsupported_grant_type", "UnsupportedGrantTypeException"},
        {"", ""},
        {"_", ""},
        {"a__b", ""},
        {"Access_Denied", ""},
        {"access denied", ""},
        {"<b>", ""},
    };

    for (const auto &row : table)
        EXPECT_EQ(aws::exceptionOfOAuth(QString::fromLatin1(row.error)),
                  QString::fromLatin1(row.exception));
    EXPECT_TRUE(aws::exceptionOfOAuth(QString(65, u'a')).isEmpty());
}

TEST(OAuthError, KeepsCodeAndDescription)
{
    const base::Error error = signInError(kPending);

    EXPECT_EQ(error.code, QStringLiteral("AuthorizationPendingException"));
    EXPECT_EQ(error.message, QStringLiteral("nobody has said yes"));
    EXPECT_TRUE(error.isNamedByService);
    EXPECT_EQ(error.retry, base::Retry::Never);
}

TEST(OAuthError, PrefersTheHeader)
{
    const base::Error error =
        signInError(kPending, {{"x-amzn-ErrorType", "ExpiredTokenException:http://x"}});

    EXPECT_EQ(error.code, QStringLiteral("ExpiredTokenException"));
    EXPECT_EQ(error.kind, base::ErrorKind::Credentials);
}

TEST(OAuthError, IsNoCodeOfAnotherService)
{
    const base::Error error =
        aws::serviceError({.status = 403, .headers = {}, .body = R"({"error":"access_denied"})"});

    EXPECT_FALSE(error.isNamedByService) << "a proxy may have written it";
    EXPECT_EQ(error.code, QStringLiteral("HTTP 403"));
}

TEST(OAuthError, SurvivesMembersOfOtherKinds)
{
    for (const char *body : {R"({"error":7,"error_description":[]})", R"({"error":{}})",
                             R"({"error":"\u0000"})", "[]", "<html>"})
        EXPECT_EQ(signInError(body).code, QStringLiteral("HTTP 400")) << body;
}

TEST(OAuthError, KeepsNoSecretThatItsDescriptionEchoes)
{
    const base::Error error = signInError(
        R"({"error":"invalid_grant","error_description":"deviceCode=s3cr3t is unknown"})");

    EXPECT_FALSE(error.message.contains(QStringLiteral("s3cr3t")));
}
