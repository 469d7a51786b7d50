// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "net/attemptrequest.h"

#include "aws/sigv4.h"
#include "net/wireurl.h"

namespace net {

namespace {

void addMissing(Headers &headers, const QByteArray &name, const QByteArray &value)
{
    if (!headerValue(headers, name))
        headers.append({name, value});
}

/// The path as Qt writes it into the request line.
QByteArray wirePath(const QUrl &url)
{
    const QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    return path.isEmpty() ? QByteArrayLiteral("/") : path;
}

aws::SigningInput signingInput(const HttpRequest &request)
{
    return {.method = request.method,
            .path = wirePath(request.url),
            .query = request.url.query(QUrl::FullyEncoded).toLatin1(),
            .headers = request.headers,
            .body = request.body};
}

/// The headers that prove who asks; none for an attempt without credentials.
base::Result<Headers> signatureOf(const HttpRequest &request, const aws::Endpoint &endpoint,
                                  const Attempt &attempt)
{
    if (!attempt.credentials)
        return Headers();
    const aws::SigningScope scope{.region = endpoint.region.toUtf8(),
                                  .service = endpoint.service.toUtf8(),
                                  .time = attempt.time};
    return aws::sign(signingInput(request), *attempt.credentials, scope);
}

/// Not signed: names of the SDKs' headers that tell attempts of one call from each other.
void addAttemptHeaders(Headers &headers, const Attempt &attempt)
{
    headers.append({"amz-sdk-invocation-id", attempt.invocationId});
    headers.append({"amz-sdk-request", "attempt=" + QByteArray::number(attempt.number)
                                           + "; max=" + QByteArray::number(attempt.most)});
}

} // namespace

base::Result<HttpRequest> attemptRequest(const HttpRequest &request, const aws::Endpoint &endpoint,
                                         const Attempt &attempt)
{
    HttpRequest out = request;
    out.url = withoutDefaultPort(request.url);
    addMissing(out.headers, "Host", aws::hostHeader(out.url));
    addMissing(out.headers, "Content-Type", "application/json");
    const auto signature = signatureOf(out, endpoint, attempt);
    if (!signature)
        return base::failure(signature.error());
    out.headers += *signature;
    addAttemptHeaders(out.headers, attempt);
    return out;
}

} // namespace net
