// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>
#include <utility>

namespace aws {

/// HTTP headers in order of appearance; the same type as net::Headers.
using HeaderList = QList<std::pair<QByteArray, QByteArray>>;

/// The value of the first header of that name, any case, trimmed; nullopt when there is none.
[[nodiscard]] std::optional<QByteArray> headerValue(const HeaderList &headers, QByteArrayView name);

/// True when `value` can stand in a header line: no control character but the tab.
[[nodiscard]] bool isPlainHeaderValue(QByteArrayView value);

} // namespace aws
