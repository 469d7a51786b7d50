// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/sim/simtestservice.h"

#include "aws/hash.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

/// Good enough for the paths of these tests: every percent sign is encoded once more.
QByteArray encodedTwice(QByteArray path)
{
    return path.replace('%', "%25");
}

QByteArray canonical(const sim::HttpRequest &request, const QByteArrayList &names)
{
    QByteArray text =
        request.method + '\n' + encodedTwice(request.path()) + '\n' + request.query() + '\n';
    for (const QByteArray &name : names)
        text += name + ':' + *request.header(name) + '\n';
    return text + '\n' + names.join(';') + '\n' + aws::sha256Hex(request.body);
}

} // namespace

QByteArray amzDate(base::Instant instant)
{
    return base::toDateTime(instant)
        .toUTC()
        .toString(QStringLiteral("yyyyMMdd'T'hhmmss'Z'"))
        .toLatin1();
}

void signRequest(sim::HttpRequest &request, const sim::SimCredentials &key, const QByteArray &date,
                 const QByteArray &region, const QByteArray &service)
{
    request.headers.append(sim::Header{"X-Amz-Date", date});
    if (!key.sessionToken.isEmpty()) {
        const std::string_view token = key.sessionToken.reveal();
        request.headers.append(
            sim::Header{"X-Amz-Security-Token",
                        QByteArray(token.data(), static_cast<qsizetype>(token.size()))});
    }
    QByteArrayList names;
    for (const auto &[name, value] : request.headers)
        names.append(name.toLower());
    std::sort(names.begin(), names.end());
    const QByteArray scope = date.left(8) + '/' + region + '/' + service + "/aws4_request";
    const QByteArray toSign = "AWS4-HMAC-SHA256\n" + date + '\n' + scope + '\n'
                              + aws::sha256Hex(canonical(request, names));
    const std::string_view secret = key.secretAccessKey.reveal();
    QByteArray signingKey =
        QByteArray("AWS4").append(secret.data(), static_cast<qsizetype>(secret.size()));
    for (const QByteArray &part : {date.left(8), region, service, QByteArray("aws4_request")})
        signingKey = aws::hmacSha256(signingKey, part);
    request.headers.append(sim::Header{
        "Authorization", "AWS4-HMAC-SHA256 Credential=" + key.accessKeyId.toLatin1() + '/' + scope
                             + ", SignedHeaders=" + names.join(';')
                             + ", Signature=" + aws::hmacSha256(signingKey, toSign).toHex()});
}

SimTestService::SimTestService(int servers, std::uint64_t seed)
    : cloud(seed, servers, clock.now()), handler(cloud, deck, clock)
{}

sim::HttpRequest SimTestService::signedRequest(const QByteArray &method, const QByteArray &target,
                                               const QByteArray &body, const char *service,
                                               const char *region, const char *accountId)
{
    sim::HttpRequest request;
    request.method = method;
    request.target = target;
    request.headers = {{"Host", "127.0.0.1:8080"}, {"Content-Type", "application/json"}};
    request.body = body;
    for (const sim::SimCredentials &key : cloud.accounts()) {
        if (key.accountId == QLatin1String(accountId))
            signRequest(request, key, amzDate(clock.wall()), region, service);
    }
    return request;
}

SimTestService::Reply SimTestService::sendRaw(const sim::HttpRequest &request)
{
    const auto exchange = handler.handle(request);
    Reply reply{.status = exchange.reply.status,
                .errorType = {},
                .json = QJsonDocument::fromJson(exchange.reply.body).object()};
    for (const auto &[name, value] : exchange.reply.headers) {
        if (name == "x-amzn-ErrorType")
            reply.errorType = value.left(value.indexOf(':'));
    }
    return reply;
}

SimTestService::Reply SimTestService::send(const QByteArray &method, const QByteArray &target,
                                           const QByteArray &body)
{
    return sendRaw(signedRequest(method, target, body));
}

SimTestService::Reply SimTestService::callAs(const char *accountId, const char *region,
                                             const char *operation, const QJsonObject &input)
{
    return sendRaw(signedRequest("POST", QByteArray("/") + operation, QJsonDocument(input).toJson(),
                                 "mgn", region, accountId));
}

SimTestService::Reply SimTestService::call(const char *operation, const QJsonObject &input)
{
    return callAs("111111111111", "eu-west-1", operation, input);
}

void SimTestService::play(const char *card)
{
    const auto parsed = sim::FaultCard::parse(QLatin1String(card));
    ASSERT_TRUE(parsed) << card;
    deck.play(*parsed);
}

QJsonArray SimTestService::readyIds(int count)
{
    const Reply listed = call("DescribeSourceServers",
                              {{QStringLiteral("filters"),
                                QJsonObject{{QStringLiteral("lifeCycleStates"),
                                             QJsonArray{QStringLiteral("READY_FOR_CUTOVER")}}}},
                               {QStringLiteral("maxResults"), count}});
    QJsonArray ids;
    for (const QJsonValue &item : listed.items())
        ids.append(item.toObject().value(QStringLiteral("sourceServerID")));
    EXPECT_EQ(ids.size(), count);
    return ids;
}

QJsonObject SimTestService::startCutover(const QJsonArray &ids, const QJsonObject &tags)
{
    const Reply reply = call(
        "StartCutover", {{QStringLiteral("sourceServerIDs"), ids}, {QStringLiteral("tags"), tags}});
    EXPECT_EQ(reply.status, 202) << QJsonDocument(reply.json).toJson().toStdString();
    return reply.json.value(QStringLiteral("job")).toObject();
}

QJsonObject SimTestService::job(const QString &id)
{
    const QJsonObject filters{{QStringLiteral("jobIDs"), QJsonArray{id}}};
    return call("DescribeJobs", {{QStringLiteral("filters"), filters}}).items().at(0).toObject();
}

QStringList SimTestService::Reply::fieldNames() const
{
    QStringList names;
    for (const QJsonValue &field : json.value(QStringLiteral("fieldList")).toArray())
        names.append(field[QStringLiteral("name")].toString());
    return names;
}

QString SimTestService::lifeCycleState(const QString &id)
{
    return server(id).value(QStringLiteral("lifeCycle"))[QStringLiteral("state")].toString();
}

QJsonObject SimTestService::server(const QString &id)
{
    const QJsonObject filters{{QStringLiteral("sourceServerIDs"), QJsonArray{id}}};
    return call("DescribeSourceServers", {{QStringLiteral("filters"), filters}})
        .items()
        .at(0)
        .toObject();
}

QJsonValue serverWithActions(SimTestService &service)
{
    for (const QJsonValue &id : service.readyIds(20)) {
        const auto actions =
            service.call("ListSourceServerActions", {{QStringLiteral("sourceServerID"), id}});
        if (actions.items().size() > 1)
            return id;
    }
    ADD_FAILURE() << "no server has actions";
    return {};
}

QByteArray wireRequest(const sim::SimServer &server, const QByteArray &operation,
                       const QByteArray &body)
{
    sim::HttpRequest request{
        .method = "POST",
        .target = '/' + operation,
        .headers = {{"Host", "127.0.0.1:" + QByteArray::number(server.port())}},
        .body = body};
    signRequest(request, server.accounts().first(), amzDate(server.clock().wall()), "eu-west-1",
                "mgn");
    QByteArray bytes = "POST " + request.target + " HTTP/1.1\r\n";
    for (const auto &[name, value] : request.headers)
        bytes += name + ": " + value + "\r\n";
    return bytes + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}
