// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/operation.h"

#include "net/wireurl.h"

namespace mgn {

net::SignedOperation signedOperation(const ClientOptions &options, const Operation &operation,
                                     const QByteArray &body)
{
    net::SignedOperation out;
    out.request.url = net::operationUrl(options.endpoint.url, u'/' + operation.name);
    out.request.headers = {{"Content-Type", "application/json"}};
    out.request.body = body;
    out.request.deadline = kCallDeadline;
    out.request.maxBodyBytes = operation.mostBytes;
    out.request.changesState = operation.safety != net::OperationSafety::Read;
    out.endpoint = options.endpoint;
    out.credentials = options.credentials;
    out.credentialsRefused = options.credentialsRefused;
    out.safety = operation.safety;
    out.name = operation.name;
    return out;
}

} // namespace mgn
