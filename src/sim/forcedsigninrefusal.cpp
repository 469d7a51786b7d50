// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/forcedsigninrefusal.h"

namespace sim {

namespace {

/// How the three services say the same.
struct RefusalForms {
    int status;
    const char *sts;
    const char *oidc;
    const char *portal;
};

constexpr RefusalForms kThrottled{429, "Throttling", "SlowDownException",
                                  "TooManyRequestsException"};
constexpr RefusalForms kThrottled400{400, "Throttling", "SlowDownException",
                                     "TooManyRequestsException"};
constexpr RefusalForms kBroken{500, "InternalFailure", "InternalServerException",
                               "InternalServerException"};
constexpr RefusalForms kDenied{403, "AccessDenied", "AccessDeniedException", "ForbiddenException"};

ServiceError worded(const RefusalForms &forms, Service service, const QString &message)
{
    const char *code = service == Service::Sts    ? forms.sts
                       : service == Service::Oidc ? forms.oidc
                                                  : forms.portal;
    // What the model says of every exception of OIDC that is the client's fault.
    const int status = service == Service::Oidc && forms.status < 500 ? 400 : forms.status;
    return {.status = status,
            .code = QLatin1String(code),
            .message = message,
            .members = {},
            .headers = {}};
}

ServiceError forcedThrottle(Service service, const FaultSet &faults)
{
    const QString message = QStringLiteral("Rate exceeded");
    if (faults.has("throttle-400"))
        return worded(kThrottled400, service, message);
    ServiceError error = worded(kThrottled, service, message);
    error.headers.append(Header{"Retry-After", faults.value("throttle").toLatin1()});
    return error;
}

/// STS has said it where it looked at the signature.
std::optional<ServiceError> forcedExpiry(const ForcedCall &call)
{
    if (call.operation == QLatin1String("CreateToken"))
        return ServiceError{.status = 400,
                            .code = QStringLiteral("ExpiredTokenException"),
                            .message = QStringLiteral("Token expired"),
                            .members = {},
                            .headers = {}};
    if (call.service == Service::Portal)
        return ServiceError{.status = 401,
                            .code = QStringLiteral("UnauthorizedException"),
                            .message = QStringLiteral("Session token not found or invalid"),
                            .members = {},
                            .headers = {}};
    return std::nullopt;
}

/// What is denied to the program is told to it by the redirect or by its next poll.
bool isBrowserPage(const QString &operation)
{
    return operation == QLatin1String("Authorize") || operation == QLatin1String("ApproveDevice");
}

} // namespace

std::optional<ServiceError> forcedSignInRefusal(const ForcedCall &call, const FaultSet &faults)
{
    if (faults.has("throttle") || faults.has("throttle-400"))
        return forcedThrottle(call.service, faults);
    if (faults.has("500-not-created"))
        return worded(kBroken, call.service, QStringLiteral("An unexpected error occurred"));
    if (faults.has("access-denied") && !isBrowserPage(call.operation))
        return worded(
            kDenied, call.service,
            QStringLiteral("User: %1 is not authorized to perform: %2")
                .arg(call.callerArn.isEmpty() ? QStringLiteral("engineer") : call.callerArn,
                     call.operation));
    if (faults.has("expired-token"))
        return forcedExpiry(call);
    return std::nullopt;
}

} // namespace sim
