// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/requestparser.h"

#include <algorithm>

namespace sim {

namespace {

bool isTokenCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
           || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isToken(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), isTokenCharacter);
}

bool isPrintable(const QByteArray &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](char c) { return c > ' ' && c < 0x7f; });
}

bool isFieldValue(const QByteArray &text)
{
    return std::none_of(text.cbegin(), text.cend(), [](char c) {
        return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f;
    });
}

/// Without the optional white space of RFC 9110: blanks and tabs, nothing else.
QByteArray withoutOuterBlanks(const QByteArray &value)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    const auto first = std::find_if_not(value.cbegin(), value.cend(), isBlank);
    const auto last = std::find_if_not(value.crbegin(), value.crend(), isBlank).base();
    return first < last ? QByteArray(first, last - first) : QByteArray();
}

std::optional<ParseError> readRequestLine(const QByteArray &line, HttpRequest &request)
{
    const QByteArrayList parts = line.split(' ');
    if (parts.size() != 3 || !isToken(parts[0]))
        return ParseError{400, "malformed request line"};
    if (!parts[1].startsWith('/') || !isPrintable(parts[1]))
        return ParseError{400, "malformed request target"};
    if (parts[2] != "HTTP/1.1" && parts[2] != "HTTP/1.0")
        return ParseError{505, "only HTTP/1.1 is spoken here"};
    request.method = parts[0];
    request.target = parts[1];
    request.keepAlive = parts[2] == "HTTP/1.1";
    return std::nullopt;
}

std::optional<ParseError> readHeader(const QByteArray &line, HttpRequest &request)
{
    const auto colon = line.indexOf(':');
    if (colon < 1 || !isToken(line.left(colon)))
        return ParseError{400, "malformed header name"};
    const QByteArray value = line.mid(colon + 1);
    if (!isFieldValue(value))
        return ParseError{400, "control character in a header value"};
    request.headers.append(Header{line.left(colon), withoutOuterBlanks(value)});
    return std::nullopt;
}

int countOf(const HttpRequest &request, QByteArrayView name)
{
    return static_cast<int>(
        std::count_if(request.headers.cbegin(), request.headers.cend(), [&](const auto &h) {
            return h.first.compare(name, Qt::CaseInsensitive) == 0;
        }));
}

std::optional<ParseError> checkFraming(const HttpRequest &request)
{
    if (countOf(request, "content-length") > 1)
        return ParseError{400, "more than one Content-Length"};
    if (countOf(request, "transfer-encoding") > 0)
        return countOf(request, "content-length") > 0
                   ? ParseError{400, "Content-Length and Transfer-Encoding together"}
                   : ParseError{501, "no transfer coding is understood"};
    if (countOf(request, "host") != 1)
        return ParseError{400, "exactly one Host header is needed"};
    if (countOf(request, "expect") > 0)
        return ParseError{417, "Expect is not understood"};
    return std::nullopt;
}

std::variant<qsizetype, ParseError> bodySize(const HttpRequest &request)
{
    const auto length = request.header("content-length");
    if (!length)
        return qsizetype{0};
    const bool digits = !length->isEmpty() && length->size() < 16
                        && std::all_of(length->cbegin(), length->cend(),
                                       [](char c) { return c >= '0' && c <= '9'; });
    if (!digits)
        return ParseError{400, "malformed Content-Length"};
    if (length->toLongLong() > RequestParser::kMaxBody)
        return ParseError{413, "the body is larger than 4 MB"};
    return qsizetype{length->toLongLong()};
}

void readConnection(HttpRequest &request)
{
    const QByteArray connection = request.header("connection").value_or(QByteArray()).toLower();
    if (connection.contains("close"))
        request.keepAlive = false;
    else if (connection.contains("keep-alive"))
        request.keepAlive = true;
}

std::optional<ParseError> readHeaders(const QByteArrayList &lines, HttpRequest &request)
{
    if (lines.size() - 1 > RequestParser::kMaxHeaders)
        return ParseError{431, "more than 64 headers"};
    for (const QByteArray &line : lines.mid(1)) {
        if (line.size() > RequestParser::kMaxLine)
            return ParseError{431, "a header is longer than 8 kB"};
        if (auto error = readHeader(line, request))
            return error;
    }
    return checkFraming(request);
}

QByteArrayList splitLines(const QByteArray &head)
{
    QByteArrayList lines;
    qsizetype from = 0;
    for (auto end = head.indexOf("\r\n"); end >= 0; end = head.indexOf("\r\n", from)) {
        lines.append(head.mid(from, end - from));
        from = end + 2;
    }
    return lines;
}

} // namespace

ParseOutcome RequestParser::next()
{
    if (m_error)
        return *m_error;
    return m_bodySize < 0 ? readHead() : readBody();
}

ParseOutcome RequestParser::readHead()
{
    const auto end = m_buffer.indexOf("\r\n\r\n", std::max(qsizetype{0}, m_searched - 3));
    const auto firstLine = m_buffer.indexOf("\r\n");
    if ((firstLine < 0 ? m_buffer.size() : firstLine) > kMaxLine)
        return fail({414, "the request line is longer than 8 kB"});
    if ((end < 0 ? m_buffer.size() : end) > kMaxHead)
        return fail({431, "the headers are longer than 64 kB"});
    m_searched = m_buffer.size();
    if (end < 0)
        return NeedMoreBytes{};

    const QByteArrayList lines = splitLines(m_buffer.left(end + 2));
    m_request = {};
    if (auto error = readRequestLine(lines.first(), m_request))
        return fail(*error);
    if (auto error = readHeaders(lines, m_request))
        return fail(*error);
    const auto size = bodySize(m_request);
    if (const auto *error = std::get_if<ParseError>(&size))
        return fail(*error);
    readConnection(m_request);
    m_bodySize = std::get<qsizetype>(size);
    m_buffer.remove(0, end + 4);
    return readBody();
}

ParseOutcome RequestParser::readBody()
{
    if (m_buffer.size() < m_bodySize)
        return NeedMoreBytes{};
    m_request.body = m_buffer.left(m_bodySize);
    m_buffer.remove(0, m_bodySize);
    m_bodySize = -1;
    m_searched = 0;
    return std::exchange(m_request, {});
}

ParseOutcome RequestParser::fail(ParseError error)
{
    m_buffer.clear();
    m_error = error;
    return error;
}

} // namespace sim
