// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sso/callbackrequest.h"

#include "sso/callbackquery.h"

#include <QList>

#include <algorithm>
#include <optional>

namespace sso {

namespace {

using RefusalKind = CallbackRefusal::Kind;

struct RequestHead {
    QByteArray method;
    QByteArray target;
    QByteArray version;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
};

CallbackRefusal refusal(const char *reason, RefusalKind kind = RefusalKind::BadRequest)
{
    return {.kind = kind, .reason = QString::fromLatin1(reason)};
}

/// No control character, and nothing beyond ASCII.
bool isVisibleLine(const QByteArray &line)
{
    return std::all_of(line.cbegin(), line.cend(), [](char c) { return c >= ' ' && c <= '~'; });
}

bool readRequestLine(const QByteArray &line, RequestHead *head)
{
    const QByteArrayList parts = line.split(' ');
    if (!isVisibleLine(line) || parts.size() != 3)
        return false;
    head->method = parts[0];
    head->target = parts[1];
    head->version = parts[2];
    return head->target.startsWith('/');
}

/// Header values may hold any byte but a control character; only names matter here.
bool readHeader(const QByteArray &line, RequestHead *head)
{
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = line.left(colon);
    if (colon < 1 || !isVisibleLine(name) || name.contains(' ') || line.contains('\r')
        || line.contains('\n') || line.contains('\0'))
        return false;
    head->headers.emplaceBack(name.toLower(), line.mid(colon + 1).trimmed());
    return true;
}

std::optional<RequestHead> readHead(const QByteArray &bytes)
{
    RequestHead head;
    qsizetype start = 0;
    while (start < bytes.size()) {
        const qsizetype end = bytes.indexOf("\r\n", start);
        const QByteArray line = bytes.mid(start, end - start);
        if (!(start == 0 ? readRequestLine(line, &head) : readHeader(line, &head)))
            return std::nullopt;
        start = end + 2;
    }
    return head;
}

bool isHttp1(const QByteArray &version)
{
    return version == "HTTP/1.1" || version == "HTTP/1.0";
}

bool isForUs(const RequestHead &head, quint16 port)
{
    QByteArrayList hosts;
    for (const auto &[name, value] : head.headers) {
        if (name == "host")
            hosts.append(value);
    }
    return hosts == QByteArrayList{"127.0.0.1:" + QByteArray::number(port)};
}

/// Browsers that say nothing about it are let through.
bool isNavigation(const RequestHead &head)
{
    return std::all_of(head.headers.cbegin(), head.headers.cend(), [](const auto &header) {
        const auto &[name, value] = header;
        return (name != "sec-fetch-mode" || value == "navigate")
               && (name != "sec-fetch-dest" || value == "document");
    });
}

CallbackRequest answerTo(const RequestHead &head, quint16 port)
{
    const qsizetype mark = head.target.indexOf('?');
    if (!isHttp1(head.version))
        return refusal("the request is of another protocol");
    if (!isForUs(head, port))
        return refusal("the request was meant for another host");
    if ((mark < 0 ? head.target : head.target.left(mark)) != kCallbackPath)
        return refusal("the request asks for another page", RefusalKind::NotFound);
    if (head.method != "GET")
        return refusal("the request is no GET");
    if (!isNavigation(head))
        return refusal("the request is part of another page");
    auto answer = readCallbackQuery(mark < 0 ? QByteArray() : head.target.mid(mark + 1));
    return answer ? CallbackRequest(std::move(*answer))
                  : refusal("the parameters of the request cannot be read");
}

} // namespace

CallbackRequest readCallbackRequest(QByteArrayView bytes, quint16 port)
{
    const QByteArray head = bytes.first(std::min(bytes.size(), kMaxCallbackBytes)).toByteArray();
    const qsizetype end = head.indexOf("\r\n\r\n");
    if (end < 0 && bytes.size() < kMaxCallbackBytes)
        return MoreCallbackBytes{};
    if (end < 0)
        return refusal("the request is too long");
    const auto parsed = readHead(head.left(end + 2));
    return parsed ? answerTo(*parsed, port) : refusal("the request cannot be read");
}

} // namespace sso
