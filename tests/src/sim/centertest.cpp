// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/sim/centertest.h"

#include <QUrl>
#include <QUrlQuery>

namespace {

const QString kDeviceGrant = QStringLiteral("urn:ietf:params:oauth:grant-type:device_code");

SimTestService::Reply asReply(const sim::HttpReply &answer)
{
    SimTestService::Reply reply{.status = answer.status,
                                .errorType = {},
                                .json = QJsonDocument::fromJson(answer.body).object()};
    const QByteArray type = replyHeader(answer, "x-amzn-ErrorType");
    reply.errorType = type.left(type.indexOf(':'));
    return reply;
}

QJsonObject merged(QJsonObject object, const QJsonObject &changes)
{
    for (auto it = changes.begin(); it != changes.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

} // namespace

CenterTest::Reply CenterTest::post(const char *path, const QJsonObject &input)
{
    const sim::HttpRequest request{.method = "POST",
                                   .target = path,
                                   .headers = {{"Host", "127.0.0.1"}},
                                   .body = QJsonDocument(input).toJson()};
    return asReply(service.handler.handle(request).reply);
}

sim::HttpReply CenterTest::get(const QByteArray &target, const QString &token)
{
    sim::HttpRequest request{
        .method = "GET", .target = target, .headers = {{"Host", "127.0.0.1"}}, .body = {}};
    if (!token.isEmpty())
        request.headers.append(sim::Header{"x-amz-sso_bearer_token", token.toLatin1()});
    return service.handler.handle(request).reply;
}

CenterTest::Reply CenterTest::getJson(const QByteArray &target, const QString &token)
{
    return asReply(get(target, token));
}

CenterTest::Reply CenterTest::registerProgram(const QJsonObject &changes)
{
    const QJsonObject wish{
        {QStringLiteral("clientName"), QStringLiteral("a test")},
        {QStringLiteral("clientType"), QStringLiteral("public")},
        {QStringLiteral("scopes"), QJsonArray{QStringLiteral("sso:account:access")}},
        {QStringLiteral("redirectUris"),
         QJsonArray{QStringLiteral("http://127.0.0.1/oauth/callback")}},
        {QStringLiteral("grantTypes"), QJsonArray{QStringLiteral("authorization_code"),
                                                  QStringLiteral("refresh_token"), kDeviceGrant}}};
    return post("/client/register", merged(wish, changes));
}

QJsonObject CenterTest::withProgram(const QJsonObject &members)
{
    const QJsonObject program = registerProgram().json;
    return merged({{QStringLiteral("clientId"), program.value(QStringLiteral("clientId"))},
                   {QStringLiteral("clientSecret"), program.value(QStringLiteral("clientSecret"))}},
                  members);
}

CenterTest::Device CenterTest::startDevice()
{
    const QJsonObject program =
        withProgram({{QStringLiteral("startUrl"), QStringLiteral("https://example.com/start")}});
    return {program, post("/device_authorization", program).json};
}

CenterTest::Reply CenterTest::poll(const Device &device)
{
    return post("/token",
                merged(device.program, {{QStringLiteral("grantType"), kDeviceGrant},
                                        {QStringLiteral("deviceCode"),
                                         device.codes.value(QStringLiteral("deviceCode"))}}));
}

sim::HttpReply CenterTest::approve(const Device &device)
{
    const QString page = device.codes.value(QStringLiteral("verificationUriComplete")).toString();
    return get(QUrl(page).toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority));
}

QString CenterTest::accessToken()
{
    const Device device = startDevice();
    EXPECT_EQ(approve(device).status, 200);
    return poll(device).json.value(QStringLiteral("accessToken")).toString();
}

QString oauthError(const SimTestService::Reply &reply)
{
    return reply.json.value(QStringLiteral("error")).toString();
}

QByteArray replyHeader(const sim::HttpReply &reply, const QByteArray &name)
{
    for (const auto &[key, value] : reply.headers) {
        if (key == name)
            return value;
    }
    return {};
}

QHash<QString, QString> redirected(const sim::HttpReply &reply)
{
    QHash<QString, QString> members;
    const QUrlQuery query(QUrl::fromEncoded(replyHeader(reply, "Location")));
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded))
        members.insert(name, value);
    return members;
}
