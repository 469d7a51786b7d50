// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/startoutcome.h"

#include "base/refusal.h"

namespace cutover {

namespace {

using base::ErrorKind;

/// Kinds of which the service says that nothing was executed.
bool saysNothingStarted(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Validation:
    case ErrorKind::Uninitialized:
    case ErrorKind::Conflict:
    case ErrorKind::NotFound:
    case ErrorKind::AccessDenied:
    case ErrorKind::QuotaExceeded:
    case ErrorKind::Throttled:
    case ErrorKind::Credentials:
    case ErrorKind::ClockSkew:
    case ErrorKind::Signature: return true;
    case ErrorKind::Cancelled:
    case ErrorKind::NotConnected:
    case ErrorKind::Tls:
    case ErrorKind::Timeout:
    case ErrorKind::ConnectionLost:
    case ErrorKind::Protocol:
    case ErrorKind::TooLarge:
    case ErrorKind::Decode:
    case ErrorKind::Incomplete:
    case ErrorKind::InvalidRequest:
    case ErrorKind::Service:
    case ErrorKind::Configuration:
    case ErrorKind::Unknown: return false;
    }
    return false;
}

} // namespace

StartClass classifyStart(const base::Error &error)
{
    if (error.sent == base::Sent::No)
        return StartClass::NotSent;
    if (error.sent == base::Sent::Maybe || !base::isRefusal(error))
        return StartClass::Unknown;
    if (saysNothingStarted(error.kind))
        return StartClass::Refused;
    // Codes that we do not know refuse under the statuses that AWS refuses with.
    const bool isKnownStatus =
        error.httpStatus == 400 || error.httpStatus == 403 || error.httpStatus == 404;
    return error.kind == ErrorKind::Unknown && isKnownStatus ? StartClass::Refused
                                                             : StartClass::Unknown;
}

bool isTagRefusal(const base::Error &error)
{
    return classifyStart(error) == StartClass::Refused && error.kind == ErrorKind::AccessDenied
           && error.message.contains(QLatin1String("mgn:TagResource"));
}

} // namespace cutover
