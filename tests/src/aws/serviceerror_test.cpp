// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "aws/serviceerror.h"

#include "tests/support/sharedcorpus.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

using base::ErrorKind;
using base::Retry;

namespace {

base::Error refusal(int status, const char *code, const char *message = "")
{
    const QByteArray body = QByteArray("{\"message\":\"") + message + "\"}";
    return aws::serviceError(
        {.status = status, .headers = {{"x-amzn-ErrorType", code}}, .body = body});
}

aws::HeaderList headersOf(const QJsonObject &object)
{
    aws::HeaderList headers;
    for (auto it = object.begin(); it != object.end(); ++it)
        headers.emplaceBack(it.key().toUtf8(), it.value().toString().toUtf8());
    return headers;
}

QJsonArray protocolCases()
{
    const auto text = support::readFile(
        support::sharedPath(QStringLiteral("protocol-tests/output/rest-json.json")));
    QJsonArray cases;
    for (const QJsonValue &suite : QJsonDocument::fromJson(text.value_or(QByteArray())).array()) {
        for (const QJsonValue &value : suite.toObject()[QLatin1String("cases")].toArray())
            cases.append(value);
    }
    return cases;
}

} // namespace

TEST(ServiceError, FindsTheCodeInEveryFormOfTheProtocolTests)
{
    REQUIRE_SHARED(QStringLiteral("protocol-tests/output/rest-json.json"));
    int fooErrors = 0;

    for (const QJsonValue &value : protocolCases()) {
        const QJsonObject test = value.toObject();
        const QString code = test[QLatin1String("errorCode")].toString();
        if (code.isEmpty())
            continue;
        SCOPED_TRACE(qPrintable(test[QLatin1String("id")].toString()));
        const QJsonObject response = test[QLatin1String("response")].toObject();
        const base::Error error =
            aws::serviceError({.status = response[QLatin1String("status_code")].toInt(),
                               .headers = headersOf(response[QLatin1String("headers")].toObject()),
                               .body = response[QLatin1String("body")].toString().toUtf8()});
        EXPECT_EQ(error.code.toStdString(), code.toStdString());
        EXPECT_EQ(error.message, test[QLatin1String("errorMessage")].toString());
        fooErrors += code == QLatin1String("FooError") ? 1 : 0;
    }

    EXPECT_EQ(fooErrors, 9);
}

