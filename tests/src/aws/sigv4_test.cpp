// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "aws/sigv4.h"

#include "tests/src/aws/signingcase.h"
#include "tests/support/sharedcorpus.h"

#include <QDir>

#include <gtest/gtest.h>

namespace {

void expectEveryStepAgrees(const support::SigningCase &c)
{
    const aws::SigningInput dated =
        aws::withDatedHeaders(c.input, c.credentials, c.scope, c.options);

    const aws::CanonicalRequest canonical = aws::canonicalRequest(dated, c.options.pathRule);
    const QByteArray toSign = aws::stringToSign(canonical.text, c.scope);
    const QByteArray signature =
        aws::signature(aws::signingKey(c.credentials.secretAccessKey, c.scope), toSign);

    EXPECT_EQ(canonical.text.toStdString(), c.canonicalRequest.toStdString());
    EXPECT_EQ(toSign.toStdString(), c.stringToSign.toStdString());
    EXPECT_EQ(signature.toStdString(), c.signature.toStdString());
}

int expectEveryCaseAgrees(const QString &suite)
{
    int count = 0;
    const QDir folder(suite);
    for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        SCOPED_TRACE(qPrintable(name));
        const auto signingCase = support::readSigningCase(folder.filePath(name));
        EXPECT_TRUE(signingCase);
        if (signingCase)
            expectEveryStepAgrees(*signingCase);
        ++count;
    }
    return count;
}

aws::Credentials sampleCredentials()
{
    return {.accessKeyId = QStringLiteral("AKIDEXAMPLE"),
            .secretAccessKey =
                base::SecretBytes(std::string_view("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")),
            .sessionToken = {},
            .expiration = {}};
}

aws::SigningScope sampleScope()
{
    return {.region = "eu-central-1",
            .service = "mgn",
            .time = base::Timestamp::parse("2026-11-23T02:13:55Z").instant()};
}

aws::SigningInput sampleInput()
{
    return {.method = "POST",
            .path = "/StartCutover",
            .query = {},
            .headers = {{"host", "mgn.eu-central-1.amazonaws.com"},
                        {"content-type", "application/json"}},
            .body = "{}"};
}

} // namespace

TEST(SigV4, AgreesWithTheVectorsOfThisProject)
{
    EXPECT_EQ(expectEveryCaseAgrees(support::dataPath(QStringLiteral("sigv4"))), 8);
}

TEST(SigV4, AgreesWithAllCasesOfTheSuite)
{
    REQUIRE_SHARED(QStringLiteral("sigv4-suite/v4"));

    EXPECT_EQ(expectEveryCaseAgrees(support::sharedPath(QStringLiteral("sigv4-suite/v4"))), 38);
}

TEST(SigV4, NamesKeyScopeAndSignedHeaders)
{
    const auto headers = aws::sign(sampleInput(), sampleCredentials(), sampleScope());

    ASSERT_TRUE(headers);
    const QByteArray authorization = *aws::headerValue(*headers, "Authorization");
    EXPECT_TRUE(authorization.startsWith(
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261123/eu-central-1/mgn/aws4_request, "
        "SignedHeaders=content-type;host;x-amz-date, Signature="))
        << authorization.constData();
    EXPECT_EQ(*aws::headerValue(*headers, "x-amz-date"), "20261123T021355Z");
    EXPECT_FALSE(aws::headerValue(*headers, "x-amz-security-token"));
}

TEST(SigV4, SignsTheSessionToken)
{
    aws::Credentials credentials = sampleCredentials();
    credentials.sessionToken = base::SecretBytes(std::string_view("token/of+a=session"));

    const auto headers = aws::sign(sampleInput(), credentials, sampleScope());

    ASSERT_TRUE(headers);
    EXPECT_EQ(*aws::headerValue(*headers, "x-amz-security-token"), "token/of+a=session");
    EXPECT_TRUE(
        aws::headerValue(*headers, "authorization")->contains("x-amz-date;x-amz-security-token"));
}

