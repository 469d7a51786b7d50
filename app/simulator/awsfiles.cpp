// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/simulator/awsfiles.h"

#include "sim/configurationfailure.h"
#include "sim/simserver.h"

#include <QFile>

namespace {

QByteArray configText(const sim::SimServer &server)
{
    const QByteArray url = server.baseUrl().toLatin1();
    QByteArray text;
    for (const sim::SimCredentials &key : server.accounts()) {
        text += "[profile " + key.profileName.toLatin1() + "]\nregion = "
                + sim::SimServer::regions().first().toLatin1() + "\nservices = simulator\n";
        if (!server.caBundlePath().isEmpty())
            text += "ca_bundle = " + server.caBundlePath().toUtf8() + '\n';
        text += '\n';
    }
    return text + "[services simulator]\nmgn =\n  endpoint_url = " + url
           + "\nsts =\n  endpoint_url = " + url + '\n';
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
