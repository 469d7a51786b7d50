// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/errortext.h"

#include "ui/text/errornext.h"
#include "ui/text/fewlines.h"
#include "ui/text/machinetext.h"
#include "ui/text/signintext.h"
#include "ui/theme/plaintext.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

namespace {

using base::ErrorKind;

constexpr qsizetype kLongestName = 128;
constexpr qsizetype kLongestLine = 300;

struct ErrorWords {
    Q_DECLARE_TR_FUNCTIONS(ui::ErrorText)
};

QString serverMessage(const base::Error &error)
{
    constexpr qsizetype kLongest = 600;
    return visibleText(error.message, kLongest);
}

QString fieldLines(const base::Error &error)
{
    QStringList lines;
    for (const base::FieldError &field : error.fields)
        lines << ErrorWords::tr("%1: %2").arg(visibleText(field.name, kLongestName),
                                              visibleText(field.message, kLongestLine));
    return fewLines(lines, {}).join(u'\n');
}

QString resourceLines(const base::Error &error)
{
    QStringList lines;
    for (const base::ResourceError &resource : error.resources)
        lines << ErrorWords::tr("%1: %2").arg(
            visibleText(resource.resourceId, kLongestName),
            visibleText(resource.message.isEmpty() ? resource.code : resource.message,
                        kLongestLine));
    return fewLines(lines, {}).join(u'\n');
}

QString validationCause(const base::Error &error)
{
    QStringList parts{ErrorWords::tr("AWS refused the request as not valid (%1).")
                          .arg(error.reason.isEmpty() ? ErrorWords::tr("no reason given")
                                                      : visibleText(error.reason)),
                      serverMessage(error), fieldLines(error)};
    parts.removeAll(QString());
    return parts.join(u'\n');
}

QString conflictCause(const base::Error &error)
{
    QStringList parts{ErrorWords::tr("AWS found a conflict and started nothing."),
                      serverMessage(error), resourceLines(error)};
    parts.removeAll(QString());
    return parts.join(u'\n');
}

/// Who should have answered, for sentences.
QString hostOf(const base::Error &error)
{
    return error.host.isEmpty() ? ErrorWords::tr("the server") : visibleText(error.host, 255);
}

/// What the service or the program said; its code where it said no more.
QString said(const base::Error &error)
{
    if (!error.message.isEmpty())
        return serverMessage(error);
    return error.code.isEmpty() ? ErrorWords::tr("no reason was given")
                                : visibleText(error.code, 120);
}

QString credentialsCause(const base::Error &error, const ErrorPlace &place)
{
    return (error.sent == base::Sent::No
                ? ErrorWords::tr("The credentials of profile %1 cannot be used now: %2")
                : ErrorWords::tr("AWS does not accept the credentials of profile %1: %2"))
        .arg(place.profile, said(error));
}

/// Of a request without an answer, or with none that can be used.
QString answerCause(const base::Error &error)
{
    const QString host = hostOf(error);
    switch (error.kind) {
    case ErrorKind::NotConnected:
        return ErrorWords::tr("No connection to %1: %2").arg(host, said(error));
    case ErrorKind::Tls:
        return ErrorWords::tr("The identity of %1 could not be verified: %2")
            .arg(host, said(error));
    case ErrorKind::Timeout: return ErrorWords::tr("No answer came from %1 in time.").arg(host);
    case ErrorKind::ConnectionLost:
        return ErrorWords::tr("The connection to %1 broke off.").arg(host);
    case ErrorKind::Protocol:
        return ErrorWords::tr("From %1 came an answer that AWS does not give: %2")
            .arg(host, said(error));
    case ErrorKind::TooLarge:
        return ErrorWords::tr("The answer was too large: %1").arg(said(error));
    case ErrorKind::Decode:
        return ErrorWords::tr("The answer could not be read: %1").arg(said(error));
    default: return said(error);
    }
}

QString causeOf(const base::Error &error, const ErrorPlace &place)
{
    if (machineNextText(error))
        return said(error);
    switch (error.kind) {
    case ErrorKind::Cancelled: return ErrorWords::tr("It was cancelled.");
    case ErrorKind::NotConnected:
    case ErrorKind::Tls:
    case ErrorKind::Timeout:
    case ErrorKind::ConnectionLost:
    case ErrorKind::Protocol:
    case ErrorKind::TooLarge:
    case ErrorKind::Decode: return answerCause(error);
    case ErrorKind::Incomplete:
        return ErrorWords::tr("The list is incomplete: %1").arg(said(error));
    case ErrorKind::InvalidRequest: return error.fields.isEmpty() ? said(error) : fieldLines(error);
    case ErrorKind::Validation: return validationCause(error);
    case ErrorKind::Uninitialized:
        return ErrorWords::tr("MGN is not set up in account %1, region %2.")
            .arg(place.account, place.region);
    case ErrorKind::Conflict: return conflictCause(error);
    case ErrorKind::Throttled: return ErrorWords::tr("AWS is limiting the rate of requests.");
    case ErrorKind::Credentials: return credentialsCause(error, place);
    case ErrorKind::ClockSkew:
        return ErrorWords::tr("The clock of this computer differs too much from AWS's: %1")
            .arg(said(error));
    case ErrorKind::NotFound:
    case ErrorKind::AccessDenied:
    case ErrorKind::QuotaExceeded:
    case ErrorKind::Signature:
    case ErrorKind::Service:
    case ErrorKind::Configuration:
    case ErrorKind::Unknown: break;
    }
    return said(error);
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
    ErrorText text{.title = error.kind == ErrorKind::Cancelled
                                ? ErrorWords::tr("%1: cancelled").arg(place.doing)
                                : ErrorWords::tr("%1 failed").arg(place.doing),
                   .cause = {},
                   .next = {},
                   .details = detailsOf(error)};
    // What waits for a person is worded in one place.
    if (const auto needed = signInText(error, place.profile)) {
        text.cause = needed->titledCause();
        text.next = needed->next;
    } else {
        text.cause = causeOf(error, place);
        text.next = nextStep(error, place);
    }
    return text;
}

} // namespace ui
