// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/errortext.h"

#include "ui/theme/plaintext.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

namespace {

using base::ErrorKind;

QString tr(const char *text)
{
    return QCoreApplication::translate("ui::ErrorText", text);
}

QString serverMessage(const base::Error &error)
{
    constexpr qsizetype kLongest = 600;
    return visibleText(error.message, kLongest);
}

QString fieldLines(const base::Error &error)
{
    QStringList lines;
    for (const base::FieldError &field : error.fields)
        lines << tr("%1: %2").arg(visibleText(field.name), visibleText(field.message));
    return lines.join(u'\n');
}

QString resourceLines(const base::Error &error)
{
    QStringList lines;
    for (const base::ResourceError &resource : error.resources)
        lines << tr("%1: %2").arg(
            visibleText(resource.resourceId),
            visibleText(resource.message.isEmpty() ? resource.code : resource.message));
    return lines.join(u'\n');
}

QString validationCause(const base::Error &error)
{
    QStringList parts{
        tr("AWS refused the request as not valid (%1).")
            .arg(error.reason.isEmpty() ? tr("no reason given") : visibleText(error.reason)),
        serverMessage(error), fieldLines(error)};
    parts.removeAll(QString());
    return parts.join(u'\n');
}

QString conflictCause(const base::Error &error)
{
    QStringList parts{tr("AWS found a conflict and started nothing."), serverMessage(error),
                      resourceLines(error)};
    parts.removeAll(QString());
    return parts.join(u'\n');
}

/// Who should have answered, for sentences.
QString hostOf(const base::Error &error)
{
    return error.host.isEmpty() ? tr("the server") : visibleText(error.host, 255);
}

/// What the service or the program said; its code where it said no more.
QString said(const base::Error &error)
{
    if (!error.message.isEmpty())
        return serverMessage(error);
    return error.code.isEmpty() ? tr("no reason was given") : visibleText(error.code, 120);
}

QString connectionCause(const base::Error &error)
{
    switch (error.kind) {
    case ErrorKind::NotConnected:
        return tr("No connection to %1: %2").arg(hostOf(error), said(error));
    case ErrorKind::Tls:
        return tr("The identity of %1 could not be verified: %2").arg(hostOf(error), said(error));
    case ErrorKind::Timeout: return tr("No answer came from %1 in time.").arg(hostOf(error));
    case ErrorKind::ConnectionLost: return tr("The connection to %1 broke off.").arg(hostOf(error));
    case ErrorKind::Protocol:
        return tr("From %1 came an answer that AWS does not give: %2")
            .arg(hostOf(error), said(error));
    default: return {};
    }
}

QString answerCause(const base::Error &error)
{
    switch (error.kind) {
    case ErrorKind::Cancelled: return tr("It was cancelled.");
    case ErrorKind::TooLarge: return tr("The answer was too large: %1").arg(said(error));
    case ErrorKind::Decode: return tr("The answer could not be read: %1").arg(said(error));
    case ErrorKind::Incomplete: return tr("The list is incomplete: %1").arg(said(error));
    case ErrorKind::InvalidRequest: return error.fields.isEmpty() ? said(error) : fieldLines(error);
    default: return {};
    }
}

QString serviceCause(const base::Error &error, const ErrorPlace &place)
{
    switch (error.kind) {
    case ErrorKind::Validation: return validationCause(error);
    case ErrorKind::Uninitialized:
        return tr("MGN is not set up in account %1, region %2.").arg(place.account, place.region);
    case ErrorKind::Conflict: return conflictCause(error);
    case ErrorKind::Throttled: return tr("AWS is limiting the rate of requests.");
    case ErrorKind::Credentials:
        return (error.sent == base::Sent::No
                    ? tr("The credentials of profile %1 cannot be used now: %2")
                    : tr("AWS does not accept the credentials of profile %1: %2"))
            .arg(place.profile, said(error));
    case ErrorKind::ClockSkew:
        return tr("The clock of this computer differs too much from AWS's: %1").arg(said(error));
    default: return said(error);
    }
}

QString causeOf(const base::Error &error, const ErrorPlace &place)
{
    if (const QString cause = connectionCause(error); !cause.isEmpty())
        return cause;
    if (const QString cause = answerCause(error); !cause.isEmpty())
        return cause;
    return serviceCause(error, place);
}

/// A start is never repeated by the program: its next step is a person's. Empty for the kinds whose
/// next step is the same whoever asked.
QString nextOfStart(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled: return tr("Review the start again when it is wanted.");
    case ErrorKind::NotConnected:
        return tr("Check the network, VPN and proxy of this computer, then review the start "
                  "again.");
    case ErrorKind::Timeout:
    case ErrorKind::ConnectionLost: return tr("Check the network, then review the start again.");
    case ErrorKind::TooLarge:
    case ErrorKind::Incomplete:
    case ErrorKind::Decode:
        return tr("Review the start again; copy the details for a report if it stays so.");
    case ErrorKind::Throttled: return tr("Wait a minute, then review the start again.");
    case ErrorKind::Service:
        return tr("AWS has a problem of its own. Wait a minute, then review the start again.");
    case ErrorKind::Credentials: return tr("Renew the credentials, then review the start again.");
    case ErrorKind::ClockSkew:
        return tr("Set the clock of this computer, then review the start again.");
    case ErrorKind::Configuration:
        return tr("Correct the file or the setting, then review the start again.");
    default: return {};
    }
}