TEST(ServiceError, PrefersTheHeaderToTheTypeToTheMemberCode)
{
    const QByteArray body = R"({"__type":"x#ConflictException","code":"EC2_LIMIT","message":"m"})";

    EXPECT_EQ(aws::serviceError({400, {{"X-AMZN-ERRORTYPE", "ValidationException"}}, body}).code,
              QStringLiteral("ValidationException"));
    EXPECT_EQ(aws::serviceError({409, {}, body}).code, QStringLiteral("ConflictException"));
    EXPECT_EQ(aws::serviceError({409, {}, R"({"code":"ns#Some:http://x"})"}).code,
              QStringLiteral("Some"));
    EXPECT_EQ(aws::serviceError({503, {}, ""}).code, QStringLiteral("HTTP 503"));
}

TEST(ServiceError, TellsACodeOfTheServiceFromABareStatus)
{
    EXPECT_TRUE(refusal(403, "AccessDeniedException").isNamedByService);
    EXPECT_TRUE(
        aws::serviceError({400, {}, R"({"__type":"ValidationException"})"}).isNamedByService);
    EXPECT_TRUE(aws::serviceError({400, {}, R"({"code":"X"})"}).isNamedByService);
    EXPECT_TRUE(
        aws::serviceError({403, {}, "<ErrorResponse><Error><Code>X</Code></Error></ErrorResponse>"})
            .isNamedByService);
    for (const QByteArray &body :
         {QByteArray(), QByteArray("<html>forbidden</html>"), QByteArray("{\"message\":\"no\"}"),
          QByteArray("{\"__type\":\"not a code\"}")})
        EXPECT_FALSE(aws::serviceError({403, {}, body}).isNamedByService) << body.constData();
}

TEST(ServiceError, IgnoresCodesThatAreNoIdentifier)
{
    for (const char *raw : {"", ":", "a b", "<b>x</b>", "x\r\ny", "caf\xe9"}) {
        const base::Error error = aws::serviceError({500, {{"x-amzn-errortype", raw}}, "{}"});
        EXPECT_EQ(error.code, QStringLiteral("HTTP 500")) << raw;
    }
}

TEST(ServiceError, KeepsReasonAndEveryField)
{
    const base::Error error = aws::serviceError(
        {.status = 400,
         .headers = {{"x-amzn-ErrorType", "ValidationException"}, {"x-amzn-RequestId", "r-1"}},
         .body = R"({"message":"1 validation error","code":"V","reason":"fieldValidationFailed",
                     "fieldList":[{"name":"sourceServerIDs","message":"too long"},{"name":"tags"}]})"});

    EXPECT_EQ(error.kind, ErrorKind::Validation);
    EXPECT_EQ(error.sent, base::Sent::Answered);
    EXPECT_EQ(error.httpStatus, 400);
    EXPECT_EQ(error.requestId, QStringLiteral("r-1"));
    EXPECT_EQ(error.message, QStringLiteral("1 validation error"));
    EXPECT_EQ(error.reason, QStringLiteral("fieldValidationFailed"));
    const QList<base::FieldError> expected{
        {.name = QStringLiteral("sourceServerIDs"), .message = QStringLiteral("too long")},
        {.name = QStringLiteral("tags"), .message = QString()}};
    EXPECT_EQ(error.fields, expected);
}

TEST(ServiceError, NamesTheQuotaThatWasExceeded)
{
    const base::Error error = aws::serviceError(
        {.status = 402,
         .headers = {{"x-amzn-ErrorType", "ServiceQuotaExceededException"}},
         .body = R"({"message":"too many","code":"Q","quotaCode":"L-967C958D","quotaValue":20})"});

    EXPECT_EQ(error.kind, ErrorKind::QuotaExceeded);
    EXPECT_EQ(error.quotaCode, QStringLiteral("L-967C958D"));
    EXPECT_EQ(error.quotaValue, 20);
}

TEST(ServiceError, TakesAQuotaValueOnlyWhenItIsAWholeNumber)
{
    const auto quotaOf = [](const QByteArray &value) {
        return aws::serviceError(
                   {.status = 402,
                    .headers = {{"x-amzn-ErrorType", "ServiceQuotaExceededException"}},
                    .body = R"({"message":"too many","quotaValue":)" + value + "}"})
            .quotaValue;
    };

    EXPECT_EQ(quotaOf("0"), 0);
    EXPECT_EQ(quotaOf("1"), 1);
    EXPECT_EQ(quotaOf("20.0"), 20);
    EXPECT_EQ(quotaOf("-3"), -3);
    for (const char *other : {"2.5", "4294967296", "1e300", "\"20\"", "null", "[20]", "true"})
        EXPECT_FALSE(quotaOf(other)) << other;
}

TEST(ServiceError, KeepsConflictsOfListAndOfTheTopLevelOnce)
{
    const auto conflict = [](const QByteArray &top) {
        return aws::serviceError(
                   {.status = 409,
                    .headers = {{"x-amzn-ErrorType", "ConflictException"}},
                    .body = R"({"message":"busy","resourceType":"SourceServer","resourceId":")"
                            + top
                            + R"(","errors":[{"code":"C","message":"in a job","resourceId":"s-1",
                                                        "resourceType":"SourceServer"}]})"})
            .resources;
    };

    ASSERT_EQ(conflict("s-1").size(), 1);
    EXPECT_EQ(conflict("s-1").first().message, QStringLiteral("in a job"));
    ASSERT_EQ(conflict("s-2").size(), 2);
    EXPECT_EQ(conflict("s-2").last().resourceId, QStringLiteral("s-2"));
    EXPECT_EQ(conflict("s-2").last().message, QStringLiteral("busy"));
    EXPECT_EQ(conflict("").size(), 1);
}

TEST(ServiceError, ClassifiesCodes)
{
    const struct {
        int status;
        const char *code;
        ErrorKind kind;
        Retry retry;
    } table[] = {
        {400, "UninitializedAccountException", ErrorKind::Uninitialized, Retry::Never},
        {404, "ResourceNotFoundException", ErrorKind::NotFound, Retry::Never},
        {403, "AccessDeniedException", ErrorKind::AccessDenied, Retry::Never},
        {402, "ServiceQuotaExceededException", ErrorKind::QuotaExceeded, Retry::Never},
        {429, "ThrottlingException", ErrorKind::Throttled, Retry::Throttled},
        {400, "Throttling", ErrorKind::Throttled, Retry::Throttled},
        {503, "SlowDown", ErrorKind::Throttled, Retry::Throttled},
        {500, "InternalServerException", ErrorKind::Service, Retry::Backoff},
        {400, "RequestTimeout", ErrorKind::Service, Retry::Backoff},
        {400, "IDPCommunicationError", ErrorKind::Service, Retry::Backoff},
        {403, "ExpiredTokenException", ErrorKind::Credentials, Retry::Never},
        {403, "UnrecognizedClientException", ErrorKind::Credentials, Retry::Never},
        {403, "InvalidClientTokenId", ErrorKind::Credentials, Retry::Never},
        {403, "RequestTimeTooSkewed", ErrorKind::ClockSkew, Retry::Resign},
        {400, "RequestExpired", ErrorKind::ClockSkew, Retry::Resign},
        {403, "InvalidSignatureException", ErrorKind::Signature, Retry::Never},
        {400, "SomethingNew", ErrorKind::Unknown, Retry::Never},
        {400, "AuthorizationPendingException", ErrorKind::Unknown, Retry::Never},
        {400, "SlowDownException", ErrorKind::Unknown, Retry::Never},
        {429, "SlowDownException", ErrorKind::Unknown, Retry::Never},
        {400, "ExpiredTokenException", ErrorKind::Credentials, Retry::Never},
        {400, "InvalidGrantException", ErrorKind::Credentials, Retry::Never},
        {401, "InvalidClientException", ErrorKind::Credentials, Retry::Never},
        {400, "UnauthorizedClientException", ErrorKind::Credentials, Retry::Never},
        {401, "UnauthorizedException", ErrorKind::Credentials, Retry::Never},
        {403, "ForbiddenException", ErrorKind::AccessDenied, Retry::Never},
        {400, "InvalidRequestException", ErrorKind::Validation, Retry::Never},
        {429, "TooManyRequestsException", ErrorKind::Throttled, Retry::Throttled},
        {418, "", ErrorKind::Unknown, Retry::Never},
        {403, "", ErrorKind::Unknown, Retry::Never},
        {404, "", ErrorKind::Unknown, Retry::Never},
        {408, "", ErrorKind::Service, Retry::Backoff},
        {429, "", ErrorKind::Throttled, Retry::Throttled},
        {501, "", ErrorKind::Service, Retry::Never},
        {504, "", ErrorKind::Service, Retry::Backoff},
    };

    for (const auto &row : table) {
        const base::Error error = refusal(row.status, row.code);
        EXPECT_EQ(error.kind, row.kind) << row.status << ' ' << row.code;
        EXPECT_EQ(error.retry, row.retry) << row.status << ' ' << row.code;
    }
}

TEST(ServiceError, TellsAWrongTimeFromAWrongSecret)
{
    const auto early =
        refusal(403, "InvalidSignatureException",
                "Signature not yet current: 20261123T021355Z is still later than 20261123T020000Z");
    const auto late =
        refusal(403, "SignatureDoesNotMatch",
                "Signature expired: 20261123T020000Z is now earlier than 20261123T020500Z");
    const auto wrong = refusal(403, "InvalidSignatureException",
                               "The request signature we calculated does not match");

    EXPECT_EQ(early.kind, ErrorKind::ClockSkew);
    EXPECT_EQ(late.retry, Retry::Resign);
    EXPECT_EQ(wrong.kind, ErrorKind::Signature);
}

TEST(ServiceError, ReadsTheXmlFormOfSts)
{
    const base::Error error = aws::serviceError(
        {.status = 403,
         .headers = {},
         .body =
             R"(<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type>
                    <Code>InvalidClientTokenId</Code><Message>The token is &lt;invalid&gt;</Message></Error>
                    <RequestId>r-2</RequestId></ErrorResponse>)"});

    EXPECT_EQ(error.kind, ErrorKind::Credentials);
    EXPECT_EQ(error.message, QStringLiteral("The token is <invalid>"));
    EXPECT_EQ(error.requestId, QStringLiteral("r-2"));
}

TEST(ServiceError, ReadsNoXmlWithEntities)
{
    const QByteArray body =
        R"(<!DOCTYPE x [<!ENTITY a "boom">]><ErrorResponse><Error><Code>Throttling</Code>
                               <Message>&a;</Message></Error></ErrorResponse>)";

    const base::Error error = aws::serviceError({.status = 400, .headers = {}, .body = body});

    EXPECT_EQ(error.kind, ErrorKind::Unknown);
    EXPECT_EQ(error.code, QStringLiteral("HTTP 400"));
}

TEST(ServiceError, ReadsNoXmlWithEntitiesInUtf16)
{
    const QString text = QStringLiteral("<!DOCTYPE x [<!ENTITY a \"boom\">]><ErrorResponse><Error>"
                                        "<Code>Throttling</Code></Error></ErrorResponse>");
    const QByteArray body(
        "\xff\xfe"
        + QByteArray(static_cast<const char *>(static_cast<const void *>(text.utf16())),
                     text.size() * 2));

    EXPECT_EQ(aws::serviceError({.status = 400, .headers = {}, .body = body}).code,
              QStringLiteral("HTTP 400"));
}
