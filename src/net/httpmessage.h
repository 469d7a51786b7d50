// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/headerlist.h"

#include <QByteArray>
#include <QUrl>

#include <chrono>

namespace net {

using Headers = aws::HeaderList;
using aws::headerValue;

/// Room that a transport leaves behind the body of an answer where it knows the size beforehand, so
/// that a parser which reads in blocks need not copy it (simdjson's padding).
inline constexpr qsizetype kBodyPadding = 64;

/// One request, as it goes on the wire. Immutable once given to a transport.
struct HttpRequest {
    QByteArray method = "POST";
    QUrl url;
    Headers headers;
    QByteArray body;
    std::chrono::milliseconds deadline{
        30'000};                            ///< total, from the begin of sending to the last byte
    qint64 maxBodyBytes = 16 * 1024 * 1024; ///< of the answer; more is ErrorKind::TooLarge
    /// True for a call that changes something: it gets a fresh connection of its own, so that a
    /// stale keep-alive connection cannot swallow it.
    bool changesState = false;
    /// 401 is an answer like another: the service has errors of that status. Else it is refused, as
    /// the challenge of somebody in between.
    bool takesUnauthorized = false;
};

/// A complete answer with a final status (200-599). What the status means is not the transport's
/// business.
struct HttpReply {
    int status = 0;
    Headers headers;
    QByteArray body;
    std::chrono::milliseconds elapsed{0}; ///< from the start of sending to the end of the body
};

} // namespace net
