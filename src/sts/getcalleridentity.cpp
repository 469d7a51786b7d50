// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sts/getcalleridentity.h"

#include "net/wireurl.h"

namespace sts {

namespace {

constexpr qint64 kMaxAnswer = 262'144;

net::SignedOperation callerIdentityOperation(aws::Endpoint endpoint,
                                             net::CredentialsSource credentials)
{
    net::SignedOperation operation;
    operation.request.url = endpoint.url;
    if (endpoint.url.path().isEmpty())
        operation.request.url.setPath(QStringLiteral("/"));
    operation.request.headers = {
        {"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"}};
    operation.request.body = callerIdentityForm();
    operation.request.maxBodyBytes = kMaxAnswer;
    operation.endpoint = std::move(endpoint);
    operation.credentials = std::move(credentials);
    operation.safety = net::OperationSafety::Read;
    operation.name = QStringLiteral("GetCallerIdentity");
    return operation;
}

} // namespace

GetCallerIdentityCall::GetCallerIdentityCall(aws::Endpoint endpoint,
                                             net::CredentialsSource credentials,
                                             net::SigningServices services,
                                             net::EndpointSession &session, QObject *parent)
    : base::TypedCall<CallerIdentity>(parent),
      m_operation(callerIdentityOperation(std::move(endpoint), std::move(credentials))),
      m_services(std::move(services)), m_session(session)
{}

void GetCallerIdentityCall::run()
{
    m_call = new net::SignedCall(m_operation, m_services, m_session, this);
    base::whenDone(m_call.data(), this,
                   [this](const base::Result<net::HttpReply> &reply) { onReply(reply); });
    m_call->start();
}

void GetCallerIdentityCall::abort()
{
    if (m_call)
        m_call->cancel();
}

void GetCallerIdentityCall::onReply(const base::Result<net::HttpReply> &reply)
{
    if (!reply)
        return finish(base::failure(reply.error()));
    auto identity = parseCallerIdentity(reply->body);
    if (identity)
        return finish(std::move(identity));
    base::Error error = identity.error();
    error.host = net::endpointName(m_operation.request.url);
    error.httpStatus = reply->status;
    error.requestId = aws::requestIdOf(reply->headers);
    finish(base::failure(std::move(error)));
}

} // namespace sts
