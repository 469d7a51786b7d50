// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "aws/serviceerror.h"

#include "aws/errorcodes.h"
#include "aws/retryhint.h"
#include "aws/xmlerror.h"
#include "base/firstfilled.h"
#include "base/redaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace aws {

namespace {

constexpr qsizetype kMaxParsedBody = 1'048'576;
constexpr qsizetype kMaxPlainText = 2048;
constexpr qsizetype kMaxMessage = 65536; // model shape LargeBoundedString
constexpr qsizetype kMaxRequestId = 200;
constexpr qsizetype kMaxEntries = 1000;

/// Server text as it may be kept, shown and copied.
QString kept(const QString &text)
{
    return base::withoutSecrets(text.left(kMaxMessage));
}

QString member(const QJsonObject &object, const char *name)
{
    return kept(object.value(QLatin1String(name)).toString());
}

std::optional<QJsonObject> jsonObject(const QByteArray &body)
{
    if (body.size() > kMaxParsedBody)
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

QJsonArray boundedArray(const QJsonObject &object, const char *name)
{
    QJsonArray array = object.value(QLatin1String(name)).toArray();
    while (array.size() > kMaxEntries)
        array.removeLast();
    return array;
}

QString plainText(const QByteArray &body)
{
    QString text = QString::fromUtf8(body.left(4 * kMaxPlainText)).left(kMaxPlainText);
    std::replace_if(
        text.begin(), text.end(),
        [](QChar c) { return c.category() == QChar::Other_Control && c != u'\n'; }, u' ');
    return kept(text.trimmed());
}

base::ResourceError resourceError(const QJsonObject &object)
{
    return {.code = member(object, "code"),
            .message = member(object, "message"),
            .resourceId = member(object, "resourceId"),
            .resourceType = member(object, "resourceType")};
}

QList<base::ResourceError> resourceErrors(const QJsonObject &json)
{
    QList<base::ResourceError> resources;
    for (const auto entry : boundedArray(json, "errors"))
        resources.append(resourceError(entry.toObject()));
    const base::ResourceError top = resourceError(json);
    const auto names = [&top](const base::ResourceError &other) {
        return other.resourceId == top.resourceId;
    };
    if (!top.resourceId.isEmpty() && std::none_of(resources.cbegin(), resources.cend(), names))
        resources.append(top);
    return resources;
}

QList<base::FieldError> fieldErrors(const QJsonObject &json)
{
    QList<base::FieldError> fields;
    for (const auto entry : boundedArray(json, "fieldList")) {
        const QJsonObject field = entry.toObject();
        fields.append({.name = member(field, "name"), .message = member(field, "message")});
    }
    return fields;
}

/// Nothing where the service did not send a whole number that fits.
std::optional<int> wholeNumber(const QJsonValue &value)
{
    const int number = value.toInt(0);
    // toInt() gives the default for all else, so that two defaults tell it from a number.
    return number == value.toInt(1) ? std::optional(number) : std::nullopt;
}

void applyJson(base::Error *error, const QJsonObject &json)
{
    const QString type = bareErrorCode(member(json, "__type"));
    const QString code =
        bareErrorCode(base::firstFilled(member(json, "code"), member(json, "Code")));
    error->code = base::firstFilled(error->code, base::firstFilled(type, code));
    error->message =
        base::firstFilled(base::firstFilled(member(json, "message"), member(json, "Message")),
                          member(json, "error_description"));
    error->reason = member(json, "reason");
    error->quotaCode = member(json, "quotaCode");
    error->quotaValue = wholeNumber(json.value(QStringLiteral("quotaValue")));
    error->fields = fieldErrors(json);
    error->resources = resourceErrors(json);
}

void applyXml(base::Error *error, const XmlError &xml)
{
    error->code = base::firstFilled(error->code, bareErrorCode(xml.code));
    error->message = kept(xml.message);
    error->requestId = base::firstFilled(error->requestId, xml.requestId.left(kMaxRequestId));
}

void applyOAuth(base::Error *error, const QJsonObject &json)
{
    error->code = base::firstFilled(error->code, exceptionOfOAuth(member(json, "error")));
}

void applyBody(base::Error *error, const ErrorReply &reply)
{
    if (const auto json = jsonObject(reply.body)) {
        applyJson(error, *json);
        if (reply.isOAuth)
            applyOAuth(error, *json);
        return;
    }
    if (const auto xml = parseXmlError(reply.body.left(kMaxParsedBody)))
        return applyXml(error, *xml);
    error->message = plainText(reply.body);
}

QString headerText(const HeaderList &headers, const char *name)
{
    return QString::fromLatin1(headerValue(headers, name).value_or(QByteArray()));
}

} // namespace

QString bareErrorCode(const QString &raw)
{
    const QString code = raw.section(u':', 0, 0).section(u'#', -1).trimmed();
    const auto isAllowed = [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'.' || c == u'_' || c == u'-');
    };
    const bool isIdentifier =
        code.size() <= 128 && std::all_of(code.begin(), code.end(), isAllowed);
    return isIdentifier ? code : QString();
}

QString exceptionOfOAuth(const QString &error)
{
    static const QRegularExpression form(QStringLiteral("\\A[a-z]+(_[a-z]+)*\\z"));
    if (error.size() > 64 || !form.match(error).hasMatch())
        return {};
    QString name;
    for (const QString &word : error.split(u'_'))
        name += word.at(0).toUpper() + word.sliced(1);
    return name + QStringLiteral("Exception");
}

base::Error serviceError(const ErrorReply &reply)
{
    base::Error error;
    error.sent = base::Sent::Answered;
    error.httpStatus = reply.status;
    error.requestId = requestIdOf(reply.headers);
    error.retryAfter = retryHint(reply.headers);
    error.code = bareErrorCode(headerText(reply.headers, "x-amzn-errortype"));
    applyBody(&error, reply);
    error.isNamedByService = !error.code.isEmpty();
    error.kind = errorKind(error.code, error.message, reply.status);
    error.retry = retryOf(error.kind, reply.status);
    if (!error.isNamedByService)
        error.code = QStringLiteral("HTTP %1").arg(reply.status);
    return error;
}

} // namespace aws
