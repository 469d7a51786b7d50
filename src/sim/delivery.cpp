// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/delivery.h"

#include <optional>

namespace sim {

namespace {

using namespace std::chrono;

QByteArray headOf(const QByteArray &bytes)
{
    return bytes.left(bytes.indexOf("\r\n\r\n") + 4);
}

QByteArray withoutHeader(const QByteArray &head, const QByteArray &name)
{
    const auto from = head.indexOf("\r\n" + name + ": ");
    const auto to = head.indexOf("\r\n", from + 2);
    return from < 0 ? head : head.left(from) + head.mid(to);
}

QByteArray cutChunked(const QByteArray &head, const QByteArray &half)
{
    const QByteArray open = withoutHeader(head, "Content-Length");
    return open.left(open.size() - 2) + "Transfer-Encoding: chunked\r\n\r\n"
           + QByteArray::number(half.size(), 16) + "\r\n" + half + "\r\n";
}

/// What is left of the bytes when the connection dies on the way; nullopt when no such card is in
/// play.
std::optional<QByteArray> cutBytes(const QByteArray &bytes, const FaultSet &faults)
{
    const QByteArray head = headOf(bytes);
    const QByteArray half = bytes.mid(head.size(), (bytes.size() - head.size()) / 2);
    if (faults.has("lost-answer") || isLostBefore(faults) || isDelayed(faults)
        || faults.has("reset"))
        return QByteArray();
    if (faults.has("cut-status"))
        return bytes.left(11);
    if (faults.has("cut-headers"))
        return head.left(head.size() / 2);
    if (faults.has("cut-body"))
        return head + half;
    if (faults.has("cut-body-no-length"))
        return withoutHeader(head, "Content-Length") + half;
    if (faults.has("cut-chunked"))
        return cutChunked(head, half);
    return std::nullopt;
}

HttpReply dressed(HttpReply reply, const FaultSet &faults)
{
    if (faults.has("gzip"))
        reply.headers.append(Header{"Content-Encoding", "gzip"});
    if (faults.has("huge-body"))
        reply.body += QByteArray(qsizetype{1024} * 1024 * faults.number("huge-body", 64), ' ');
    return reply;
}

} // namespace

bool isLostBefore(const FaultSet &faults)
{
    return faults.has("lost-before");
}

bool isDelayed(const FaultSet &faults)
{
    return faults.has("delayed-start");
}

Delivery deliveryOf(const HttpReply &reply, const FaultSet &faults, bool keepAlive)
{
    Delivery delivery;
    delivery.bytes = serialised(dressed(reply, faults), keepAlive);
    delivery.end = keepAlive ? ConnectionEnd::KeepOpen : ConnectionEnd::Close;
    delivery.isWithheld = faults.has("hang");
    delivery.delay = seconds(faults.number("late", 0));
    delivery.perByte = milliseconds(faults.number("drip", 0));
    if (faults.has("early-hints"))
        delivery.bytes.prepend(
            "HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n");
    if (const auto cut = cutBytes(delivery.bytes, faults)) {
        delivery.bytes = *cut;
        delivery.end = faults.has("reset") ? ConnectionEnd::Reset : ConnectionEnd::Close;
    }
    return delivery;
}

} // namespace sim
