// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/faultdeck.h"
#include "sim/httpmessage.h"

#include <chrono>

namespace sim {

/// What becomes of the connection after the last byte.
enum class ConnectionEnd : std::uint8_t { KeepOpen, Close, Reset };

/// How a reply goes over the wire.
struct Delivery {
    QByteArray bytes;
    std::chrono::milliseconds delay{0};   ///< wall time before the first byte
    std::chrono::milliseconds perByte{0}; ///< wall time between bytes; zero: all at once
    bool isWithheld = false;              ///< nothing is ever sent, the connection stays open
    ConnectionEnd end = ConnectionEnd::KeepOpen;
};

/// The reply as bytes, cut, slowed down or dressed by the cards of the transport; `keepAlive` says
/// what the client wants of the connection.
[[nodiscard]] Delivery deliveryOf(const HttpReply &reply, const FaultSet &faults, bool keepAlive);
/// Whether a card wants the request thrown away before it is carried out.
[[nodiscard]] bool isLostBefore(const FaultSet &faults);
/// Whether a card lets the request reach the service later, long after its connection closed.
[[nodiscard]] bool isDelayed(const FaultSet &faults);

} // namespace sim
