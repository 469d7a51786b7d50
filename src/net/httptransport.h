// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/call.h"
#include "net/httpmessage.h"

namespace net {

using HttpCall = base::TypedCall<HttpReply>;

/// Sends one request at most once. A finished call holds an HttpReply for any final HTTP status, or
/// an Error whose `sent` tells whether bytes can have reached the server.
class HttpTransport
{
public:
    virtual ~HttpTransport() = default;
    /// Not started yet: the caller listens, then calls start(). `parent` owns the call.
    [[nodiscard]] virtual HttpCall *send(const HttpRequest &request, QObject *parent) = 0;
};

} // namespace net
