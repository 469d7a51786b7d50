// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/sharedcorpus.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace support {

namespace {

QString sharedRoot()
{
    const QString named = qEnvironmentVariable("CUTOVER_SHARED_DIR");
    return named.isEmpty() ? QStringLiteral(CUTOVER_SOURCE_DIR "/../shared") : named;
}

} // namespace

QString sharedPath(const QString &relative)
{
    const QString path = QDir::cleanPath(sharedRoot() + u'/' + relative);
    return QFile::exists(path) ? path : QString();
}

QString dataPath(const QString &relative)
{
    return QStringLiteral(CUTOVER_SOURCE_DIR "/tests/data/") + relative;
}

std::optional<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll();
}

QJsonObject modelShapes()
{
    const auto model = readFile(sharedPath(QStringLiteral("mgn-service-2.json")));
    return QJsonDocument::fromJson(model.value_or(QByteArray()))
        .object()
        .value(QStringLiteral("shapes"))
        .toObject();
}

} // namespace support
