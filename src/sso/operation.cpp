// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sso/operation.h"

#include "net/wireurl.h"

#include <QJsonDocument>
#include <QStringList>

namespace sso {

namespace {

constexpr qint64 kMostBytes = 1'048'576;

net::SignedOperation unsignedOperation(const ClientOptions &options, const QString &name,
                                       const QString &path)
{
    net::SignedOperation operation;
    operation.request.url = net::operationUrl(options.endpoint.url, path);
    operation.request.maxBodyBytes = kMostBytes;
    operation.request.takesUnauthorized = true;
    operation.endpoint = options.endpoint;
    operation.safety = net::OperationSafety::Read;
    operation.name = name;
    return operation;
}

QByteArray headerText(const base::SecretBytes &secret)
{
    return QByteArrayView(secret.reveal()).toByteArray();
}

} // namespace

QString memberText(const base::SecretBytes &secret)
{
    return QString::fromUtf8(QByteArrayView(secret.reveal()));
}

net::SignedOperation postOperation(const ClientOptions &options, const QString &name,
                                   const QString &path, const QJsonObject &body)
{
    net::SignedOperation operation = unsignedOperation(options, name, path);
    operation.request.headers = {{"Content-Type", "application/json"}};
    operation.hasOAuthErrors = true;
    operation.request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return operation;
}

net::SignedOperation portalOperation(const ClientOptions &options, const QString &name,
                                     const QByteArray &method, const QString &path,
                                     const base::SecretBytes &accessToken)
{
    net::SignedOperation operation = unsignedOperation(options, name, path);
    operation.request.method = method;
    operation.request.headers = {{"x-amz-sso_bearer_token", headerText(accessToken)}};
    operation.secrets = {accessToken};
    return operation;
}

void setQuery(net::SignedOperation *operation, const Query &query)
{
    QStringList parts;
    for (const auto &[name, value] : query) {
        if (!value.isEmpty())
            parts.append(QString::fromLatin1(name + '=' + QUrl::toPercentEncoding(value)));
    }
    operation->request.url.setQuery(parts.join(u'&'), QUrl::StrictMode);
}

} // namespace sso
