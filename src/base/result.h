// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

#include <tl/expected.hpp>

#include <chrono>
#include <cstdint>
#include <optional>

namespace base {

/// What went wrong, as a program decides on it. Words for people are made in ui/text/errortext
/// only.
enum class ErrorKind : std::uint8_t {
    Cancelled,      ///< cancel() was called
    NotConnected,   ///< no connection: refused, unreachable, name not found
    Tls,            ///< handshake or certificate refused
    Timeout,        ///< the total deadline of the call passed
    ConnectionLost, ///< closed or reset after bytes may have left
    Protocol,       ///< not an HTTP answer we accept: redirect, 1xx as final, content encoding
    TooLarge,       ///< a cap on size, depth, pages or items was reached
    Decode,         ///< the body is not what the model promises; message names the JSON path
    Incomplete,     ///< a list ended before its end: repeated token, too many pages
    InvalidRequest, ///< refused by our own check before sending; fields says where
    Validation,     ///< ValidationException
    Uninitialized,  ///< UninitializedAccountException
    Conflict,       ///< ConflictException
    NotFound,       ///< ResourceNotFoundException
    AccessDenied,   ///< AccessDeniedException and its kin
    QuotaExceeded,  ///< ServiceQuotaExceededException
    Throttled,      ///< any throttling code
    Credentials,    ///< expired, unknown or malformed credentials
    ClockSkew,      ///< signature refused because of the time
    Signature,      ///< signature refused for another reason
    Service,        ///< 5xx
    Configuration,  ///< a file or a setting of the user cannot be used
    Unknown         ///< everything else; code keeps what the server said
};

/// Whether and how asking again can help; decided where the error is made.
enum class Retry : std::uint8_t { Never, Backoff, Throttled, Resign };

/// Whether a request can have reached the server. Decides if a changing call may be repeated.
enum class Sent : std::uint8_t {
    No,      ///< provably not: nothing was handed to the network
    Maybe,   ///< bytes left, no valid answer came
    Answered ///< the server answered
};

/// One entry of ValidationException.fieldList.
struct FieldError {
    QString name;
    QString message;
    bool operator==(const FieldError &) const = default;
};

/// One entry of ConflictException.errors, or the exception's own top-level resource.
struct ResourceError {
    QString code;
    QString message;
    QString resourceId;
    QString resourceType;
    bool operator==(const ResourceError &) const = default;
};

/// The facts of a failure, in English, without advice. Server text inside is hostile: show it as
/// plain text.
struct Error {
    ErrorKind kind = ErrorKind::Unknown;
    Retry retry = Retry::Never;
    Sent sent = Sent::No;
    QString code;      ///< the service's error code, or a short name of ours
    QString message;   ///< the service's message, or what we saw
    QString reason;    ///< ValidationException.reason
    QString operation; ///< API operation, for example "StartCutover"
    QString host;      ///< endpoint host with port where it is not the default
    QString requestId; ///< x-amzn-requestid
    QList<FieldError> fields;
    QList<ResourceError> resources;
    std::optional<std::chrono::milliseconds> retryAfter;
    QString quotaCode;             ///< ServiceQuotaExceededException.quotaCode
    std::optional<int> quotaValue; ///< ServiceQuotaExceededException.quotaValue
    int httpStatus = 0;
    /// The answer carried an error code of the service. A bare page does not: a proxy may have
    /// written it after the service had done what was asked.
    bool isNamedByService = false;
};

/// An error that this program found itself: `code` is a short name of ours.
[[nodiscard]] inline Error makeError(ErrorKind kind, const QString &code,
                                     const QString &message = {})
{
    Error error;
    error.kind = kind;
    error.code = code;
    error.message = message;
    return error;
}

/// tl::expected carries no [[nodiscard]]: write it on every function that returns a Result.
template <class T = void>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace base
