// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/httpmessage.h"

#include <variant>

namespace sim {

/// Why the bytes are no request; `status` is the answer to give before closing.
struct ParseError {
    int status = 400;
    QByteArray message;
};

/// The request is not complete yet.
struct NeedMoreBytes {};

using ParseOutcome = std::variant<NeedMoreBytes, HttpRequest, ParseError>;

/// HTTP/1.1 requests out of a stream of bytes (RFC 9112), without a socket. Strict: CR LF only, no
/// folded headers, no transfer coding, one Content-Length. Requests may follow one another without
/// waiting.
class RequestParser
{
public:
    static constexpr qsizetype kMaxLine = 8192;
    static constexpr int kMaxHeaders = 64;
    static constexpr qsizetype kMaxHead = 64 * 1024;
    static constexpr qsizetype kMaxBody = 4 * 1024 * 1024;

    void append(QByteArrayView bytes) { m_buffer.append(bytes); }
    /// Whether no byte of a further request has come.
    [[nodiscard]] bool isIdle() const { return m_buffer.isEmpty() && m_bodySize < 0; }
    /// The next request in the buffer. After an error nothing more comes out.
    [[nodiscard]] ParseOutcome next();

private:
    [[nodiscard]] ParseOutcome readHead();
    [[nodiscard]] ParseOutcome readBody();
    [[nodiscard]] ParseOutcome fail(ParseError error);

    QByteArray m_buffer;
    qsizetype m_searched = 0;
    HttpRequest m_request;
    qsizetype m_bodySize = -1;
    std::optional<ParseError> m_error;
};

} // namespace sim
