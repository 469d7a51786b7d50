// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/startoutcome.h"

#include "aws/serviceerror.h"

#include <gtest/gtest.h>

using namespace cutover;
using base::ErrorKind;
using base::Sent;

namespace {

/// What a call ended with before AWS refused anything.
struct OwnCase {
    const char *name;
    ErrorKind kind;
    Sent sent;
    int status;
    StartClass expected;
};

void PrintTo(const OwnCase &c, std::ostream *out)
{
    *out << c.name;
}

class ClassifyOwnError : public testing::TestWithParam<OwnCase>
{};

/// An answer as it came, read by the one reader of refusals.
struct AnswerCase {
    const char *name;
    int status;
    const char *code; ///< header x-amzn-errortype; empty for none
    QByteArray body;
    StartClass expected;
};

void PrintTo(const AnswerCase &c, std::ostream *out)
{
    *out << c.name;
}

class ClassifyAnswer : public testing::TestWithParam<AnswerCase>
{};

base::Error answered(int status, const char *code, const QByteArray &body)
{
    aws::HeaderList headers;
    if (*code)
        headers.emplaceBack("x-amzn-errortype", code);
    return aws::serviceError({.status = status, .headers = headers, .body = body});
}

const char kPage[] = "<html><body>Your gateway</body></html>";

} // namespace

TEST_P(ClassifyOwnError, FollowsWhatWasSent)
{
    base::Error error;
    error.kind = GetParam().kind;
    error.sent = GetParam().sent;
    error.httpStatus = GetParam().status;

    EXPECT_EQ(classifyStart(error), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Table, ClassifyOwnError,
    testing::Values(
        OwnCase{"refused connection", ErrorKind::NotConnected, Sent::No, 0, StartClass::NotSent},
        OwnCase{"bad certificate", ErrorKind::Tls, Sent::No, 0, StartClass::NotSent},
        OwnCase{"own check", ErrorKind::InvalidRequest, Sent::No, 0, StartClass::NotSent},
        OwnCase{"deadline before sending", ErrorKind::Timeout, Sent::No, 0, StartClass::NotSent},
        OwnCase{"deadline", ErrorKind::Timeout, Sent::Maybe, 0, StartClass::Unknown},
        OwnCase{"reset", ErrorKind::ConnectionLost, Sent::Maybe, 0, StartClass::Unknown},
        OwnCase{"cancelled on the wire", ErrorKind::Cancelled, Sent::Maybe, 0, StartClass::Unknown},
        OwnCase{"cut body", ErrorKind::Decode, Sent::Maybe, 202, StartClass::Unknown},
        OwnCase{"body of another shape", ErrorKind::Decode, Sent::Answered, 202,
                StartClass::Unknown},
        OwnCase{"redirect", ErrorKind::Protocol, Sent::Maybe, 302, StartClass::Unknown},
        OwnCase{"early hints", ErrorKind::Protocol, Sent::Maybe, 103, StartClass::Unknown},
        OwnCase{"asks for a password", ErrorKind::Protocol, Sent::Maybe, 401, StartClass::Unknown},
        OwnCase{"too large", ErrorKind::TooLarge, Sent::Maybe, 202, StartClass::Unknown}));

TEST_P(ClassifyAnswer, IsRefusedOnlyByACodeOfTheService)
{
    const AnswerCase &row = GetParam();

    EXPECT_EQ(classifyStart(answered(row.status, row.code, row.body)), row.expected);
}

INSTANTIATE_TEST_SUITE_P(
    Refusals, ClassifyAnswer,
    testing::Values(
        AnswerCase{"validation", 400, "ValidationException", "{}", StartClass::Refused},
        AnswerCase{"uninitialized", 400, "UninitializedAccountException", "{}",
                   StartClass::Refused},
        AnswerCase{"conflict", 409, "ConflictException", "{}", StartClass::Refused},
        AnswerCase{"not found", 404, "ResourceNotFoundException", "{}", StartClass::Refused},
        AnswerCase{"denied", 403, "AccessDeniedException", "{}", StartClass::Refused},
        AnswerCase{"quota", 402, "ServiceQuotaExceededException", "{}", StartClass::Refused},
        AnswerCase{"429", 429, "ThrottlingException", "{}", StartClass::Refused},
        AnswerCase{"400 throttling", 400, "ThrottlingException", "{}", StartClass::Refused},
        AnswerCase{"expired token", 403, "ExpiredTokenException", "{}", StartClass::Refused},
        AnswerCase{"skew", 403, "RequestTimeTooSkewed", "{}", StartClass::Refused},
        AnswerCase{"signature", 403, "SignatureDoesNotMatch", "{}", StartClass::Refused},
        AnswerCase{"new code", 400, "NewException", "{}", StartClass::Refused},
        AnswerCase{"code in the body", 403, "", R"({"__type":"AccessDeniedException"})",
                   StartClass::Refused}));

INSTANTIATE_TEST_SUITE_P(
    BarePages, ClassifyAnswer,
    testing::Values(AnswerCase{"400 page", 400, "", kPage, StartClass::Unknown},
                    AnswerCase{"401 page", 401, "", kPage, StartClass::Unknown},
                    AnswerCase{"402 page", 402, "", kPage, StartClass::Unknown},
                    AnswerCase{"403 page", 403, "", kPage, StartClass::Unknown},
                    AnswerCase{"404 page", 404, "", kPage, StartClass::Unknown},
                    AnswerCase{"409 page", 409, "", kPage, StartClass::Unknown},
                    AnswerCase{"429 page", 429, "", kPage, StartClass::Unknown},
                    AnswerCase{"403 without a body", 403, "", "", StartClass::Unknown},
                    AnswerCase{"403 of a gateway in JSON", 403, "", R"({"message":"Forbidden"})",
                               StartClass::Unknown}));

INSTANTIATE_TEST_SUITE_P(
    ServerErrors, ClassifyAnswer,
    testing::Values(
        AnswerCase{"500", 500, "InternalServerException", "{}", StartClass::Unknown},
        AnswerCase{"502 page", 502, "", kPage, StartClass::Unknown},
        AnswerCase{"503", 503, "", "", StartClass::Unknown},
        AnswerCase{"throttled as 503", 503, "SlowDown", "{}", StartClass::Unknown},
        AnswerCase{"conflict as 500", 500, "ConflictException", "{}", StartClass::Unknown},
        AnswerCase{"408", 408, "RequestTimeout", "{}", StartClass::Unknown},
        AnswerCase{"throttled as 408", 408, "ThrottlingException", "{}", StartClass::Unknown},
        AnswerCase{"418", 418, "Teapot", "{}", StartClass::Unknown}));

TEST(TagRefusal, IsADenialThatNamesTagging)
{
    const auto denial = [](const QByteArray &action) {
        return answered(403, "AccessDeniedException",
                        R"({"message":"User is not authorized to perform: mgn:)" + action + "\"}");
    };

    EXPECT_TRUE(isTagRefusal(denial("TagResource")));
    EXPECT_FALSE(isTagRefusal(denial("StartCutover")));
    EXPECT_FALSE(isTagRefusal(answered(403, "", R"({"message":"no mgn:TagResource here"})")));
}
