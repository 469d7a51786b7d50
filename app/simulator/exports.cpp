// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/simulator/exports.h"

#include "app/simulator/awsfiles.h"
#include "base/clock.h"
#include "base/shellword.h"
#include "sim/mfacode.h"
#include "sim/simserver.h"

#include <QPair>

namespace {

using Exports = QList<QPair<const char *, QString>>;

Exports endpoints(const sim::SimServer &server)
{
    Exports values;
    for (const char *name : {"AWS_ENDPOINT_URL_MGN", "AWS_ENDPOINT_URL_STS", "AWS_ENDPOINT_URL_SSO",
                             "AWS_ENDPOINT_URL_SSO_OIDC"})
        values.append({name, server.baseUrl()});
    return values;
}

Exports credentials(const sim::SimServer &server)
{
    const sim::SimCredentials &key = server.accounts().first();
    const std::string_view secret = key.secretAccessKey.reveal();
    return {{"AWS_ACCESS_KEY_ID", key.accessKeyId},
            {"AWS_SECRET_ACCESS_KEY",
             QString::fromLatin1(secret.data(), static_cast<qsizetype>(secret.size()))},
            {"AWS_REGION", sim::SimServer::regions().first()},
            {"AWS_DEFAULT_REGION", sim::SimServer::regions().first()}};
}

Exports places(const sim::SimServer &server, const AwsFiles &files)
{
    Exports values{{"AWS_CONFIG_FILE", files.configPath()},
                   {"AWS_SHARED_CREDENTIALS_FILE", files.credentialsPath()}};
    if (!server.caBundlePath().isEmpty())
        values.append({"AWS_CA_BUNDLE", server.caBundlePath()});
    return values;
}

Exports time(const sim::SimServer &server, double speed)
{
    const QDateTime start = base::toDateTime(server.start()).toUTC();
    return {{"CUTOVER_SIM_START", start.toString(Qt::ISODateWithMs)},
            {"CUTOVER_SIM_SPEED", QString::number(speed)}};
}

/// Comment lines: a person adds the devices to an authenticator app.
QString mfaLines(const sim::SimServer &server)
{
    QString text;
    for (const sim::SimCredentials &key : server.accounts())
        text +=
            QStringLiteral("# MFA device %1: "
                           "otpauth://totp/cutover-sim:%2?secret=%3&issuer=cutover-sim\n")
                .arg(sim::mfaSerial(key.accountId), key.accountId, server.mfaSecret(key.accountId));
    return text;
}

} // namespace

QString exportLine(const QString &name, const QString &value)
{
    return QStringLiteral("export %1=%2\n").arg(name, base::shellWord(value));
}

QString exportLines(const sim::SimServer &server, const AwsFiles &files, double speed)
{
    QString text;
    for (const auto &[name, value] :
         endpoints(server) + credentials(server) + places(server, files) + time(server, speed))
        text += exportLine(QString::fromLatin1(name), value);
    text += QStringLiteral(
        "# times in answers are CUTOVER_SIM_START + CUTOVER_SIM_SPEED x elapsed wall time\n");
    return text + mfaLines(server)
           + QStringLiteral("# aws --endpoint-url %1 mgn describe-jobs\nready\n")
                 .arg(server.baseUrl());
}