/// Empty for the kinds that are not asked again by the program.
QString nextOfWatch(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotConnected:
        return tr(
            "Check the network, VPN and proxy of this computer; it is tried again by itself.");
    case ErrorKind::Throttled: return tr("It is tried again more slowly by itself.");
    case ErrorKind::Service:
        return tr("AWS has a problem of its own; it is tried again by itself.");
    case ErrorKind::TooLarge:
    case ErrorKind::Incomplete: return tr("What was read before is shown.");
    default: return {};
    }
}

QString nextOfTransfer(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled: return tr("Refresh to try again.");
    case ErrorKind::NotConnected:
        return tr("Check the network, VPN and proxy of this computer, then refresh.");
    case ErrorKind::Tls:
        return tr("Nothing was sent. If a proxy inspects TLS here, name its certificate file in "
                  "AWS_CA_BUNDLE.");
    case ErrorKind::Timeout:
    case ErrorKind::ConnectionLost: return tr("Check the network; refresh to try again.");
    case ErrorKind::Protocol:
        return tr("Something between here and AWS answers in its place: check the proxy and the "
                  "endpoint.");
    case ErrorKind::TooLarge:
    case ErrorKind::Incomplete:
    case ErrorKind::Decode: return tr("Refresh to try again; copy the details for a report.");
    case ErrorKind::InvalidRequest: return tr("Correct it and try again. Nothing was sent.");
    default: return {};
    }
}

QString nextOfService(ErrorKind kind, const ErrorPlace &place)
{
    switch (kind) {
    case ErrorKind::Validation: return tr("Correct the named values and try again.");
    case ErrorKind::Uninitialized:
        return tr("Is this the right region? Switch region or account above.");
    case ErrorKind::Conflict:
        return tr("Wait until the running jobs of these servers end, or start without them.");
    case ErrorKind::NotFound: return tr("Refresh the list: it may have been deleted meanwhile.");
    case ErrorKind::AccessDenied:
        return tr("Ask for permission for this action for the role of profile %1.")
            .arg(place.profile);
    case ErrorKind::QuotaExceeded:
        return tr("Wait until running jobs end, or choose fewer servers.");
    case ErrorKind::Throttled: return tr("Wait a minute, then refresh.");
    case ErrorKind::Service:
        return tr("AWS has a problem of its own: wait a minute, then refresh.");
    case ErrorKind::Credentials: return tr("Renew the credentials, then refresh.");
    case ErrorKind::ClockSkew: return tr("Set the clock of this computer, then refresh.");
    case ErrorKind::Signature:
        return tr("Check the secret access key of profile %1.").arg(place.profile);
    case ErrorKind::Configuration: return tr("Correct the file or the setting, then refresh.");
    default: return tr("Copy the details for a report.");
    }
}

QString nextOf(const base::Error &error, const ErrorPlace &place)
{
    QString next;
    if (place.repeat == Repeat::Never)
        next = nextOfStart(error.kind);
    else if (place.repeat == Repeat::ByItself)
        next = nextOfWatch(error.kind);
    if (next.isEmpty())
        next = nextOfTransfer(error.kind);
    return next.isEmpty() ? nextOfService(error.kind, place) : next;
}

QString detailsOf(const base::Error &error)
{
    QStringList lines;
    const auto add = [&](const QString &label, const QString &value) {
        if (!value.isEmpty())
            lines << label + QStringLiteral(": ") + visibleText(value, 4096);
    };
    add(QStringLiteral("Operation"), error.operation);
    add(QStringLiteral("Code"), error.code);
    add(QStringLiteral("HTTP status"),
        error.httpStatus > 0 ? QString::number(error.httpStatus) : QString());
    add(QStringLiteral("Message"), error.message);
    add(QStringLiteral("Reason"), error.reason);
    add(QStringLiteral("Quota"), error.quotaCode);
    add(QStringLiteral("Quota value"),
        error.quotaValue ? QString::number(*error.quotaValue) : QString());
    for (const base::FieldError &field : error.fields)
        add(QStringLiteral("Field ") + field.name, field.message);
    for (const base::ResourceError &resource : error.resources)
        add(QStringLiteral("Resource ") + resource.resourceId,
            resource.code + u' ' + resource.message);
    add(QStringLiteral("Request ID"), error.requestId);
    add(QStringLiteral("Host"), error.host);
    return lines.join(u'\n');
}

} // namespace

QString ErrorText::body() const
{
    QStringList parts{cause, next};
    parts.removeAll(QString());
    return parts.join(u'\n');
}

ErrorText errorText(const base::Error &error, const ErrorPlace &place)
{
    return {.title = error.kind == ErrorKind::Cancelled ? tr("%1: cancelled").arg(place.doing)
                                                        : tr("%1 failed").arg(place.doing),
            .cause = causeOf(error, place),
            .next = nextOf(error, place),
            .details = detailsOf(error)};
}

} // namespace ui
