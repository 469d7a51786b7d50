// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/operation.h"

#include "net/wireurl.h"

namespace mgn {

net::SignedCall *signedCall(const ClientContext &context, const Operation &operation,
                            const QByteArray &body, QObject *parent)
{
    const ClientOptions &options = context.options;
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
    return new net::SignedCall(std::move(out), options.services, *options.session, parent);
}

base::Error located(base::Error error, const ClientContext &context, const Operation &operation,
                    const net::HttpReply &reply)
{
    error.operation = operation.name;
    error.host = net::endpointName(context.options.endpoint.url);
    error.httpStatus = reply.status;
    error.requestId = aws::requestIdOf(reply.headers);
    return error;
}

} // namespace mgn
