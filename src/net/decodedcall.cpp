// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "net/decodedcall.h"

#include "base/withheld.h"
#include "net/wireurl.h"

namespace net {

base::Result<SignedOperation> refusedOperation(const QString &name, base::Error error)
{
    error.operation = name;
    return base::failure(std::move(error));
}

base::Error located(base::Error error, const SignedOperation &operation, const HttpReply &reply)
{
    error.operation = operation.name;
    error.host = endpointName(operation.request.url);
    error.httpStatus = reply.status;
    error.requestId = aws::requestIdOf(reply.headers);
    error.sent =
        operation.safety == OperationSafety::Read ? base::Sent::Answered : base::Sent::Maybe;
    return base::withheld(std::move(error), operation.secrets);
}

} // namespace net
