// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/httpmessage.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <tl/expected.hpp>

namespace sim {

/// A refusal in the words of the service, before it takes the form of a protocol.
struct ServiceError {
    int status = 400;
    QString code; ///< exception name, for example "ConflictException"
    QString message;
    QJsonObject members; ///< further members of the exception's model shape
    HeaderList headers;
};

template <class T>
using Answer = tl::expected<T, ServiceError>;

/// rest-json: x-amzn-ErrorType and a JSON body.
[[nodiscard]] HttpReply jsonErrorReply(const ServiceError &error);
/// rest-json of OIDC: the body is {error, error_description} (RFC 6749), the error made of the
/// exception's name.
[[nodiscard]] HttpReply oauthErrorReply(const ServiceError &error);
/// AWS query protocol: ErrorResponse as XML.
[[nodiscard]] HttpReply xmlErrorReply(const ServiceError &error, const QByteArray &requestId);

/// One entry of fieldList (model shape ValidationExceptionField).
[[nodiscard]] QJsonObject fieldEntry(const QString &name, const QString &message);
/// Model shape ValidationException.
[[nodiscard]] ServiceError validationError(const QString &reason, const QString &message,
                                           const QJsonArray &fieldList = {});
[[nodiscard]] ServiceError notFoundError(const QString &id, const QString &type);
[[nodiscard]] ServiceError accessDeniedError(const QString &message);
/// No policy of the caller allows that action of MGN.
[[nodiscard]] ServiceError actionDenied(const QString &callerArn, const QString &action);
[[nodiscard]] ServiceError uninitializedError();
/// Model shape ErrorDetails, an entry of ConflictException.errors.
[[nodiscard]] QJsonObject errorDetails(const QString &code, const QString &message,
                                       const QString &serverId);
/// Model shape ConflictException with these `errors`.
[[nodiscard]] ServiceError conflictError(const QString &message, const QJsonArray &errors);
/// A full quota. Which error the service raises is not documented: `form` is "service-quota" (402),
/// "conflict" (409) or "validation" (400).
[[nodiscard]] ServiceError quotaError(const QString &form, const QString &quotaCode,
                                      int quotaValue);

} // namespace sim
