// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "aws/errorcodes.h"

#include <QHash>

namespace aws {

namespace {

using base::ErrorKind;

struct CodesOfKind {
    ErrorKind kind;
    const char *codes; ///< parted by blanks
};

constexpr CodesOfKind kCodes[] = {
    {ErrorKind::Throttled,
     "Throttling ThrottlingException ThrottledException RequestThrottledException "
     "RequestThrottled TooManyRequestsException ProvisionedThroughputExceededException "
     "TransactionInProgressException RequestLimitExceeded BandwidthLimitExceeded "
     "LimitExceededException SlowDown PriorRequestNotComplete EC2ThrottledException"},
    {ErrorKind::Service,
     "RequestTimeout RequestTimeoutException IDPCommunicationError InternalServerException "
     "InternalFailure InternalError InternalServerError ServiceUnavailable "
     "ServiceUnavailableException"},
    {ErrorKind::Validation,
     "ValidationException ValidationError InvalidParameterValue InvalidParameterException "
     "InvalidParameterCombination MissingParameter SerializationException "
     "InvalidRequestException InvalidScopeException InvalidClientMetadataException "
     "InvalidRedirectUriException UnsupportedGrantTypeException InvalidRequestRegionException"},
    {ErrorKind::Uninitialized, "UninitializedAccountException"},
    {ErrorKind::Conflict, "ConflictException"},
    {ErrorKind::NotFound, "ResourceNotFoundException"},
    {ErrorKind::AccessDenied,
     "AccessDeniedException AccessDenied UnauthorizedOperation NotAuthorized Forbidden "
     "ForbiddenException OptInRequired"},
    {ErrorKind::QuotaExceeded, "ServiceQuotaExceededException"},
    {ErrorKind::Credentials,
     "ExpiredToken ExpiredTokenException InvalidClientTokenId UnrecognizedClientException "
     "AuthFailure InvalidAccessKeyId InvalidToken TokenRefreshRequired "
     "MissingAuthenticationToken MissingAuthenticationTokenException UnauthorizedException "
     "InvalidGrantException InvalidClientException UnauthorizedClientException"},
    {ErrorKind::Signature, "InvalidSignatureException SignatureDoesNotMatch IncompleteSignature "
                           "IncompleteSignatureException"},
    {ErrorKind::ClockSkew, "RequestTimeTooSkewed RequestExpired RequestInTheFuture"},
    // Answers to somebody who asks again and again, who alone decides about the next time.
    {ErrorKind::Unknown, "AuthorizationPendingException SlowDownException"},
};

QHash<QString, ErrorKind> codesByKind()
{
    QHash<QString, ErrorKind> kinds;
    for (const auto &[kind, codes] : kCodes) {
        for (const QString &code : QString::fromLatin1(codes).split(u' '))
            kinds.insert(code, kind);
    }
    return kinds;
}

/// Without a code little is sure: 403 and 404 may be a proxy's.
ErrorKind kindOfStatus(int status)
{
    if (status == 429)
        return ErrorKind::Throttled;
    return status == 408 || status >= 500 ? ErrorKind::Service : ErrorKind::Unknown;
}

bool blamesTheTime(const QString &message)
{
    return message.contains(QLatin1String("Signature expired"))
           || message.contains(QLatin1String("not yet current"));
}

bool isTransientStatus(int status)
{
    return status == 500 || status == 502 || status == 503 || status == 504;
}

} // namespace

base::ErrorKind errorKind(const QString &code, const QString &message, int httpStatus)
{
    static const QHash<QString, ErrorKind> kinds = codesByKind();
    const auto known = kinds.constFind(code);
    const ErrorKind kind = known == kinds.cend() ? kindOfStatus(httpStatus) : *known;
    return kind == ErrorKind::Signature && blamesTheTime(message) ? ErrorKind::ClockSkew : kind;
}

base::Retry retryOf(base::ErrorKind kind, int httpStatus)
{
    using base::Retry;
    if (kind == ErrorKind::Throttled)
        return Retry::Throttled;
    if (kind == ErrorKind::ClockSkew)
        return Retry::Resign;
    if (isTransientStatus(httpStatus))
        return Retry::Backoff;
    // Request time-outs come as 400 or 408; other 5xx (501, 505) stay what they are.
    return kind == ErrorKind::Service && httpStatus < 500 ? Retry::Backoff : Retry::Never;
}

} // namespace aws
