// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/plainfile.h"

#include <QFile>
#include <QFileInfo>

namespace profiles {

namespace {

constexpr qint64 kKibibyte = 1024;
constexpr qint64 kMebibyte = kKibibyte * kKibibyte;

QString tooLarge(qint64 most)
{
    return most % kMebibyte == 0 ? QStringLiteral("is larger than %1 MiB").arg(most / kMebibyte)
                                 : QStringLiteral("is larger than %1 KiB").arg(most / kKibibyte);
}

// Asked before opening: to open a pipe or a device could wait for ever.
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

} // namespace

base::Result<std::optional<QByteArray>> readPlainFile(const QString &path, qint64 most)
{
    const QFileInfo info(path);
    if (const QString complaint = complaintAbout(info, most); !complaint.isEmpty())
        return base::failure(unusableFile(path, complaint));
    if (path.isEmpty() || !info.exists())
        return std::nullopt;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(unusableFile(path, file.errorString()));
    // It may have grown since it was asked.
    QByteArray bytes = file.read(most + 1);
    if (bytes.size() > most)
        return base::failure(unusableFile(path, tooLarge(most)));
    return std::optional(std::move(bytes));
}

base::Error unusableFile(const QString &path, const QString &complaint)
{
    return base::makeError(base::ErrorKind::Configuration, QStringLiteral("BadConfigFile"),
                           QStringLiteral("%1: %2").arg(path, complaint));
}

} // namespace profiles
