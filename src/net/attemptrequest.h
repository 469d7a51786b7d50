// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/credentials.h"
#include "aws/endpoint.h"
#include "base/result.h"
#include "net/httpmessage.h"

#include <optional>

namespace net {

/// What differs from one attempt of an operation to the next.
struct Attempt {
    std::optional<aws::Credentials> credentials; ///< nullopt: not signed
    base::Instant time;                          ///< corrected wall time
    QByteArray invocationId;                     ///< the same for all attempts of one call
    int number = 1;
    int most = 1;
};

/// `request` with Host, Content-Type, the attempt's amz-sdk headers and, where there are
/// credentials, the headers of its signature. Pure; errors are those of aws::sign.
[[nodiscard]] base::Result<HttpRequest>
attemptRequest(const HttpRequest &request, const aws::Endpoint &endpoint, const Attempt &attempt);

} // namespace net