TEST(SigV4, LeavesHeadersUnsignedThatTransportsChange)
{
    aws::SigningInput input = sampleInput();
    const auto before = aws::sign(input, sampleCredentials(), sampleScope());
    input.headers.emplaceBack("User-Agent", "cutover-desk");
    input.headers.emplaceBack("Accept-Encoding", "identity");
    input.headers.emplaceBack("amz-sdk-invocation-id", "1");

    const auto after = aws::sign(input, sampleCredentials(), sampleScope());

    ASSERT_TRUE(before && after);
    EXPECT_EQ(*before, *after);
}

TEST(SigV4, SignsEveryAttemptAfresh)
{
    const auto first = aws::sign(sampleInput(), sampleCredentials(), sampleScope());
    aws::SigningInput signedBefore = sampleInput();
    signedBefore.headers += *first;
    aws::SigningScope later = sampleScope();
    later.time += std::chrono::seconds(7);

    const auto second = aws::sign(signedBefore, sampleCredentials(), later);

    ASSERT_TRUE(second);
    EXPECT_EQ(*second, *aws::sign(sampleInput(), sampleCredentials(), later));
    EXPECT_NE(*second, *first);
}

TEST(SigV4, AddsTheBodyHashWhereAskedFor)
{
    const auto headers =
        aws::sign(sampleInput(), sampleCredentials(), sampleScope(), {.addsContentSha256 = true});

    ASSERT_TRUE(headers);
    EXPECT_EQ(aws::headerValue(*headers, "x-amz-content-sha256")->size(), 64);
    EXPECT_TRUE(aws::headerValue(*headers, "authorization")
                    ->contains("host;x-amz-content-sha256;x-amz-date"));
}

TEST(SigV4, RefusesHeadersThatAreNotPrintableAscii)
{
    for (const char *value : {"a\r\nx-injected: 1", "a\nb", "a\tb", "a\x7f", "\xc3\xa4"}) {
        aws::SigningInput input = sampleInput();
        input.headers.emplaceBack("x-amz-note", value);

        const auto headers = aws::sign(input, sampleCredentials(), sampleScope());

        ASSERT_FALSE(headers);
        EXPECT_EQ(headers.error().kind, base::ErrorKind::InvalidRequest);
        EXPECT_TRUE(headers.error().message.contains(QStringLiteral("x-amz-note")));
    }
}

TEST(SigV4, RefusesCredentialsThatCannotSignAndNamesNoSecret)
{
    const auto refusal = [](const char *key, const char *secret, const char *token) {
        const aws::Credentials credentials{
            .accessKeyId = QString::fromUtf8(key),
            .secretAccessKey = base::SecretBytes(std::string_view(secret)),
            .sessionToken = base::SecretBytes(std::string_view(token)),
            .expiration = {}};
        const auto headers = aws::sign(sampleInput(), credentials, sampleScope());
        return headers ? base::Error() : headers.error();
    };

    for (const base::Error &error :
         {refusal("", "wJalrXUt", ""), refusal("AKIDEXAMPLE", "", ""),
          refusal("AKID EXAMPLE", "wJalrXUt", ""), refusal("AKID\r\nX: y", "wJalrXUt", ""),
          refusal("AKIDEXAMPLE", "wJalrXUt", "t0ken\nx: y"),
          refusal("AKIDEXAMPLE", "wJalrXUt", "t0ken\t"),
          refusal("AKIDEXAMPLE", "wJalrXUt", "t0ken\xc3\xa4")}) {
        EXPECT_EQ(error.kind, base::ErrorKind::Credentials);
        EXPECT_FALSE(error.message.contains(QStringLiteral("wJalrXUt")));
        EXPECT_FALSE(error.message.contains(QStringLiteral("t0ken")));
    }
}

TEST(SigV4, RefusesARequestWithoutHost)
{
    aws::SigningInput input = sampleInput();
    input.headers.removeFirst();

    const auto headers = aws::sign(input, sampleCredentials(), sampleScope());

    ASSERT_FALSE(headers);
    EXPECT_EQ(headers.error().code, QStringLiteral("MissingHost"));
}
