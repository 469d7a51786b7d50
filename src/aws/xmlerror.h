// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace aws {

/// The error form of the query protocol (STS):
/// <ErrorResponse><Error><Code/><Message/></Error><RequestId/></ErrorResponse>.
struct XmlError {
    QString code;
    QString message;
    QString requestId;
};

/// nullopt when `body` is anything else, or has a document type definition.
[[nodiscard]] std::optional<XmlError> parseXmlError(const QByteArray &body);

} // namespace aws
