// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace aws {

/// HTTP headers in order of appearance.
using HeaderList = QList<std::pair<QByteArray, QByteArray>>;

/// The value of the first header of that name, any case, trimmed; nullopt when there is none.
[[nodiscard]] std::optional<QByteArray> headerValue(const HeaderList &headers, QByteArrayView name);

/// x-amzn-requestid, which every answer of AWS has, cut at 200 characters; empty when there is
/// none.
[[nodiscard]] QString requestIdOf(const HeaderList &headers);

/// True when `value` can stand in a header line and means the same to everybody: printable ASCII
/// only (Qt puts CR LF on the wire as it is).
[[nodiscard]] bool isPlainHeaderValue(QByteArrayView value);

} // namespace aws
