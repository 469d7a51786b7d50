// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/simulator/awsfiles.h"

#include "sim/configurationfailure.h"
#include "sim/mfacode.h"
#include "sim/simserver.h"

#include <QFile>

namespace {

using Settings = QList<std::pair<const char *, QString>>;

/// What every profile says: where, and whom it asks.
Settings commonSettings(const sim::SimServer &server)
{
    Settings settings{{"region", sim::SimServer::regions().first()},
                      {"services", QStringLiteral("simulator")}};
    if (!server.caBundlePath().isEmpty())
        settings.append({"ca_bundle", server.caBundlePath()});
    return settings;
}

QByteArray section(const QString &title, const Settings &settings)
{
    QByteArray text = '[' + title.toUtf8() + "]\n";
    for (const auto &[key, value] : settings)
        text += QByteArray(key) + " = " + value.toUtf8() + '\n';
    return text + '\n';
}

QString roleArn(const sim::SimCredentials &account, const char *role)
{
    return QStringLiteral("arn:aws:iam::%1:role/%2").arg(account.accountId, QLatin1String(role));
}

/// Profiles without keys: roles in the second account that the first one's user takes on, and a
/// sign-in with IAM Identity Center.
QByteArray keylessProfiles(const sim::SimServer &server)
{
    const sim::SimCredentials &user = server.accounts().first();
    const sim::SimCredentials &other = server.accounts().at(1);
    const Settings common = commonSettings(server);
    const auto role = [&](const char *name) {
        return Settings{{"role_arn", roleArn(other, name)}, {"source_profile", user.profileName}};
    };
    return section(QStringLiteral("profile sim-role"), role("CutoverEngineer") + common)
           + section(QStringLiteral("profile sim-role-mfa"),
                     role("CutoverEngineerMfa")
                         + Settings{{"mfa_serial", sim::mfaSerial(user.accountId)}} + common)
           + section(QStringLiteral("profile sim-role-external"),
                     role("CutoverEngineerExternal")
                         + Settings{{"external_id", QStringLiteral("cutover-2026")}} + common)
           + section(QStringLiteral("profile sim-sso"),
                     Settings{{"sso_session", QStringLiteral("simulator")},
                              {"sso_account_id", other.accountId},
                              {"sso_role_name", QStringLiteral("CutoverEngineer")}}
                         + common)
           + section(QStringLiteral("sso-session simulator"),
                     {{"sso_start_url", server.baseUrl() + QStringLiteral("/start")},
                      {"sso_region", sim::SimServer::regions().first()},
                      {"sso_registration_scopes", QStringLiteral("sso:account:access")}});
}

QByteArray configText(const sim::SimServer &server)
{
    QByteArray text;
    for (const sim::SimCredentials &key : server.accounts())
        text += section(QStringLiteral("profile ") + key.profileName, commonSettings(server));
    text += keylessProfiles(server) + "[services simulator]\n";
    for (const char *service : {"mgn", "sts", "sso", "sso_oidc"})
        text += QByteArray(service) + " =\n  endpoint_url = " + server.baseUrl().toLatin1() + '\n';
    return text;
}

QByteArray credentialsText(const sim::SimServer &server)
{
    QByteArray text;
    for (const sim::SimCredentials &key : server.accounts()) {
        const std::string_view secret = key.secretAccessKey.reveal();
        text += '[' + key.profileName.toLatin1() + "]\naws_access_key_id = "
                + key.accessKeyId.toLatin1() + "\naws_secret_access_key = ";
        text.append(secret.data(), static_cast<qsizetype>(secret.size())).append("\n\n");
    }
    return text;
}

bool writePrivate(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly)
           && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
           && file.write(text) == text.size();
}

} // namespace

base::Result<> AwsFiles::write(const sim::SimServer &server)
{
    if (m_folder.isValid() && writePrivate(configPath(), configText(server))
        && writePrivate(credentialsPath(), credentialsText(server)))
        return {};
    return sim::configurationFailure(
        QStringLiteral("AwsFiles"),
        QStringLiteral("cannot write the AWS files in %1").arg(m_folder.path()));
}
