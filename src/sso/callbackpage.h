// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <cstdint>

namespace sso {

/// What a browser is shown at the end of a sign-in. Constant: nothing of the request comes back.
enum class CallbackPage : std::uint8_t {
    SignedIn,  ///< the code has come
    Refused,   ///< the page said no, or nothing
    NotOurs,   ///< of another sign-in, or of nobody
    NotFound,  ///< a favicon, or another path
    BadRequest ///< nothing that a browser sends by itself
};

/// The whole HTTP answer: HTML without script and without any other resource, not to be kept, after
/// which the connection ends.
[[nodiscard]] QByteArray callbackResponse(CallbackPage page);

} // namespace sso
