// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sso/oidcclient.h"

#include "sso/answercall.h"
#include "sso/oidcanswers.h"
#include "sso/operation.h"
#include "sso/requestcheck.h"

#include <QJsonArray>

namespace sso {

namespace {

using OperationResult = base::Result<net::SignedOperation>;

void putList(QJsonObject *body, const char *member, const QStringList &texts)
{
    if (!texts.isEmpty())
        body->insert(QLatin1String(member), QJsonArray::fromStringList(texts));
}

QJsonObject registrationBody(const RegistrationRequest &request)
{
    QJsonObject body{{QStringLiteral("clientName"), request.clientName},
                     {QStringLiteral("clientType"), QStringLiteral("public")}};
    putList(&body, "scopes", request.scopes);
    putList(&body, "grantTypes", request.grantTypes);
    putList(&body, "redirectUris", request.redirectUris);
    if (!request.issuerUrl.isEmpty())
        body.insert(QStringLiteral("issuerUrl"), request.issuerUrl.toString(QUrl::FullyEncoded));
    return body;
}

QJsonObject clientBody(const ClientRegistration &client)
{
    return {{QStringLiteral("clientId"), client.clientId},
            {QStringLiteral("clientSecret"), memberText(client.clientSecret)}};
}

OperationResult registerOperation(const ClientOptions &options, const RegistrationRequest &request)
{
    const QString name = QStringLiteral("RegisterClient");
    if (const auto checked = check(request); !checked)
        return net::refusedOperation(name, checked.error());
    return postOperation(options, name, QStringLiteral("/client/register"),
                         registrationBody(request));
}

OperationResult deviceOperation(const ClientOptions &options, const ClientRegistration &client,
                                const QUrl &startUrl)
{
    const QString name = QStringLiteral("StartDeviceAuthorization");
    if (const auto checked = checkDevice(client, startUrl); !checked)
        return net::refusedOperation(name, checked.error());
    QJsonObject body = clientBody(client);
    body.insert(QStringLiteral("startUrl"), startUrl.toString(QUrl::FullyEncoded));
    auto operation = postOperation(options, name, QStringLiteral("/device_authorization"), body);
    operation.secrets = {client.clientSecret};
    return operation;
}

/// What a grant adds to a request: its members, its secrets, and how often it may be sent.
class GrantWriter
{
public:
    GrantWriter(QJsonObject *body, net::SignedOperation *operation)
        : m_body(body), m_operation(operation)
    {}

    void operator()(const CodeGrant &grant) const
    {
        putType("authorization_code");
        m_body->insert(QStringLiteral("redirectUri"), grant.redirectUri);
        putSecret("code", grant.code);
        putSecret("codeVerifier", grant.codeVerifier);
        m_operation->safety = net::OperationSafety::Once;
    }
    void operator()(const DeviceGrant &grant) const
    {
        putType("urn:ietf:params:oauth:grant-type:device_code");
        putSecret("deviceCode", grant.deviceCode);
    }
    void operator()(const RefreshGrant &grant) const
    {
        putType("refresh_token");
        putSecret("refreshToken", grant.refreshToken);
        m_operation->safety = net::OperationSafety::Once;
    }

private:
    void putType(const char *type) const
    {
        m_body->insert(QStringLiteral("grantType"), QLatin1String(type));
    }
    void putSecret(const char *member, const base::SecretBytes &secret) const
    {
        m_body->insert(QLatin1String(member), memberText(secret));
        m_operation->secrets.push_back(secret);
    }

    QJsonObject *m_body;
    net::SignedOperation *m_operation;
};

OperationResult tokenOperation(const ClientOptions &options, const ClientRegistration &client,
                               const TokenGrant &grant)
{
    const QString name = QStringLiteral("CreateToken");
    if (const auto checked = check(client, grant); !checked)
        return net::refusedOperation(name, checked.error());
    net::SignedOperation granted;
    QJsonObject body = clientBody(client);
    std::visit(GrantWriter(&body, &granted), grant);
    auto operation = postOperation(options, name, QStringLiteral("/token"), body);
    operation.safety = granted.safety;
    operation.secrets = granted.secrets;
    operation.secrets.push_back(client.clientSecret);
    return operation;
}

base::Instant serviceTime(const ClientOptions &options)
{
    return options.services.clock.wall() + options.session->skew.offset;
}

} // namespace

OidcClient::OidcClient(ClientOptions options) : m_options(std::move(options)) {}

base::Instant OidcClient::now() const
{
    return serviceTime(m_options);
}

base::TypedCall<ClientRegistration> *OidcClient::registerClient(const RegistrationRequest &request,
                                                                QObject *parent) const
{
    return new AnswerCall<ClientRegistration>(
        m_options, registerOperation(m_options, request),
        [](const net::HttpReply &reply) { return parseRegistration(reply.body); }, parent);
}

base::TypedCall<DeviceAuthorization> *
OidcClient::startDeviceAuthorization(const ClientRegistration &client, const QUrl &startUrl,
                                     QObject *parent) const
{
    return new AnswerCall<DeviceAuthorization>(
        m_options, deviceOperation(m_options, client, startUrl),
        [](const net::HttpReply &reply) { return parseDeviceAuthorization(reply.body); }, parent);
}

base::TypedCall<AccessToken> *OidcClient::createToken(const ClientRegistration &client,
                                                      const TokenGrant &grant,
                                                      QObject *parent) const
{
    const auto decode = [options = m_options](const net::HttpReply &reply) {
        return parseAccessToken(reply.body, serviceTime(options));
    };
    return new AnswerCall<AccessToken>(m_options, tokenOperation(m_options, client, grant), decode,
                                       parent);
}

} // namespace sso
