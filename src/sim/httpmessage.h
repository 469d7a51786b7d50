// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>

#include <optional>
#include <utility>

namespace sim {

using Header = std::pair<QByteArray, QByteArray>;
using HeaderList = QList<Header>;

/// One request exactly as it came: the target is the raw text of the request line, header values
/// are only trimmed, so that the signature can be checked over what was sent.
struct HttpRequest {
    QByteArray method;
    QByteArray target;
    HeaderList headers;
    QByteArray body;
    bool keepAlive = true;

    /// Value of the first header of that name (any case); nullopt when there is none.
    [[nodiscard]] std::optional<QByteArray> header(QByteArrayView name) const;
    /// Without the query, still percent-encoded.
    [[nodiscard]] QByteArray path() const { return target.split('?').first(); }
    /// Without the question mark; empty when there is none.
    [[nodiscard]] QByteArray query() const;
};

/// An answer before it takes the form of bytes; Content-Length and Connection come with
/// serialised().
struct HttpReply {
    int status = 200;
    HeaderList headers;
    QByteArray body;
};

[[nodiscard]] QByteArray reasonPhrase(int status);
/// The reply as bytes for the wire, with Content-Length and Connection.
[[nodiscard]] QByteArray serialised(const HttpReply &reply, bool keepAlive);

} // namespace sim
