// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "net/httpmessage.h"

namespace net {

/// Refuses what Qt would send differently from what was asked for, with ErrorKind::InvalidRequest:
/// a method that is no token, a URL that is not https (or http to loopback or to one of the fixed
/// addresses of base/machinehosts.h), has user information, or a path with dot segments, empty
/// segments or control characters, a header name that is no token, a header value that is not
/// printable ASCII. A changing request without a body is refused too: only the body tells whether
/// it was handed over. Never repeats a header's value.
[[nodiscard]] base::Result<> checkRequest(const HttpRequest &request);

} // namespace net
