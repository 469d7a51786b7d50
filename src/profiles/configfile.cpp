// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/configfile.h"

#include <QFile>
#include <QFileInfo>

namespace profiles {

namespace {

constexpr qint64 kMaxBytes = 1'048'576;

base::Error fileError(const QString &path, const QString &complaint)
{
    return base::makeError(base::ErrorKind::Configuration, QStringLiteral("BadConfigFile"),
                           QStringLiteral("%1: %2").arg(path, complaint));
}

// Asked before opening: to open a pipe or a device could wait for ever.
QString complaintAbout(const QFileInfo &info)
{
    if (!info.exists())
        return info.isSymLink() ? QStringLiteral("is a link that leads nowhere") : QString();
    if (info.isDir())
        return QStringLiteral("is a folder, not a file");
    if (!info.isFile())
        return QStringLiteral("is no plain file");
    return info.size() > kMaxBytes ? QStringLiteral("is larger than 1 MiB") : QString();
}

QString complaintAbout(const QByteArray &bytes)
{
    if (bytes.size() > kMaxBytes)
        return QStringLiteral("is larger than 1 MiB");
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff"))
        return QStringLiteral("is written in UTF-16; save it as UTF-8");
    return bytes.contains('\0') ? QStringLiteral("holds a NUL byte, so it is no text file")
                                : QString();
}

base::Result<AwsConfig> readOne(const QString &path, ConfigFileKind kind)
{
    const auto text = readConfigText(path);
    if (!text)
        return base::failure(text.error());
    auto config = parseAwsConfig(*text, kind);
    if (!config)
        return base::failure(fileError(path, config.error().message));
    return config;
}

void take(ConfigFiles *files, const QString &path, ConfigFileKind kind)
{
    const auto config = readOne(path, kind);
    if (!config) {
        files->problems.append(config.error());
        return;
    }
    for (const QString &name : config->profiles.keys())
        files->origins[name].append(path);
    // The config file comes first, so it is the one to be overruled.
    files->config = kind == ConfigFileKind::Config ? *config : merged(files->config, *config);
}

} // namespace

base::Result<QString> readConfigText(const QString &path)
{
    const QFileInfo info(path);
    if (const QString complaint = complaintAbout(info); !complaint.isEmpty())
        return base::failure(fileError(path, complaint));
    if (path.isEmpty() || !info.exists())
        return QString();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(fileError(path, file.errorString()));
    const QByteArray bytes = file.read(kMaxBytes + 1);
    if (const QString complaint = complaintAbout(bytes); !complaint.isEmpty())
        return base::failure(fileError(path, complaint));
    return QString::fromUtf8(bytes.startsWith("\xef\xbb\xbf") ? bytes.mid(3) : bytes);
}

ConfigFiles readConfigFiles(const ConfigFileLocations &locations)
{
    ConfigFiles files;
    take(&files, locations.config, ConfigFileKind::Config);
    take(&files, locations.credentials, ConfigFileKind::Credentials);
    return files;
}

} // namespace profiles
