// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/sim/signintest.h"

#include <QRegularExpression>

#include <algorithm>

sim::SimCredentials SignInTest::accountKey(const char *accountId) const
{
    const auto &accounts = service.cloud.accounts();
    const auto found = std::find_if(accounts.cbegin(), accounts.cend(), [&](const auto &key) {
        return key.accountId == QLatin1String(accountId);
    });
    return *found;
}

sim::HttpReply SignInTest::sts(const char *action, const Fields &fields,
                               const sim::SimCredentials &key)
{
    QByteArray body = QByteArray("Action=") + action + "&Version=2011-06-15";
    for (const auto &[name, value] : fields)
        body += '&' + name + '=' + value.toPercentEncoding();
    sim::HttpRequest request{
        .method = "POST",
        .target = "/",
        .headers = {{"Host", "127.0.0.1"},
                    {"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"}},
        .body = body};
    signRequest(request, key, amzDate(service.clock.wall()), "eu-west-1", "sts");
    return service.handler.handle(request).reply;
}

sim::HttpReply SignInTest::sts(const char *action, const Fields &fields)
{
    return sts(action, fields, accountKey());
}

sim::HttpReply SignInTest::assume(const char *role, const Fields &fields, const char *accountId)
{
    return assumeAs(accountKey(), role, fields, accountId);
}

sim::HttpReply SignInTest::assumeAs(const sim::SimCredentials &key, const char *role,
                                    const Fields &fields, const char *accountId)
{
    const QByteArray arn = QByteArray("arn:aws:iam::") + accountId + ":role/" + role;
    return sts("AssumeRole", Fields{{"RoleArn", arn}, {"RoleSessionName", "night"}} + fields, key);
}

QByteArray SignInTest::mgnAnswer(const sim::SimCredentials &key)
{
    sim::HttpRequest request{.method = "POST",
                             .target = "/DescribeJobs",
                             .headers = {{"Host", "127.0.0.1"}},
                             .body = "{}"};
    signRequest(request, key, amzDate(service.clock.wall()), "eu-west-1", "mgn");
    return service.sendRaw(request).errorType;
}

QString xmlText(const sim::HttpReply &reply, const char *name)
{
    const QRegularExpression element(QStringLiteral("<%1>([^<]*)</%1>").arg(QLatin1String(name)));
    return element.match(QString::fromUtf8(reply.body)).captured(1);
}

sim::SimCredentials keyIn(const sim::HttpReply &reply)
{
    sim::SimCredentials key;
    key.accessKeyId = xmlText(reply, "AccessKeyId");
    key.secretAccessKey = base::SecretBytes(xmlText(reply, "SecretAccessKey").toLatin1());
    key.sessionToken = base::SecretBytes(xmlText(reply, "SessionToken").toLatin1());
    return key;
}

sim::SimCredentials withToken(sim::SimCredentials key, std::string_view token)
{
    key.sessionToken = base::SecretBytes(token);
    return key;
}
