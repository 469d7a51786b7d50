// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QUrl>

namespace net {

/// The URL without a port that is its scheme's default: Qt would put it into Host, the signature
/// leaves it out.
[[nodiscard]] QUrl withoutDefaultPort(const QUrl &url);

/// The URL of an operation: its path behind that of the endpoint.
[[nodiscard]] QUrl operationUrl(const QUrl &endpoint, const QString &path);

/// Host, with port where it is not the default, for messages and as a key: "127.0.0.1:8443".
[[nodiscard]] QString endpointName(const QUrl &url);

} // namespace net
