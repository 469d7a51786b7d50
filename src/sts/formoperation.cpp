// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sts/formoperation.h"

namespace sts {

namespace {

constexpr qint64 kMostBytes = 262'144;

} // namespace

net::SignedOperation formOperation(const QString &name, const QByteArray &form,
                                   aws::Endpoint endpoint, net::CredentialsSource credentials)
{
    net::SignedOperation operation;
    operation.request.url = endpoint.url;
    if (endpoint.url.path().isEmpty())
        operation.request.url.setPath(QStringLiteral("/"));
    operation.request.headers = {
        {"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"}};
    operation.request.body = form;
    operation.request.maxBodyBytes = kMostBytes;
    operation.endpoint = std::move(endpoint);
    operation.credentials = std::move(credentials);
    operation.safety = net::OperationSafety::Read;
    operation.name = name;
    return operation;
}

} // namespace sts
