// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/startoutcome.h"

#include <gtest/gtest.h>

using namespace cutover;
using base::ErrorKind;
using base::Sent;

namespace {

struct StartCase {
    const char *name;
    ErrorKind kind;
    Sent sent;
    int status;
    const char *code;
    StartClass expected;
};

void PrintTo(const StartCase &c, std::ostream *out) { *out << c.name; }

class ClassifyStart : public testing::TestWithParam<StartCase>
{
};

base::Error errorOf(const StartCase &c)
{
    base::Error error;
    error.kind = c.kind;
    error.sent = c.sent;
    error.httpStatus = c.status;
    error.code = QString::fromLatin1(c.code);
    return error;
}

} // namespace

TEST_P(ClassifyStart, FollowsTheTable)
{
    EXPECT_EQ(classifyStart(errorOf(GetParam())), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Table, ClassifyStart,
    testing::Values(
        StartCase{"refused connection", ErrorKind::NotConnected, Sent::No, 0, "", StartClass::NotSent},
        StartCase{"bad certificate", ErrorKind::Tls, Sent::No, 0, "", StartClass::NotSent},
        StartCase{"own check", ErrorKind::InvalidRequest, Sent::No, 0, "", StartClass::NotSent},
        StartCase{"deadline before sending", ErrorKind::Timeout, Sent::No, 0, "", StartClass::NotSent},
        StartCase{"deadline", ErrorKind::Timeout, Sent::Maybe, 0, "", StartClass::Unknown},
        StartCase{"reset", ErrorKind::ConnectionLost, Sent::Maybe, 0, "", StartClass::Unknown},
        StartCase{"cancelled on the wire", ErrorKind::Cancelled, Sent::Maybe, 0, "", StartClass::Unknown},
        StartCase{"cut body", ErrorKind::Decode, Sent::Maybe, 202, "", StartClass::Unknown},
        StartCase{"body of another shape", ErrorKind::Decode, Sent::Answered, 202, "", StartClass::Unknown},
        StartCase{"redirect", ErrorKind::Protocol, Sent::Answered, 302, "", StartClass::Unknown},
        StartCase{"early hints", ErrorKind::Protocol, Sent::Answered, 103, "", StartClass::Unknown},
        StartCase{"too large", ErrorKind::TooLarge, Sent::Answered, 202, "", StartClass::Unknown},
        StartCase{"500", ErrorKind::Service, Sent::Answered, 500, "InternalServerException", StartClass::Unknown},
        StartCase{"503", ErrorKind::Service, Sent::Answered, 503, "", StartClass::Unknown},
        StartCase{"throttled as 503", ErrorKind::Throttled, Sent::Answered, 503, "SlowDown", StartClass::Unknown},
        StartCase{"408", ErrorKind::Unknown, Sent::Answered, 408, "RequestTimeout", StartClass::Unknown},
        StartCase{"bare 403 page", ErrorKind::Unknown, Sent::Answered, 403, "", StartClass::Unknown},
        StartCase{"418", ErrorKind::Unknown, Sent::Answered, 418, "Teapot", StartClass::Unknown},
        StartCase{"new code", ErrorKind::Unknown, Sent::Answered, 400, "NewException", StartClass::Refused},
        StartCase{"validation", ErrorKind::Validation, Sent::Answered, 400, "ValidationException",
                  StartClass::Refused},
        StartCase{"uninitialized", ErrorKind::Uninitialized, Sent::Answered, 400, "UninitializedAccountException",
                  StartClass::Refused},
        StartCase{"conflict", ErrorKind::Conflict, Sent::Answered, 409, "ConflictException", StartClass::Refused},
        StartCase{"not found", ErrorKind::NotFound, Sent::Answered, 404, "ResourceNotFoundException",
                  StartClass::Refused},
        StartCase{"denied", ErrorKind::AccessDenied, Sent::Answered, 403, "AccessDeniedException",
                  StartClass::Refused},
        StartCase{"quota", ErrorKind::QuotaExceeded, Sent::Answered, 402, "ServiceQuotaExceededException",
                  StartClass::Refused},
        StartCase{"429", ErrorKind::Throttled, Sent::Answered, 429, "ThrottlingException", StartClass::Refused},
        StartCase{"400 throttling", ErrorKind::Throttled, Sent::Answered, 400, "ThrottlingException",
                  StartClass::Refused},
        StartCase{"expired token", ErrorKind::Credentials, Sent::Answered, 403, "ExpiredTokenException",
                  StartClass::Refused},
        StartCase{"skew", ErrorKind::ClockSkew, Sent::Answered, 403, "InvalidSignatureException",
                  StartClass::Refused},
        StartCase{"signature", ErrorKind::Signature, Sent::Answered, 403, "SignatureDoesNotMatch",
                  StartClass::Refused}));

TEST(TagRefusal, IsADenialThatNamesTagging)
{
    base::Error error = errorOf({"", ErrorKind::AccessDenied, Sent::Answered, 403, "AccessDeniedException", {}});
    error.message = QStringLiteral("User is not authorized to perform: mgn:TagResource");
    base::Error other = error;
    other.message = QStringLiteral("User is not authorized to perform: mgn:StartCutover");

    EXPECT_TRUE(isTagRefusal(error));
    EXPECT_FALSE(isTagRefusal(other));
}
