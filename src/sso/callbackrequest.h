// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sso/callbackanswer.h"

#include <QByteArrayView>

#include <cstdint>
#include <variant>

namespace sso {

/// The one path that a browser may bring its answer to.
inline constexpr char kCallbackPath[] = "/oauth/callback";
/// Of a request's first line and headers, together.
inline constexpr qsizetype kMaxCallbackBytes = 8192;

/// The request is not complete yet.
struct MoreCallbackBytes {};

/// Not the request that we wait for.
struct CallbackRefusal {
    enum class Kind : std::uint8_t { NotFound, BadRequest };
    Kind kind = Kind::BadRequest;
    QString reason; ///< fact in English; holds nothing of the request
};

using CallbackRequest = std::variant<MoreCallbackBytes, CallbackAnswer, CallbackRefusal>;

/// Reads the bytes that came from a connection to 127.0.0.1:`port`. Accepted is a GET of
/// kCallbackPath over HTTP/1.x whose Host is that address and port: a page whose own name was made
/// to point here (DNS rebinding) has another Host. Refused too is what the browser itself marks as
/// no navigation of a window (Sec-Fetch-Mode, Sec-Fetch-Dest), such as an image of another page.
[[nodiscard]] CallbackRequest readCallbackRequest(QByteArrayView bytes, quint16 port);

} // namespace sso
