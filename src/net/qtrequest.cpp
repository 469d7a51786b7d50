// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "net/qtrequest.h"

#include "net/wireurl.h"

namespace net {

namespace {

void switchAutomatismsOff(QNetworkRequest &request)
{
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
}

void setHeaders(QNetworkRequest &qtRequest, const HttpRequest &request)
{
    for (const auto &[name, value] : request.headers) {
        // Qt writes Host from the URL; two of them would be two on the wire.
        if (name.compare("host", Qt::CaseInsensitive) != 0)
            qtRequest.setRawHeader(name, value);
    }
    if (!qtRequest.hasRawHeader("Content-Type"))
        qtRequest.setRawHeader("Content-Type", "application/json");
    qtRequest.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    qtRequest.setRawHeader("User-Agent", "cutover-desk/" CUTOVER_VERSION);
    // Qt decompresses on its own, bombs included, unless the header is ours.
    qtRequest.setRawHeader("Accept-Encoding", "identity");
}

} // namespace

QNetworkRequest qtRequest(const HttpRequest &request, const QSslConfiguration &tls,
                          std::chrono::milliseconds idleDeadline)
{
    QNetworkRequest out(withoutDefaultPort(request.url));
    switchAutomatismsOff(out);
    setHeaders(out, request);
    out.setSslConfiguration(tls);
    out.setTransferTimeout(static_cast<int>(idleDeadline.count()));
    return out;
}

} // namespace net
