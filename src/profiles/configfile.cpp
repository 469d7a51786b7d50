// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/configfile.h"

#include "profiles/plainfile.h"

namespace profiles {

namespace {

constexpr qint64 kMaxBytes = 1'048'576;

QString complaintAbout(const QByteArray &bytes)
{
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
        return base::failure(unusableFile(path, config.error().message));
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
    const auto bytes = readPlainFile(path, kMaxBytes);
    if (!bytes)
        return base::failure(bytes.error());
    const QByteArray text = bytes->value_or(QByteArray());
    if (const QString complaint = complaintAbout(text); !complaint.isEmpty())
        return base::failure(unusableFile(path, complaint));
    return QString::fromUtf8(text.startsWith("\xef\xbb\xbf") ? text.mid(3) : text);
}

ConfigFiles readConfigFiles(const ConfigFileLocations &locations)
{
    ConfigFiles files;
    take(&files, locations.config, ConfigFileKind::Config);
    take(&files, locations.credentials, ConfigFileKind::Credentials);
    return files;
}

} // namespace profiles
