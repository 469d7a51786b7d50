// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/plainfile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>

namespace profiles {

namespace {

constexpr qint64 kKibibyte = 1024;
constexpr qint64 kMebibyte = kKibibyte * kKibibyte;

QString tooLarge(qint64 most)
{
    return most % kMebibyte == 0 ? QStringLiteral("is larger than %1 MiB").arg(most / kMebibyte)
                                 : QStringLiteral("is larger than %1 KiB").arg(most / kKibibyte);
}

// Asked before opening: to open a device can do something already.
QString complaintAbout(const QFileInfo &info, qint64 most)
{
    if (!info.exists())
        return info.isSymLink() ? QStringLiteral("is a link that leads nowhere") : QString();
    if (info.isDir())
        return QStringLiteral("is a folder, not a file");
    if (!info.isFile())
        return QStringLiteral("is no plain file");
    return info.size() > most ? tooLarge(most) : QString();
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
base::Result<std::optional<QByteArray>> readOpened(const QString &path, int descriptor, qint64 most)
{
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly, QFile::AutoCloseHandle))
        return base::failure(unusableFile(path, file.errorString()));
    if (!isPlainFile(descriptor))
        return base::failure(unusableFile(path, QStringLiteral("is no plain file")));
    // It may have grown since it was asked.
    QByteArray bytes = file.read(most + 1);
    if (file.error() != QFile::NoError)
        return base::failure(unusableFile(path, file.errorString()));
    if (bytes.size() > most)
        return base::failure(unusableFile(path, tooLarge(most)));
    return std::optional(std::move(bytes));
}

} // namespace

base::Result<std::optional<QByteArray>> readPlainFile(const QString &path, qint64 most)
{
    if (path.isEmpty())
        return std::nullopt;
    if (const QString complaint = complaintAbout(QFileInfo(path), most); !complaint.isEmpty())
        return base::failure(unusableFile(path, complaint));
    if (const int descriptor = openedAtOnce(path); descriptor >= 0)
        return readOpened(path, descriptor, most);
    if (errno == ENOENT || errno == ENOTDIR)
        return std::nullopt;
    return base::failure(unusableFile(path, qt_error_string(errno)));
}

base::Error unusableFile(const QString &path, const QString &complaint)
{
    return base::makeError(base::ErrorKind::Configuration, QStringLiteral("BadConfigFile"),
                           QStringLiteral("%1: %2").arg(path, complaint));
}

} // namespace profiles
