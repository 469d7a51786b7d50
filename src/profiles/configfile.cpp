// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/configfile.h"

#include "profiles/plainfile.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>

namespace profiles {

namespace {

constexpr qint64 kMaxBytes = 1'048'576;

base::Error fileError(const QString &path, const QString &complaint)
{
    return base::makeError(base::ErrorKind::Configuration, QStringLiteral("BadConfigFile"),
                           QStringLiteral("%1: %2").arg(path, complaint));
}

// Asked before opening: to open a device can do something already.
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
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff"))
        return QStringLiteral("is written in UTF-16; save it as UTF-8");
    return bytes.contains('\0') ? QStringLiteral("holds a NUL byte, so it is no text file")
                                : QString();
}

/// Never waits, also where a pipe took the place of the file since it was looked at. -1: see errno.
int openedAtOnce(const QString &path)
{
    return ::open(QFile::encodeName(path).constData(),
                  O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
}

bool isPlainFile(int descriptor)
{
    struct stat about = {};
    return fstat(descriptor, &about) == 0 && S_ISREG(about.st_mode);
}

/// Takes the descriptor over.
base::Result<QByteArray> readOpened(const QString &path, int descriptor)
{
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly, QFile::AutoCloseHandle))
        return base::failure(fileError(path, file.errorString()));
    if (!isPlainFile(descriptor))
        return base::failure(fileError(path, QStringLiteral("is no plain file")));
    const QByteArray bytes = file.read(kMaxBytes + 1);
    if (file.error() != QFile::NoError)
        return base::failure(fileError(path, file.errorString()));
    if (const QString complaint = complaintAbout(bytes); !complaint.isEmpty())
        return base::failure(fileError(path, complaint));
    return bytes;
}

/// Empty when there is no such file: neither is it there nor its folder.
base::Result<QByteArray> readBytes(const QString &path)
{
    const int descriptor = openedAtOnce(path);
    if (descriptor >= 0)
        return readOpened(path, descriptor);
    if (errno == ENOENT || errno == ENOTDIR)
        return QByteArray();
    return base::failure(fileError(path, qt_error_string(errno)));
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
    if (path.isEmpty())
        return QString();
    if (const QString complaint = complaintAbout(QFileInfo(path)); !complaint.isEmpty())
        return base::failure(fileError(path, complaint));
    const auto bytes = readBytes(path);
    return QString::fromUtf8(bytes->startsWith("\xef\xbb\xbf") ? bytes->mid(3) : *bytes);
}

ConfigFiles readConfigFiles(const ConfigFileLocations &locations)
{
    ConfigFiles files;
    take(&files, locations.config, ConfigFileKind::Config);
    take(&files, locations.credentials, ConfigFileKind::Credentials);
    return files;
}

} // namespace profiles
